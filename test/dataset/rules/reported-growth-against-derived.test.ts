import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const metrics = { 'cloud-revenue-growth': { kind: 'percent', signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } } };
const check = (growth: string, fields = {}): readonly string[] =>
  audited('reported-growth-against-derived', {
    metrics,
    series: {
      'acme/cloud-revenue': [
        ['2024-Q2', 'USD 2.5 billion'],
        ['2025-Q2', 'USD 3.1 billion'],
      ],
      'acme/cloud-revenue-growth': [['2025-Q2', growth, fields]],
    },
  });

describe('reported-growth-against-derived', () => {
  it('lets a rate stand that the rounded amounts allow', () => {
    expect([...check('24%'), ...check('26%'), ...check('about 20%')]).toEqual([]);
  });

  it('takes an answer', () => {
    expect(check('42%', { checked: 'The base was recast.' })).toEqual([]);
  });

  it('names the rate, the amounts and the smallest change', () => {
    expect(check('42%')).toMatchSnapshot();
  });
});
