import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_KINDS, catalogueEntriesOf, makeCatalogueSlips } from '../../src/commands/bench-catalogues.ts';
import { seeded } from '../../src/commands/bench-slips.ts';
import { readContent } from '../../src/dataset/from-disk.ts';

const files = readContent(fileURLToPath(new URL('../../content', import.meta.url)));
const entries = catalogueEntriesOf(files);
const slips = makeCatalogueSlips(CATALOGUE_KINDS.length * 3, seeded(7), entries);

describe('the entries of catalogues that slips are made in', () => {
  it('are prices, regions, scores and steps, and models and chips as a whole', () => {
    const text = 'prices:\n  - model: acme/a\n    input: \'0.30\'\n    sources:\n      - acme/q2\n  - model: acme/b\n    input: "1"\n';
    const score = "name: A\ncontext: 1000\nscores:\n  - benchmark: Arena text\n    value: '1400'\n    sources:\n      - acme/q2\n";
    const small = catalogueEntriesOf([
      { path: 'prices/acme.yaml', text },
      { path: 'models/acme/a.yaml', text: score },
      { path: 'metrics/a.mdx', text },
    ]);
    expect(small.map(({ sort, start, end }) => [sort, start, end])).toEqual([
      ['price', 1, 4],
      ['price', 5, 6],
      ['score', 3, 6],
      ['model', 0, 7],
    ]);
  });
});

describe('slips in the real catalogues', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(makeCatalogueSlips(20, seeded(7), entries)).toEqual(slips.slice(0, 20));
    expect(makeCatalogueSlips(20, seeded(8), entries)).not.toEqual(slips.slice(0, 20));
  });

  it('come in more than twenty kinds, each of which finds places', () => {
    expect(CATALOGUE_KINDS.length).toBeGreaterThan(20);
    expect(new Set(slips.map(({ kind }) => kind))).toEqual(new Set(CATALOGUE_KINDS.map(({ name }) => name)));
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
