import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const LABELS = ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'];
const check = (...millions: readonly number[]): readonly string[] =>
  audited('neighbours', { series: { 'acme/cloud-revenue': millions.map((amount, index) => [LABELS[index] ?? '', `USD ${amount} million`]) } });

describe('neighbours', () => {
  it('lets steady growth, seasons and a step that stays pass', () => {
    expect([...check(100, 104, 109, 113, 118, 124, 130, 136), ...check(100, 150, 100, 105, 110, 165, 110, 116)]).toEqual([]);
  });

  it('names a value that leaves the path', () => {
    expect(check(100, 104, 109, 190, 118, 124, 130, 136)).toMatchSnapshot();
  });
});
