import { describe, expect, it } from 'vitest';
import { searchRows } from '../../src/outputs/search-rows.ts';
import { searchTable } from '../../src/outputs/search-table.ts';
import { cardFacts } from '../../src/islands/search-card.ts';
import { chosen, facetOptions, sorted } from '../../src/islands/search-facets.ts';
import { cleaned, readQuery, slipOf } from '../../src/islands/search-query.ts';
import { rank } from '../../src/islands/search-rank.ts';
import { readRows, type Row } from '../../src/islands/search-rows.ts';
import { chipText, modelText } from '../support/catalogue.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = smallLedger({
  providers: {
    acme: {
      name: 'Acme Cloud',
      short: 'Acme',
      aliases: ['阿克米云'],
      fiscalYearEnd: '03-31',
      order: 1,
      claimants: [{ id: 'acme', name: 'Acme', speakers: [{ name: 'Wile Coyote', aliases: ['怀尔'] }] }],
    },
    bolt: { name: 'Bolt Cloud', short: 'Bolt', order: 2, claimants: [] },
  },
  metrics: { capex: { label: 'Capital expenditure', short: 'Capex', aliases: ['资本开支'], order: 2 } },
  series: {
    'acme/capex': [
      ['FY2026-Q1', 'CNY 38.6 billion'],
      ['FY2026-Q2', 'CNY 31.5 billion'],
    ],
    'acme/cloud-revenue': [['FY2026-Q1', 'CNY 33.4 billion']],
    'bolt/capex': [
      ['2024', 'USD 83 billion'],
      ['2025', 'about USD 131 billion'],
      ['2026-Q1', 'not disclosed'],
    ],
  },
  files: { 'chips/acme/anvil-2.mdx': chipText(), 'models/acme/hammer-3.yaml': modelText() },
});
const rows = readRows(searchTable(dataset, searchRows(dataset)));
const say = (row: Row): string =>
  [row.kind, ...row.providers.map((one) => rows.table.providers[one]?.[0]), rows.table.metrics[row.metric]?.[0], row.date].filter(Boolean).join(' ');
const ask = (text: string) => rank(readQuery(text, rows.table), rows, new Map());
const first = (text: string): string | undefined => ask(text).map(({ row }) => say(row))[0];
const whole = (text: string): readonly string[] => {
  const all = ask(text);
  return all.filter(({ met }) => met === all[0]?.met).map(({ row }) => say(row));
};

describe('a query', () => {
  it.each([
    ['acme', 'provider acme'],
    ['阿克米云', 'provider acme'],
    ['怀尔', 'provider acme'],
    ['acme capex', 'series acme capex'],
    ['阿克米云资本开支', 'series acme capex'],
    ['acme capex 2025-Q2', 'fact acme capex 2025-Q2'],
    ['acme capex FY2026-Q1', 'fact acme capex 2025-Q2'],
    ['capex june quarter 2025', 'fact acme capex 2025-Q2'],
    ['Anvil2', 'chip acme 2025-03'],
    ['铁砧', 'list acme'],
    ['铁砧2', 'chip acme 2025-03'],
    ['hammer 3 max', 'model acme 2025-06'],
    ['how much did Bolt spend on capex in 2025?', 'fact bolt capex 2025'],
  ])('%s leads to %s', (query, row) => {
    expect(first(query)).toBe(row);
  });

  it.each([
    ['capex > 100 billion', ['fact bolt capex 2025']],
    ['capex > USD 83 billion', ['fact bolt capex 2025']],
    ['capex at least USD 83 billion', ['fact bolt capex 2025', 'fact bolt capex 2024']],
    ['capex 30..35 billion', ['fact acme capex 2025-Q3']],
    ['acme under CNY 33 billion', ['fact acme capex 2025-Q3']],
    ['bolt capex since 2025', ['fact bolt capex 2025', 'fact bolt capex 2026-Q1']],
    ['capex before 2025', ['fact bolt capex 2024']],
    ['capex after 2025-Q2 until 2025-Q3', ['fact acme capex 2025-Q3']],
  ])('%s finds nothing else than %j', (query, found) => {
    expect(whole(query).filter((one) => one.startsWith('fact'))).toEqual(found);
  });

  it('keeps what is no name, period or number as words, Chinese in pairs', () => {
    expect(readQuery('who leases chips 液冷机 of acme', rows.table).words).toEqual(['leases', 'chips', '液冷 冷机']);
  });

  it('taken as typed is words and numbers alone', () => {
    const query = readQuery('acme capex 2025-Q2 33.4', rows.table, true);
    expect([query.names, query.periods, query.words]).toEqual([[], [], ['acme', 'capex', 'q2']]);
  });

  it.each([
    'x'.repeat(10_000),
    '\0\u202E\uFEFF',
    '<img src=x onerror=alert(1)>',
    '(((.*+?^$[]{}|\\',
    '👩‍👩‍👧 🦄',
    'مرحبا',
    '"" "',
    '>',
    '> 1e999',
    '__proto__ constructor',
  ])('that is hostile is read without harm', (query) => {
    expect(cleaned(query).length).toBeLessThanOrEqual(200);
    expect(() => ask(query)).not.toThrow();
  });
});

describe('a slip', () => {
  const words = ['capex', 'alibaba', 'depreciation', 'qwen3'];

  it.each([
    ['capx', 'capex'],
    ['alibba', 'alibaba'],
    ['deprecation', 'depreciation'],
    ['depreciatoin', 'depreciation'],
    ['qwem3', 'qwen3'],
  ])('%s is mended to %s', (slip, word) => {
    expect(slipOf(slip, words)).toBe(word);
  });

  it.each(['capex', 'alib', 'cpx', 'qwen4', 'kapax'])('%s is left alone', (word) => {
    expect(slipOf(word, words)).toBeNull();
  });
});

describe('facets', () => {
  const all = ask('capex');
  const choices = { provider: 'bolt' };

  it('leave the rows that every choice has, and count under the other choices', () => {
    expect(chosen(all, choices, rows).map(({ row }) => say(row))).toEqual([
      'series bolt capex',
      'fact bolt capex 2025',
      'fact bolt capex 2024',
      'fact bolt capex 2026-Q1',
    ]);
    const options = new Map(facetOptions(all, choices, rows));
    expect(options.get('provider')).toEqual([
      ['bolt', 'Bolt (4)'],
      ['acme', 'Acme (3)'],
    ]);
    expect(options.get('year')?.map(([, label]) => label)).toEqual(['2026 (1)', '2025 (1)', '2024 (1)']);
  });

  it('sort by date, and by value one unit after the other', () => {
    expect(sorted(all, 'newest', rows).map(({ row }) => row.date)[0]).toBe('2026-Q1');
    expect(
      sorted(all, 'largest', rows)
        .map(({ row }) => row.stated)
        .filter(Boolean),
    ).toEqual(['about USD 131 billion', 'USD 83 billion', 'CNY 38.6 billion', 'CNY 31.5 billion', 'not disclosed']);
  });
});

describe('the figure above the results', () => {
  const card = (text: string): readonly string[] => cardFacts(readQuery(text, rows.table), rows).map((row) => `${say(row)} ${row.stated}`);

  it.each([
    ['acme capex', ['fact acme capex 2025-Q3 CNY 31.5 billion']],
    ['acme capex 2025-Q2', ['fact acme capex 2025-Q2 CNY 38.6 billion']],
    ['capex', ['fact acme capex 2025-Q3 CNY 31.5 billion', 'fact bolt capex 2026-Q1 not disclosed']],
    ['acme', ['fact acme cloud-revenue 2025-Q2 CNY 33.4 billion', 'fact acme capex 2025-Q3 CNY 31.5 billion']],
    ['acme capex 2019', []],
    ['acme outage', []],
    ['capex > 1 billion', []],
    ['Anvil 2', []],
  ])('of %s', (query, facts) => {
    expect(card(query)).toEqual(facts);
  });
});
