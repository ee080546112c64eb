import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';
import type { FactLine } from '../../support/small-ledger.ts';

const metrics = { 'free-cash-flow': { signed: true }, 'operating-cash-flow': { signed: true }, capex: {} };
const QUARTERS = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];
const line = (...millions: readonly string[]): readonly FactLine[] => millions.map((amount, index) => [QUARTERS[index] ?? '', amount]);
const check = (...free: readonly string[]): readonly string[] =>
  audited('free-cash-flow-identity', {
    metrics,
    series: {
      'acme/free-cash-flow': line(...free),
      'acme/operating-cash-flow': line('USD 100 million', 'USD 110 million', 'USD 120 million', 'USD 130 million'),
      'acme/capex': line('USD 60 million', 'USD 80 million', 'USD 125 million', 'USD 90 million'),
    },
  });

describe('free-cash-flow-identity', () => {
  it('lets free cash flow stand that is operating cash flow less capex, each rounded', () => {
    expect(check('USD 40 million', 'USD 31 million', '-USD 5 million', 'USD 40 million')).toEqual([]);
  });

  it('says nothing of a company that reckons otherwise, or of which too little is known', () => {
    expect([...check('USD 30 million', 'USD 20 million', '-USD 15 million', 'USD 30 million'), ...check('USD 40 million', 'USD 90 million')]).toEqual([]);
  });

  it('names the one period that does not fit', () => {
    expect(check('USD 40 million', 'USD 31 million', 'USD 5 million', 'USD 40 million')).toMatchSnapshot();
  });
});
