import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName, orderOf, sortKeys } from '../../src/islands/matrix-sort.ts';

const printed = (...texts: readonly string[]) => sortKeys(texts.map((text) => ({ value: null, text })));

describe('the keys of a column', () => {
  it('are none of none', () => {
    expect(sortKeys([])).toEqual([]);
  });

  it.each([
    [
      ['1,234', '5', '−2.5'],
      [1234, 5, -2.5],
    ],
    [
      ['US$3.1 billion', '-7%', 'derived', ''],
      [3.1, -7, null, null],
    ],
    [
      ['Azure', 'AWS', ''],
      ['Azure', 'AWS', null],
    ],
    [
      ['2025-Q2', '2024-Q1'],
      ['2025-Q2', '2024-Q1'],
    ],
  ])('of %j are %j', (texts, keys) => {
    expect(printed(...texts)).toEqual(keys);
  });

  it('are the cells’ own values where a page gives them, and nothing where a value is empty', () => {
    const cells = [
      { value: '2000000000', text: '2.0 billion' },
      { value: '', text: 'not disclosed' },
      { value: '900', text: '900' },
    ];
    expect(sortKeys(cells)).toEqual([2000000000, null, 900]);
  });
});

describe('the order of rows', () => {
  it.each([
    [[3, 1, 2], false, [1, 2, 0]],
    [[3, 1, 2], true, [0, 2, 1]],
    [[null, 1, null, 0], false, [3, 1, 0, 2]],
    [[null, 1, null, 0], true, [1, 3, 0, 2]],
    [[5, 5, 5], true, [0, 1, 2]],
    [['b', 'a10', 'a9'], false, [2, 1, 0]],
  ] as const)('of %j, descending %s, is %j', (keys, isDescending, order) => {
    expect(orderOf(keys, isDescending)).toEqual(order);
  });

  it('keeps every row, and what is missing last, whichever way', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 5 }))), fc.boolean(), (keys, isDescending) => {
        const order = orderOf(keys, isDescending);
        expect(order.toSorted((a, b) => a - b)).toEqual(keys.map((_, index) => index));
        const sorted = order.map((index) => keys[index] ?? null);
        const present = sorted.filter((key) => key !== null);
        expect(sorted.slice(0, present.length)).toEqual(present);
        expect(present).toEqual(present.toSorted((a, b) => (isDescending ? b - a : a - b)));
      }),
    );
  });
});

it('names columns as an address holds them', () => {
  expect(['Facts', ' Days after its end ', 'Q1 2025'].map(columnName)).toEqual(['facts', 'days-after-its-end', 'q1-2025']);
});
