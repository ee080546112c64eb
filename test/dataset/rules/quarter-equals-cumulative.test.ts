import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const check = (quarter: string, checked?: string): readonly string[] =>
  audited('quarter-equals-cumulative', {
    series: {
      'acme/cloud-revenue': [
        ['2025-Q1', 'USD 2,900 million'],
        ['2025-H1', 'USD 6,040 million'],
        ['2025-Q2', quarter, { checked }],
      ],
    },
  });

describe('quarter-equals-cumulative', () => {
  it('lets a quarter be a part of the half', () => {
    expect([...check('USD 3,140 million'), ...check('USD 6,040 million', 'All of it fell into one quarter.')]).toEqual([]);
  });

  it('names a quarter that carries the half', () => {
    expect(check('USD 6,040 million')).toMatchSnapshot();
  });
});
