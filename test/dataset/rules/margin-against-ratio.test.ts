import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const metrics = {
  'cloud-operating-profit': { signed: true },
  'cloud-operating-margin': { kind: 'percent', signed: true, derived: { formula: 'ratio', of: 'cloud-operating-profit', by: 'cloud-revenue' } },
};
const check = (margin: string): readonly string[] =>
  audited('margin-against-ratio', {
    metrics,
    series: {
      'acme/cloud-revenue': [['2025-Q2', 'USD 3,000 million']],
      'acme/cloud-operating-profit': [['2025-Q2', 'USD 270 million']],
      'acme/cloud-operating-margin': [['2025-Q2', margin]],
    },
  });

describe('margin-against-ratio', () => {
  it('lets a margin stand that profit and revenue allow', () => {
    expect([...check('9%'), ...check('9.0%')]).toEqual([]);
  });

  it('names a margin that they do not allow', () => {
    expect(check('90%')).toMatchSnapshot();
  });
});
