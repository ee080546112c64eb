import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KINDS, makeSlips } from '../../src/commands/bench-kinds.ts';
import { entriesOf, fieldOf, relined, rewritten, seeded } from '../../src/commands/bench-slips.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { factEntry, ledgerFiles, seriesText } from '../support/ledger.ts';

const files = readContent(fileURLToPath(new URL('../../content', import.meta.url)));
const entries = entriesOf(files);
const slips = makeSlips(KINDS.length * 3, seeded(7), entries, files);

describe('the entries that slips are made in', () => {
  const small = entriesOf(
    ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText([factEntry(), factEntry({ period: '2025-Q3', of: 'chips' })], {}, 'Words.') }),
  );

  it('are the facts of series files, from their first to their last line', () => {
    expect(small.map(({ start, end }) => [start, end])).toEqual([
      [2, 6],
      [7, 12],
    ]);
    expect(small.map((entry) => [fieldOf(entry, 'value'), fieldOf(entry, 'of'), fieldOf(entry, 'note')])).toEqual([
      ['USD 3.1 billion', null, null],
      ['USD 3.1 billion', 'chips', null],
    ]);
  });

  it('change in one field or in their lines, and nowhere else', () => {
    const [first] = small;
    if (first === undefined) throw new Error('There is no entry.');
    expect(rewritten(first, 'value', 'USD 13 billion')).toMatchObject({ from: 3, to: 7, text: first.file.text.replace('USD 3.1 billion', '"USD 13 billion"') });
    expect(relined(first, 'twice', (block) => [...block, ...block])).toMatchObject({ from: 3, to: 12 });
  });
});

describe('slips in the real content', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(makeSlips(20, seeded(7), entries, files)).toEqual(slips.slice(0, 20));
    expect(makeSlips(20, seeded(8), entries, files)).not.toEqual(slips.slice(0, 20));
  });

  it('come in more than fifteen kinds, each of which finds places', () => {
    expect(KINDS.length).toBeGreaterThan(15);
    expect(new Set(slips.map(({ kind }) => kind))).toEqual(new Set(KINDS.map(({ name }) => name)));
  });

  it('change one file, between the lines that they name', () => {
    for (const { file, text, from, to, kind } of slips) {
      const before = files.find(({ path }) => path === file)?.text.split('\n') ?? [];
      const after = text.split('\n');
      expect(text, kind).not.toBe(before.join('\n'));
      expect(after.slice(0, from - 1), kind).toEqual(before.slice(0, from - 1));
      expect(after.slice(to), kind).toEqual(before.slice(before.length - (after.length - to)));
    }
  });
});
