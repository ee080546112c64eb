import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';
import type { FactLine } from '../../support/small-ledger.ts';

const quarters = (...millions: readonly number[]): FactLine[] => millions.map((amount, index) => [`2024-Q${index + 1}`, `USD ${amount} million`]);
const check = (...facts: readonly FactLine[]): readonly string[] => audited('year-against-quarters', { series: { 'acme/cloud-revenue': facts } });

describe('year-against-quarters', () => {
  it('lets a year stand that its quarters add up to, each rounded', () => {
    expect([
      ...check(...quarters(100, 110, 120, 130), ['2024', 'USD 460 million']),
      ...check(...quarters(100, 110, 120, 130), ['2024', 'USD 462 million']),
    ]).toEqual([]);
  });

  it('says nothing while a quarter is missing, nor across perimeters or currencies', () => {
    expect([...check(...quarters(100, 110, 120), ['2024', 'USD 900 million']), ...check(...quarters(100, 110, 120, 130), ['2024', 'CNY 900 million'])]).toEqual(
      [],
    );
  });

  it('names a year that its quarters miss', () => {
    expect(check(...quarters(100, 110, 120, 130), ['2024', 'USD 640 million'])).toMatchSnapshot();
  });

  it('is told at the quarter where more speaks against that', () => {
    expect(
      check(...quarters(100, 110, 210, 130), ['2024-H1', 'USD 210 million'], ['2024-9M', 'USD 330 million'], ['2024', 'USD 460 million']),
    ).toMatchSnapshot();
  });
});
