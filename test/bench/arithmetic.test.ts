import { describe, expect, it, test } from 'vitest';
import { growthByDoubling, median, ratioWords, uncovered } from './arithmetic.ts';

describe('the middle', () => {
  it('of nothing is refused', () => expect(() => median([])).toThrow('no middle'));
  test.each([
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 100], 1],
  ])('of %j is %d', (numbers, middle) => expect(median(numbers)).toBe(middle));
});

describe('growth by a doubling', () => {
  test.each([
    ['linear', { size: 100, time: 3 }, { size: 200, time: 6 }, 2],
    ['quadratic', { size: 100, time: 3 }, { size: 200, time: 12 }, 4],
    ['none', { size: 100, time: 3 }, { size: 200, time: 3 }, 1],
    ['linear over a tenfold', { size: 10, time: 1 }, { size: 100, time: 10 }, 2],
  ])('is that of %s', (_name, small, large, growth) => expect(growthByDoubling(small, large)).toBeCloseTo(growth, 10));

  it('is not told where nothing grew', () => {
    expect(() => growthByDoubling({ size: 5, time: 1 }, { size: 5, time: 2 })).toThrow('No growth can be told');
    expect(() => growthByDoubling({ size: 5, time: 0 }, { size: 10, time: 2 })).toThrow('No growth can be told');
  });
});

describe('what a span has for itself', () => {
  test.each([
    ['all of it without others', [], 10],
    ['what is left beside one', [{ from: 2, to: 5 }], 7],
    [
      'each stretch once where two overlap',
      [
        { from: 2, to: 5 },
        { from: 3, to: 8 },
      ],
      4,
    ],
    [
      'each stretch once where one holds the other',
      [
        { from: 2, to: 8 },
        { from: 3, to: 4 },
      ],
      4,
    ],
    ['nothing where it is covered', [{ from: -1, to: 12 }], 0],
    ['what lies outside does not count', [{ from: 12, to: 15 }], 10],
  ])('%s', (_name, others, open) => expect(uncovered({ from: 0, to: 10 }, others)).toBe(open));
});

test.each([
  [103, 100, '×1.03'],
  [50, 100, '×0.50'],
  [1, undefined, ''],
  [1, 0, ''],
])('%d beside %s is “%s”', (now, before, words) => expect(ratioWords(now, before)).toBe(words));
