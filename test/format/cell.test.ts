import { describe, expect, it } from 'vitest';
import { cellDigits, cellScale } from '../../src/format/cell.ts';

describe('cellScale', () => {
  it('counts money in billions, however small the row', () => {
    expect(cellScale('money', [5e6])).toEqual({ divisor: 1e9, word: 'bn' });
  });
  it('takes the step of the largest count', () => {
    expect(cellScale('count', [39, 120])).toEqual({ divisor: 1, word: '' });
    expect(cellScale('count', [470_000, 12_000])).toEqual({ divisor: 1e3, word: 'thousand' });
    expect(cellScale('rate', [1.2e12, 5e9])).toEqual({ divisor: 1e12, word: 'trillion' });
  });
  it('leaves percents alone', () => {
    expect(cellScale('percent', [12])).toEqual({ divisor: 1, word: '' });
  });
});

describe('cellDigits', () => {
  const bn = cellScale('money', []);
  it.each([
    [33.4e9, '33.4'],
    [158.132e9, '158'],
    [4.62e9, '4.6'],
    [0.48e9, '0.48'],
    [-17.3e9, '−17.3'],
    [1_234e9, '1,234'],
    [0, '0.0'],
  ])('prints %d as %s billion', (value, text) => {
    expect(cellDigits(value, bn)).toBe(text);
  });
  it.each([
    [26, '26'],
    [8.8, '8.8'],
    [-4.77, '−4.8'],
    [100, '100'],
  ])('prints a percent of %d as %s', (value, text) => {
    expect(cellDigits(value, { divisor: 1, word: '' })).toBe(text);
  });
});
