import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { searchExamples } from '../../src/figures/search-index.ts';
import { smallLedger } from '../support/small-ledger.ts';

describe('the questions to begin with', () => {
  it('are of every kind where the ledger holds every kind', () => {
    const examples = searchExamples(assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url)))));
    expect(examples.map(({ asks }) => asks)).toEqual([
      'one figure, in any spelling of it',
      'a measure in a quarter',
      'a measure of one cloud',
      'every figure above an amount',
      'a name in Chinese',
      'a chip',
      'what a model costs',
      'how the ledger works',
    ]);
    expect(new Set(examples.map(({ query }) => query)).size).toBe(examples.length);
  });

  it('leave out what the ledger has nothing of', () => {
    expect(searchExamples(smallLedger({})).map(({ asks }) => asks)).toEqual(['a measure of one cloud', 'every figure above an amount', 'how the ledger works']);
  });
});
