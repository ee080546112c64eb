import { describe, expect, it, test } from 'vitest';
import { leastOf, readAmounts, repriced } from '../../src/islands/price-cells.ts';
import { DEFAULT_MIX } from '../../src/format/price-mix.ts';

const own = (blended: number | null) => ({ isComparable: true, blended });
const apart = (blended: number | null) => ({ isComparable: false, blended });

test.each([
  ['2 · 0.25 · 6', DEFAULT_MIX, 3],
  [' 2 · – · 6 ', DEFAULT_MIX, 3],
  ['2 · – · 6', { input: 1, cached: 8, output: 1 }, null],
  ['2 · 0.25 · 6', { input: 1, cached: 8, output: 1 }, 1],
  ['2 · 0.25 · –', { input: 1, cached: 1, output: 0 }, 1.125],
  ['0 · – · 0', DEFAULT_MIX, 0],
  ['– · – · –', DEFAULT_MIX, null],
  ['', DEFAULT_MIX, null],
])('%j in the mix %j is %s', (text, mix, price) => expect(readAmounts(text, mix)).toBe(price));

test.each([
  [[], null],
  [[own(null)], null],
  [[own(3), own(2)], 2],
  [[own(3), apart(1)], 3],
  [[own(null), apart(1)], 1],
  [[own(0), own(2)], 0],
])('the least of %j is %s', (prices, least) => expect(leastOf(prices)).toBe(least));

describe('a row of cells', () => {
  it('has no least without prices of its own', () => {
    expect(repriced([])).toEqual({ least: null, leaders: [] });
    expect(repriced([[apart(1)], [own(null)], []])).toEqual({ least: null, leaders: [] });
  });

  it('has a least but no leader where one cloud is alone', () => {
    expect(repriced([[own(2), own(3)], [apart(1)], []])).toEqual({ least: 2, leaders: [] });
  });

  it('is led by all that are as low as the least', () => {
    const cells = [[own(2), own(3)], [own(2)], [own(4)]] as const;
    expect(repriced(cells)).toEqual({ least: 2, leaders: [cells[0][0], cells[1][0]] });
  });
});
