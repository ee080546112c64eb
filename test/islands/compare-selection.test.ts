import { describe, expect, it } from 'vitest';
import { csvOf, isCompareRows, pairIn } from '../../src/islands/compare-selection.ts';

const rows = { columns: ['key', 'words'], cells: { 'aws/capex': ['aws/capex/2025', 'US$1,000 "about"'], 'azure/capex': ['', 'not disclosed'] } };

describe('a selection as CSV', () => {
  it('is a line of columns where nothing is chosen', () => {
    expect(csvOf(rows, [])).toBe('key,words\n');
  });

  it('holds the named cells in their order, quoted where they must be, and skips what is not there', () => {
    expect(csvOf(rows, ['azure/capex', 'none/none', 'aws/capex'])).toBe('key,words\n,not disclosed\naws/capex/2025,"US$1,000 ""about"""\n');
  });
});

describe('pairs', () => {
  it.each([
    ['01 12', [0, 1], true],
    ['01 12', [0, 2], false],
    ['01 12', [0, 1, 2], true],
    ['', [0, 1], false],
    [null, [0, 1], false],
  ] as const)('of %j hold one among %j: %s', (pairs, places, is) => {
    expect(pairIn(pairs, places)).toBe(is);
  });
});

it('knows an answer with rows from any other', () => {
  expect([rows, null, [], {}, { columns: [] }].map(isCompareRows)).toEqual([true, false, false, false, false]);
});
