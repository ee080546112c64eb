// The schemas that editors read: they know every field and id, let every file of the ledger pass, and stop at what is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { splitFrontMatter } from '../../src/dataset/front-matter.ts';
import { isIgnored, parsePath, type Kind } from '../../src/dataset/parse-path.ts';
import { contentSchemas, frontMatterIndex, schemaFile } from '../../src/outputs/content-schemas.ts';
import { fieldWords } from '../../src/outputs/field-words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const words = fieldWords(readdirSync(`${ROOT}src/schema`).map((name) => readFileSync(`${ROOT}src/schema/${name}`, 'utf8')));
const files = readContent(`${ROOT}content`).filter(({ path }) => !isIgnored(path));
const dataset = assemble(files);
const schemas = contentSchemas(dataset, words);

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const validators = new Map([...schemas].map(([kind, schema]) => [kind, ajv.compile(schema)]));

function kindOf(path: string): Kind {
  const location = parsePath(path);
  if (!location.ok) throw new Error(location.message);
  return location.kind;
}

/** What an editor would say of a text, as `/facts/0/basis must be …`. */
function complaints(kind: Kind, text: string): readonly string[] {
  const validate = validators.get(kind);
  if (validate === undefined) throw new Error(`There is no schema of ${kind}.`);
  return validate(parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

const yamlOf = ({ path, text }: { path: string; text: string }): string => {
  const split = path.endsWith('.mdx') ? splitFrontMatter(text) : null;
  return split === null || !split.ok ? text : split.yaml;
};

/** Every group of fields within a schema, with where it stands. */
function* groups(schema: unknown, at: string): Iterable<readonly [string, Readonly<Record<string, unknown>>]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, inner] of Object.entries(schema)) {
    if (key === 'definitions') continue;
    if (key === 'properties') yield [at, inner as Readonly<Record<string, unknown>>];
    yield* groups(inner, `${at}/${key}`);
  }
}

describe('the schemas for editors', () => {
  it('give every field of every kind its meaning', () => {
    const silent = [...schemas].flatMap(([kind, schema]) =>
      [...groups(schema, kind)].flatMap(([at, fields]) =>
        Object.entries(fields).flatMap(([field, one]) => (JSON.stringify(one).includes('"description"') ? [] : [`${at}/${field}`])),
      ),
    );
    expect(silent).toEqual([]);
    expect([...schemas.values()].flatMap((schema) => [...groups(schema, '')].flatMap(([, fields]) => Object.keys(fields))).length).toBeGreaterThan(150);
  });

  it('give a field the words of its own constant, also where another extends it', () => {
    expect(schemas.get('claimants')).toMatchObject({ items: { properties: { id: { description: 'Unique over the whole ledger: facts name it.' } } } });
    expect(schemas.get('series')).toMatchObject({
      properties: { facts: { items: { properties: { claimant: { description: expect.stringMatching(/^Who said it, not who relayed it/) } } } } },
    });
  });

  it('let every file of the ledger pass', () => {
    const odd = files.flatMap((file) => complaints(kindOf(file.path), yamlOf(file)).map((complaint) => `${file.path} ${complaint}`));
    expect(odd.slice(0, 10), `${odd.length} in all`).toEqual([]);
  });

  it.each([
    ['series', 'facts', 'sources', 'sources'],
    ['event', 'providers', 'providers', 'providers'],
    ['tension', 'metrics', 'metrics', 'metrics'],
    ['series', 'claimant', 'claimants', 'claimants'],
    ['prices', 'model', 'models', 'models'],
  ] as const)('of kind %s know all ids of the ledger for %s', (kind, _, list, part) => {
    expect(schemas.get(kind)).toMatchObject({ definitions: { [list]: { enum: [...dataset[part].keys()] } } });
  });

  const fact = 'period: 2025-Q1, value: USD 1 billion, basis: reported, claimant: amazon, source: SOURCE';
  const source = [...dataset.sources.keys()][0] ?? '';
  const series = (text: string): string => `facts: [{ ${fact.replace('SOURCE', source).replace(...(text.split(' → ') as [string, string]))} }]`;
  const event = `title: Something happened\ndate: 2025-01-31\nkind: deal\nproviders: [aws]\nsources: [${source}]`;

  it('let pass what the wrong ones below come from', () => {
    expect(complaints('series', series('x → x'))).toEqual([]);
    expect(complaints('series', series('2025-Q1 → 2025'))).toEqual([]);
    expect(complaints('event', event)).toEqual([]);
  });

  it.each([
    ['a basis that is none', 'series', series('reported → certain'), '/facts/0/basis'],
    ['a claimant that nobody knows', 'series', series('amazon → amazone'), '/facts/0/claimant'],
    ['a source that is not there', 'series', series(`${source} → amazon/no-such-paper`), '/facts/0/source'],
    ['a field that is none', 'series', series('basis: → baisis: x, basis:'), '/facts/0 must NOT have additional properties'],
    ['a missing value', 'series', series('value: USD 1 billion, → '), "/facts/0 must have required property 'value'"],
    ['a provider that is none', 'event', event.replace('aws', 'amazon-web-services'), '/providers/0'],
    ['a kind of event that is none', 'event', event.replace('deal', 'deals'), '/kind'],
    ['a day that is none', 'event', event.replace('2025-01-31', 'last January'), '/date'],
    ['a tier that is none', 'source', 'url: https://example.org/\ntitle: T\npublisher: P\naccessed: 2026-11-01\ntier: paper\nlanguage: en', '/tier'],
    ['an address that cannot be opened', 'source', 'url: example.org\ntitle: T\npublisher: P\naccessed: 2026-11-01\ntier: press\nlanguage: en', '/url'],
    ['a rule that is none', 'exceptions', '- { rule: no-rule, file: metrics/capex.mdx, reason: There is a reason for this. }', '/0/rule'],
  ] as const)('stop at %s', (_, kind, text, place) => {
    expect(complaints(kind, text).join('\n')).toContain(place);
  });
});

describe('editors find them', () => {
  const settings: unknown = JSON.parse(readFileSync(`${ROOT}.vscode/settings.json`, 'utf8'));
  const globs = Object.entries((settings as { 'yaml.schemas': Record<string, string> })['yaml.schemas']);

  it('for every YAML file by one glob, and for no other kind', () => {
    const odd = files
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.yaml'))
      .filter((path) => {
        const found = globs.filter(([, glob]) => matchesGlob(`content/${path}`, glob)).map(([file]) => file);
        return found.join() !== `.astro/collections/${schemaFile(kindOf(path))}`;
      });
    expect(odd).toEqual([]);
    for (const [file] of globs) expect([...schemas.keys()].map((kind) => `.astro/collections/${schemaFile(kind)}`)).toContain(file);
  });

  it('for every MDX file by its address in small letters', () => {
    const index = frontMatterIndex(
      ['providers/aws/index.mdx', 'providers/aws/capex.mdx', 'rates/cny.yaml', 'README.md'],
      (path) => `file:///C:/Ledger/${path}`,
    );
    expect(index).toEqual({
      collections: [
        { hasSchema: true, name: 'ledger-provider' },
        { hasSchema: true, name: 'ledger-series' },
      ],
      entries: { 'file:///c:/ledger/providers/aws/index.mdx': 'ledger-provider', 'file:///c:/ledger/providers/aws/capex.mdx': 'ledger-series' },
    });
  });
});
