import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isSeq, parseDocument, visit } from 'yaml';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { splitFrontMatter } from '../../src/dataset/front-matter.ts';
import type { SourceFile } from '../../src/dataset/types.ts';
import { withEdits } from '../../src/edits/edit.ts';
import { formatContent } from '../../src/edits/format-content.ts';
import { factEntry, ledgerFiles, seriesText } from '../support/ledger.ts';

const fixture = readContent(new URL('../fixture/content', import.meta.url).pathname);
const SERIES = 'providers/acme/cloud-revenue.mdx';

/** The series of the sound ledger with this text, in house form. */
function fixed(text: string, path = SERIES): string {
  const { edits, refused } = formatContent(ledgerFiles({ [path]: text }));
  expect(refused).toEqual([]);
  return edits.find((edit) => edit.path === path)?.after ?? text;
}

/** What a ledger says: places, and the order in which its files and facts stand, left aside. */
function said(files: readonly SourceFile[]): string {
  return JSON.stringify(plain(assemble(files)));
}

function plain(value: unknown, key = ''): unknown {
  if (key === 'place' || key === 'bodyLine') return null;
  if (typeof value === 'string') return key === 'body' ? value.trim() : value;
  if (value instanceof Map) return [...value].map(([id, one]: [unknown, unknown]) => JSON.stringify([id, plain(one)])).sort();
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, name)]));
}

/** The file with its fields and facts shuffled and its layout changed by a seed. */
function mangled({ path, text }: SourceFile, next: () => number): SourceFile {
  const split = path.endsWith('.mdx') ? splitFrontMatter(text) : { ok: true as const, yaml: text, body: '' };
  if (!split.ok) return { path, text };
  const document = parseDocument(split.yaml, { schema: 'failsafe' });
  const shuffle = <T>(items: T[]): void => void items.sort(() => next() - 0.5);
  visit(document, {
    Map: (_key, map) => shuffle(map.items),
    Pair: (_key, { key, value }) => {
      if (isSeq(value) && String(key) === 'facts' && value.items.every((item) => isMap(item))) shuffle(value.items);
    },
    Seq: (_key, list) => {
      if (!list.items.some(isMap)) list.flow = next() < 0.5;
    },
  });
  const yaml = document.toString({ indent: 2 + Math.floor(next() * 3), lineWidth: 0, indentSeq: next() < 0.5, flowCollectionPadding: next() < 0.5 });
  const laid = path.endsWith('.mdx') ? `--- \n${yaml}---\n\n\n${split.body.trim()}  \n\n` : `${yaml}\n`;
  return { path, text: next() < 0.3 ? laid.replaceAll('\n', '\r\n') : laid };
}

describe('formatContent', () => {
  it('finds nothing to do in a ledger in house form', () => {
    expect(formatContent([])).toEqual({ edits: [], refused: [] });
    expect(formatContent(ledgerFiles().filter(({ path }) => path === SERIES))).toEqual({ edits: [], refused: [] });
  });

  it('puts fields in the order of the schema and facts oldest first', () => {
    const { period, ...rest } = factEntry({ period: '2025-Q3' });
    const text = seriesText([{ ...rest, period }, { note: 'First.', ...factEntry({ period: '2025-Q1' }) }, factEntry({ period: '2024-Q4' })]);
    const periods = [...fixed(text).matchAll(/ {2}- period: (\S+)/g)].map(([, period]) => period);
    expect(periods).toEqual(['2024-Q4', '2025-Q1', '2025-Q3']);
    expect(fixed(text)).toContain('    source: acme/q2\n    note: First.\n');
  });

  it('keeps one blank line before the prose, and the line ends of Windows where a file has no others', () => {
    const facts = seriesText();
    expect(fixed(`${facts}\n\n\nWords.  \nMore.\n\n\n`)).toBe(`${facts}\nWords.  \nMore.\n`);
    const windows = `${facts}\nWords.\n`.replaceAll('\n', '\r\n');
    expect(fixed(windows)).toBe(windows);
    expect(fixed(`${facts}\nWords.\r\nMore.\n`)).toBe(`${facts}\nWords.\nMore.\n`);
  });

  it('leaves what the gate refuses as it is, and says where and why', () => {
    const texts: Readonly<Record<string, string>> = {
      [SERIES]: '---\nfacts: [\n---\n',
      'providers/acme/capex.mdx': `${seriesText([{ note: 'First.', ...factEntry() }])}\n<script>`,
      'providers/acme/regions.mdx': '---\nfacts:\n  - &a { period: 2025 }\n  - *a\n---\n',
      'notes.txt': 'Words.',
    };
    const { edits, refused } = formatContent(ledgerFiles(texts));
    expect(edits.filter(({ path }) => path in texts)).toEqual([]);
    expect(new Set(refused.map(({ file }) => file))).toEqual(new Set(Object.keys(texts)));
    expect(refused.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['legal-path', 'readable-file', 'closed-components']));
  });

  it('leaves the order of facts alone where a period cannot be read', () => {
    const text = seriesText([factEntry({ period: '2025-Q3' }), factEntry({ period: 'soon' }), factEntry({ period: '2025-Q1' })]);
    expect(fixed(text)).toBe(text);
  });

  it('changes nothing that is said, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const next = (): number => stream.next().value ?? 0;
        const files = fixture.map((file) => mangled(file, next));
        const { edits, refused } = formatContent(files);
        expect(refused).toEqual([]);
        const after = withEdits(files, edits);
        expect(said(after)).toBe(said(files));
        expect(formatContent(after).edits).toEqual([]);
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});
