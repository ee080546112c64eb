// What lies under /data/ of the built site: the tables of the public contract, in step with the pages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { tableJson } from '../../src/outputs/table.ts';
import { TABLES, type TableName } from '../../src/outputs/tables.ts';
import { siteFolder, siteUrl } from './browser.ts';

const NAMES = Object.keys(TABLES) as readonly TableName[];
const textOf = (name: string): string => readFileSync(join(siteFolder(), 'data', `${name}.json`), 'utf8');
const rowsOf = (name: TableName): readonly Record<string, unknown>[] => JSON.parse(textOf(name)) as readonly Record<string, unknown>[];

/** The fields of each table in their order, as they are promised. */
const FIELDS: Readonly<Record<TableName, readonly string[]>> = {
  facts:
    'id key provider metric period value low high unit qualifier stated basis claimant sources shown disputed perimeter of usd cny fx derivedFrom formula note'.split(
      ' ',
    ),
  providers: 'id name short aliases kind order parent segment listing currency fiscalYearEnd links claimants perimeters'.split(' '),
  metrics: 'id label short aliases group order kind unit nature polarity periods scope list derived proxies leavesOut comparability definition'.split(' '),
  sources: 'id url title publisher date accessed tier language via relays facts'.split(' '),
  events: 'id date title kind basis providers sources formerly text'.split(' '),
  signals: 'id signal title question provider date direction why claimant sources facts'.split(' '),
  risks: 'id risk title question provider date direction what claimant sources facts'.split(' '),
  tensions: 'id title verdict providers metrics sides settles text'.split(' '),
  chips: 'id provider name aliases family generation purpose steps specs claims facts text'.split(' '),
  models: 'id maker name family aliases released openWeights licence parameters active context modality sources scores'.split(' '),
  prices: 'id provider model as market where date currency input output cachedInput blended from to offer gateway note sources'.split(' '),
  regions: 'id provider code name place country latitude longitude zones status opened restricted sources zonesSources'.split(' '),
  derived: 'id kind provider model value low high unit formula derivedFrom note'.split(' '),
  rates: 'currency month average end source endSource'.split(' '),
  corrections: 'id date since wrong right pages providers facts sources'.split(' '),
  renamed: 'table was is why'.split(' '),
};

describe.each(NAMES)('/data/%s.json', (name) => {
  it('is an array of rows with the promised fields, in their order', () => {
    const rows = rowsOf(name);
    // Errors are entered when they are found, not before.
    if (name !== 'corrections') expect(rows.length).toBeGreaterThan(0);
    const odd = rows.filter((row) => Object.keys(row).join() !== FIELDS[name].join());
    expect(odd.slice(0, 3).map((row) => Object.keys(row))).toEqual([]);
  });

  it('is what the content says, byte for byte', () => {
    const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
    // A built site handed in from elsewhere may be of another day.
    if ((process.env['LEDGER_SITE'] ?? '') === '') expect(textOf(name) === tableJson(TABLES[name], dataset)).toBe(true);
  });

  it('is served as JSON, to any site that asks', async () => {
    const answer = await fetch(siteUrl(`/data/${name}.json`));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  });
});

describe('the tables and the pages', () => {
  const facts = rowsOf('facts');

  test('each fact has its anchor on the page of its series, save a trailing total that repeats a year', () => {
    const pages = new Map<string, string>();
    const lost = facts.filter((fact) => {
      const folder = `providers/${String(fact['provider'])}/${String(fact['metric'])}`;
      const html = pages.get(folder) ?? readFileSync(join(siteFolder(), folder, 'index.html'), 'utf8');
      pages.set(folder, html);
      const { calendar, kind } = fact['period'] as { calendar: string; kind: string };
      const isRepeat = kind === 'ttm' && fact['basis'] === 'derived' && (fact['derivedFrom'] as readonly string[]).length === 1;
      return !isRepeat && !html.includes(`id="${calendar.replaceAll(' ', '-')}"`);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['providers', (id: string) => `providers/${id}`],
    ['sources', (id: string) => `sources/${id}`],
    ['events', (id: string) => `events/${id}`],
    ['chips', (id: string) => `silicon/${id}`],
    ['models', (id: string) => `models/${id}`],
    ['regions', (id: string) => `footprint/${id}`],
  ] as const)('each row of %s has its page', (name, folderOf) => {
    const lost = rowsOf(name).filter(({ id }) => !existsSync(join(siteFolder(), folderOf(String(id)), 'index.html')));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('each row of a catalogue has an id of its own, and each price a model', () => {
    for (const name of ['chips', 'models', 'prices', 'regions'] as const) {
      const ids = rowsOf(name).map(({ id }) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
    const models = new Set(rowsOf('models').map(({ id }) => id));
    expect(rowsOf('prices').filter(({ model }) => !models.has(model))).toEqual([]);
  });

  test('an address that an event had before leads to it', () => {
    const renamed = rowsOf('events').flatMap(({ id, formerly }) => (formerly as readonly string[]).map((was) => ({ was, is: String(id) })));
    expect(renamed.length).toBeGreaterThan(0);
    for (const { was, is } of renamed) {
      const html = readFileSync(join(siteFolder(), 'events', was, 'index.html'), 'utf8');
      expect(html).toContain(`content="0; url=/events/${is}/"`);
    }
  });

  test('each reference of a fact leads to a row', () => {
    const ids = Object.fromEntries((['providers', 'metrics', 'sources'] as const).map((name) => [name, new Set(rowsOf(name).map(({ id }) => id))]));
    const keys = new Set(facts.map(({ key }) => key));
    const lost = facts.filter(
      (fact) =>
        ids['providers']?.has(fact['provider']) !== true ||
        ids['metrics']?.has(fact['metric']) !== true ||
        (fact['sources'] as readonly string[]).some((id) => ids['sources']?.has(id) !== true) ||
        (fact['derivedFrom'] as readonly string[]).some((key) => !keys.has(key) && !keys.has(`${key}!derived`)),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
