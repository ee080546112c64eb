import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const LABELS = ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'];
const check = (...millions: readonly number[]): readonly string[] =>
  audited('scale-slip', { series: { 'acme/cloud-revenue': millions.map((amount, index) => [LABELS[index] ?? '', `USD ${amount} million`]) } });

describe('scale-slip', () => {
  it('lets a value pass that no power of ten brings closer', () => {
    expect([...check(100, 104, 109, 190, 118), ...check(100, 120, 140)]).toEqual([]);
  });

  it('names a value that is off by ten', () => {
    expect(check(100, 104, 109, 1130, 118, 124)).toMatchSnapshot();
  });

  it('names one among two neighbours, and one of a thousandth', () => {
    expect([...check(100, 1040, 109), ...check(1000, 1040, 1.1, 1130)]).toMatchSnapshot();
  });
});
