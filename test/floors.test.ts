// Keeps the floors of src/: who may import whom, who may touch disk, clock, locale and chance, how things are named and how long they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { offendersAmong, type Source } from './support/floors.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function sourcesUnder(folder: string, endings: RegExp): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .sort()
    .map((name) => ({ path: `${folder}/${name.split(sep).join('/')}`, text: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

describe('src/', () => {
  const sources = sourcesUnder('src', /\.(?:ts|mjs|astro|css)$/);

  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(150);
    expect(sources.filter(({ path }) => path.endsWith('.astro')).length).toBeGreaterThan(30);
  });

  it('keeps its floors', () => {
    expect(offendersAmong(sources)).toEqual([]);
  });
});

describe('test/', () => {
  it('has no file of more than 300 lines', () => {
    const long = sourcesUnder('test', /\.ts$/).filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('mocks none of our own modules', () => {
    const banned = new RegExp(['vi', '(?:do)?mock\\('].join('\\.'), 'i');
    expect(
      sourcesUnder('test', /\.ts$/)
        .filter(({ text }) => banned.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the root', () => {
  const ALLOWED = [
    ...['content', 'public', 'src', 'test'],
    ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CITATION.cff'],
  ];

  it('holds what the tree names, dotfiles, and nothing else', () => {
    const ignored = new Set(
      readFileSync(join(ROOT, '.gitignore'), 'utf8')
        .split('\n')
        .map((line) => line.replace(/\/$/, '')),
    );
    const others = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !ignored.has(name) && !/^dist\.|\.log$/.test(name));
    expect(others.filter((name) => !ALLOWED.includes(name))).toEqual([]);
  });
});

describe('the keeper of the floors', () => {
  const found = (path: string, text: string): readonly string[] => offendersAmong([{ path, text }]);

  test.each([
    ['an import upward', 'src/schema/period.ts', "import { x } from '../format/day.ts';", 'schema may not import format'],
    ['a type imported upward', 'src/dataset/types.ts', "import type { Row } from '../figures/home.ts';", 'dataset may not import figures'],
    ['a re-export upward', 'src/format/day.ts', "export { x } from '../dataset/query.ts';", 'format may not import dataset'],
    ['an import of the other room', 'src/charts/line.ts', "import { x } from '../dataset/query.ts';", 'charts may not import dataset'],
    ['an import over several lines', 'src/dataset/a.ts', "import {\n  one,\n  two,\n} from '../charts/axis.ts';", 'dataset may not import charts'],
    ['a bare import', 'src/outputs/a.ts', "import '../styles/tokens.css';", 'outputs may not import styles'],
    ['a later import', 'src/figures/a.ts', "const x = await import('../outputs/csv.ts');", 'figures may not import outputs'],
    ['Astro in an output', 'src/outputs/a.ts', "import { getCollection } from 'astro:content';", 'outputs has no use for'],
    ['a derivation in a page', 'src/pages/a.astro', "import { growth } from '../dataset/derive/growth.ts';", 'through its queries only'],
    ['the disk in the dataset', 'src/dataset/parse.ts', "import { readFileSync } from 'node:fs';", 'neither disk nor process'],
    ['a package from nowhere', 'src/format/day.ts', "import lodash from 'lodash';", 'has no use for'],
    ['a way out of src/', 'src/format/day.ts', "import x from '../../content/x.ts';", 'outside src/'],
    ['today’s date', 'src/components/A.astro', 'const now = new Date();', 'reads a clock'],
    ['the clock', 'src/figures/a.ts', 'const now = Date.now();', 'reads a clock'],
    ['chance', 'src/outputs/a.ts', 'const id = Math.random();', 'draws at random'],
    ['a number without locale', 'src/format/a.ts', 'const text = (1).toLocaleString();', 'leaves the locale to the machine'],
    ['a format without locale', 'src/format/a.ts', 'const f = new Intl.NumberFormat();', 'leaves the locale to the machine'],
    ['a day without zone', 'src/format/a.ts', "const f = new Intl.DateTimeFormat('en-GB');", 'leaves the time zone to the machine'],
    ['local time', 'src/format/a.ts', 'const y = date.getFullYear();', 'reads a date in local time'],
    ['the environment', 'src/outputs/a.ts', 'const x = process.env.HOME;', 'reads the environment'],
    ['a provider in a chart', 'src/charts/a.ts', "const first = 'aws';", 'charts know numbers only'],
    ['a silenced compiler', 'src/format/a.ts', 'const x = y as any;', 'silences the compiler'],
    ['a folder of its own making', 'src/lib/a.ts', '', 'stands in no folder'],
    ['a name in the wrong case', 'src/format/dayOf.ts', '', 'is not named kebab-case.ts'],
    ['a name that says nothing', 'src/format/date-utils.ts', '', 'says nothing'],
    ['a long file', 'src/format/a.ts', '\n'.repeat(301), 'has 301 lines'],
  ])('names %s', (_name, path, text, fault) => {
    expect(found(path, text)).toEqual([expect.stringContaining(fault)]);
  });

  it('says where, and lets comments and lawful imports pass', () => {
    expect(found('src/format/day.ts', "// new Date() is not read here\n\nimport { x } from '../dataset/query.ts';")[0]).toMatch(/^src\/format\/day\.ts:3 /);
    expect(found('src/format/day.ts', "// import { x } from '../dataset/query.ts'\n/* Date.now() */\nimport { y } from '../schema/period.ts';")).toEqual([]);
    expect(found('src/islands/a.ts', 'const now = new Date();')).toEqual([]);
    expect(found('src/dataset/from-disk.ts', "import { readFileSync } from 'node:fs';")).toEqual([]);
    expect(found('src/format/a.ts', "const f = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' });\nconst d = new Date(`2025-01-01T00:00:00Z`);")).toEqual(
      [],
    );
  });
});
