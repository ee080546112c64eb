// Whatever a stranger makes of a file: the gate answers, soon, and what it lets pass the compiler makes no code of.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent, readFiles } from '../../../src/dataset/from-disk.ts';
import { splitFrontMatter } from '../../../src/dataset/front-matter.ts';
import { gate } from '../../../src/dataset/gate/gate.ts';
import { letterFaults } from '../../../src/dataset/gate/letters.ts';
import { refuseDocument, refuseLink } from '../../../src/dataset/gate/address.ts';
import { inspect } from '../../../src/dataset/inspect.ts';
import { parseYaml } from '../../../src/dataset/parse-yaml.ts';
import type { SourceFile } from '../../../src/dataset/types.ts';
import { HOSTILE, KEPT } from '../../support/hostile.ts';
import { fieldsForAstro, wildNames } from '../../support/tame.ts';

const content = readContent(fileURLToPath(new URL('../../../content', import.meta.url))).filter(({ path }) => path !== 'README.md');
const refused = readFiles(
  join(HOSTILE, 'refused'),
  KEPT.map(({ file }) => file),
).filter(({ text }) => text.length < 5000);
const harmless = readContent(join(HOSTILE, 'let-through'));

/** Pieces that mean something to a parser, a browser, a shell or a spreadsheet. */
const PIECES = [
  ...[
    '---\n',
    '+++\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  - ',
    '- ',
    '> ',
    '# ',
    '```\n',
    '`',
    '*',
    '**',
    '_',
    '~~',
    '|',
    '\\',
    '&',
    '&amp;',
    '&#106;',
    '&#8203;',
    '&colon;',
    '<!--',
    '-->',
  ],
  ...[
    '{',
    '}',
    '{x}',
    '${x}',
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '<Value',
    '<Value provider="aws" metric="capex" period="2025" />',
    '<Cite source="a/b" />',
    '<Cite {...x} />',
    '<script>',
    '<b>',
  ],
  ...[
    'import x from "y"\n',
    'export const x = 1\n',
    '\n\nimport ',
    '\n\nexport ',
    '[a](',
    '](javascript:alert(1))',
    '[a](https://a.example)',
    '![a](b)',
    '[^1]',
    '\n[a]: b\n',
    'https://a.example',
    'a@b.example',
  ],
  ...[
    '!!js/function x',
    '&a ',
    '*a',
    '<<: ',
    '? ',
    ': ',
    '"',
    "'",
    '[',
    ']',
    ',',
    '#',
    ' #',
    '%YAML 1.1\n',
    '|\n',
    '>-\n',
    '__proto__: ',
    'constructor: ',
    'layout: x\n',
    '0x1F',
    '.inf',
    '~',
    '...\n',
  ],
  ...['\u0000', '\u001b', '\u200b', '\u202e', '\u2028', '\u0085', '\uFEFF', '\uFFFD', '\uD800', 'а', 'Ａ', 'e\u0301', '😀', '漢', 'é', '=1+1', '@', '１'],
];

const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.constantFrom(...PIECES).chain((one) => fc.integer({ min: 2, max: 400 }).map((count) => one.repeat(count))),
);
/** A place in a text, from 0 to 1. A double of fast-check would nearly always lie at the beginning. */
const place = (from = 0) => fc.integer({ min: from * 1e6, max: 1e6 }).map((millionths) => millionths / 1e6);
const edit = fc.record({
  at: place(),
  gone: fc.nat({ max: 12 }),
  text: fc.oneof({ weight: 3, arbitrary: piece }, { weight: 1, arbitrary: fc.constant('') }),
});

function edited(text: string, edits: readonly { readonly at: number; readonly gone: number; readonly text: string }[]): string {
  return edits.reduce((now, { at, gone, text: put }) => {
    const offset = Math.floor(at * now.length);
    return now.slice(0, offset) + put + now.slice(offset + gone);
  }, text);
}

const mutated = (files: readonly SourceFile[]) =>
  fc
    .record({ file: fc.constantFrom(...files), edits: fc.array(edit, { minLength: 1, maxLength: 4 }) })
    .map(({ file, edits }) => ({ ...file, text: edited(file.text, edits) }));

/** One piece put somewhere: much of it passes. */
const mildly = (files: readonly SourceFile[]) =>
  fc
    .record({ file: fc.constantFrom(...files), at: place(0.5), gone: fc.nat({ max: 1 }), text: fc.constantFrom(...PIECES) })
    .map(({ file, ...one }) => ({ ...file, text: edited(file.text, [one]) }));

/** Seconds of this process, not of the machine: others may be at work on it. */
function secondsOf(step: () => void): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('the gate under random texts', () => {
  it('answers in words, in places that exist, and soon', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mutated([...content, ...refused]), (file) => {
        let problems: ReturnType<typeof gate> = [];
        expect(secondsOf(() => (problems = gate([file])))).toBeLessThan(2);
        const lines = file.text.split('\n');
        for (const { line, column, message, cure } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(message.length + cure.length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes texts made of pieces alone, and any bytes', { timeout: 60_000 }, () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => decoder.decode(bytes)),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('metrics/capex.mdx', 'sources/a/b.yaml', 'events/2025/2025-01-02-x.mdx'), (text, path) => {
        for (const whole of [text, `---\ntitle: x\n---\n\n${text}`]) expect(secondsOf(() => gate([{ path, text: whole }]))).toBeLessThan(2);
      }),
      { numRuns: 200 },
    );
  });

  it('says of a file alone what the check says of it among others', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mutated([...harmless, ...refused]), (file) => {
        const found = new Set(inspect([file]).problems.map((problem) => JSON.stringify(problem)));
        expect(gate([file]).filter((problem) => !found.has(JSON.stringify(problem)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what the gate lets pass', () => {
  const isMdx = ({ path, text }: SourceFile): boolean => path.endsWith('.mdx') && splitFrontMatter(text).ok;

  const short = harmless.filter((file) => isMdx(file) && file.text.length < 1000);

  it('is no code to the compiler: the real bodies and the harmless twins', { timeout: 60_000 }, () => {
    const withBody = content.filter((file) => isMdx(file) && file.text.includes('<'));
    expect(withBody.length).toBeGreaterThan(20);
    for (const { path, text } of [...withBody, ...harmless.filter(isMdx)]) expect(wildNames(text), path).toEqual([]);
  });

  it('is no code to the compiler: what random edits leave', { timeout: 60_000 }, () => {
    let passed = 0;
    fc.assert(
      fc.property(mildly(short), (file) => {
        if (gate([file]).length > 0) return;
        passed += 1;
        expect(wildNames(file.text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(20);
  });

  it('has the same fields for Astro as for the check', { timeout: 60_000 }, () => {
    let passed = 0;
    const names = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(names);
      if (value instanceof Date || typeof value !== 'object' || value === null) return typeof value === 'string' && !/^[\d.+-]/.test(value) ? value : null;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, names(inner)]));
    };
    const same = ({ text }: SourceFile): void => {
      const split = splitFrontMatter(text);
      expect(names(fieldsForAstro(text))).toEqual(names(split.ok ? (parseYaml(split.yaml).value ?? {}) : null));
    };
    for (const file of [...content, ...harmless].filter(isMdx)) same(file);
    fc.assert(
      fc.property(mildly(short), (file) => {
        if (gate([file]).length > 0) return;
        passed += 1;
        same(file);
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(20);
  });

  it('leads to https, or to a plain path of the site, as a browser reads it', () => {
    const url = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'javascript',
            'data',
            'https',
            'http',
            ':',
            '/',
            '//',
            '\\',
            '@',
            '?',
            '#',
            '.',
            '..',
            '%2e',
            'a.example',
            'localhost',
            '1',
            'Ａ',
            '\t',
            '\u200b',
            'xn--a',
            '[',
            ']',
            ';',
            ',',
            'x',
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 9 },
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(url, (text) => {
        if (refuseLink(text) === null) {
          const read = new URL(text, 'https://ledger.example/');
          expect(read.protocol).toBe('https:');
          expect(read.username + read.password).toBe('');
          if (!/^https:/i.test(text)) expect(read.host).toBe('ledger.example');
        }
        if (refuseDocument(text) === null) expect(new URL(text).protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 5000 },
    );
  });

  it('costs no more than its length: letters in rows', () => {
    const rows = ['а', 'Ａ', 'e\u0301', 'Q\u0436', 'é ', 'aé', '\u0301', '\u200b', '漢a', '😀'].map((one) => one.repeat(4000));
    for (const row of [...rows, `${'a'.repeat(7999)}é`])
      expect(
        secondsOf(() => letterFaults(row)),
        row.slice(0, 4),
      ).toBeLessThan(1);
  });
});
