import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';
import type { FactLine } from '../../support/small-ledger.ts';

const quarters = (...millions: readonly number[]): FactLine[] => millions.map((amount, index) => [`2024-Q${index + 1}`, `USD ${amount} million`]);
const check = (...facts: readonly FactLine[]): readonly string[] => audited('cumulative-against-parts', { series: { 'acme/cloud-revenue': facts } });

describe('cumulative-against-parts', () => {
  it('lets halves, nine months and trailing totals stand that their parts add up to', () => {
    expect(
      check(...quarters(100, 110, 120, 130), ['2024-H1', 'USD 210 million'], ['2024-9M', 'USD 330 million'], ['TTM 2024-12-31', 'USD 460 million']),
    ).toEqual([]);
  });

  it('names a half that its quarters miss', () => {
    expect(check(...quarters(100, 110), ['2024-H1', 'USD 310 million'])).toMatchSnapshot();
  });

  it('names a part that is larger than its whole', () => {
    expect(check(['2024-Q3', 'USD 1,200 million'], ['2024', 'USD 460 million'])).toMatchSnapshot();
  });
});
