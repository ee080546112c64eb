import { describe, expect, test } from 'vitest';
import { jsonTable } from '../../src/outputs/json-table.ts';
import { tableJson } from '../../src/outputs/table.ts';
import { type TableName, TABLES } from '../../src/outputs/tables.ts';
import { catalogueFiles, listText, priceEntry, regionEntry } from '../support/catalogue.ts';
import { correctionEntry, eventText, ledgerFiles, plainListText, readingEntry, riskText, signalText, tensionText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';
import { assemble } from '../../src/dataset/assemble.ts';

const RATES =
  'source: acme/q2\nmonths:\n  - { month: 2025-04, average: 7.2968, end: 7.2706 }\n  - { month: 2025-05, average: 7.2166, end: 7.1991 }\n  - { month: 2025-06, average: 7.1804 }\n';
const dataset = smallLedger({
  providers: {
    'alibaba-cloud': {
      name: 'Alibaba Cloud',
      short: 'Alibaba',
      currency: 'CNY',
      fiscalYearEnd: '03-31',
      order: 2,
      claimants: [{ id: 'alibaba-group', name: 'Alibaba Group' }],
    },
  },
  metrics: { growth: { kind: 'percent', signed: true, derived: { formula: 'growth', of: 'cloud-revenue' }, order: 2 } },
  series: {
    'alibaba-cloud/cloud-revenue': [
      ['FY2025-Q1', 'CNY 26.5 billion'],
      ['FY2026-Q1', 'CNY 33.4 billion', { claimant: 'alibaba-group', source: 'alibaba/june-quarter-2025-results' }],
      ['FY2026-Q2', 'not disclosed'],
    ],
  },
  files: {
    'sources/alibaba/june-quarter-2025-results.yaml':
      'url: https://example.com/june\ntitle: June Quarter 2025 Results\npublisher: Alibaba\ndate: 2025-08-29\naccessed: 2026-01-15\ntier: company\nlanguage: en\n',
    'rates/cny.yaml': RATES,
    'events/2025/2025-03-01-site.mdx': eventText(),
    'signals/sales.mdx': signalText([
      readingEntry(),
      readingEntry({ direction: 'mixed', claimant: undefined, sources: ['alibaba/june-quarter-2025-results'] }),
    ]),
    'risks/chips.mdx': riskText(),
    'tensions/sales.mdx': tensionText({ metrics: [] }),
    'corrections.yaml': plainListText([
      correctionEntry({ date: '2026-01-02' }),
      correctionEntry(),
      correctionEntry({ wrong: 'The year was given as a quarter.' }),
    ]),
    'renamed.yaml': plainListText([
      { table: 'models', was: 'acme/hammer-2', is: 'acme/hammer-3' },
      { table: 'sources', was: 'acme/draft', why: 'It was a draft that nobody published.' },
    ]),
    ...catalogueFiles(),
    'prices/acme.yaml': listText('prices', [priceEntry(), priceEntry({ offer: 'batch', where: 'EU profile', from: 32000, input: 0.1, output: undefined })]),
    'regions/acme.yaml': listText('regions', [regionEntry(), regionEntry({ code: undefined, name: 'South (Chile)', status: 'announced', zones: undefined })]),
  },
});
const rows = (name: TableName): readonly Record<string, unknown>[] => JSON.parse(tableJson(TABLES[name], dataset)) as readonly Record<string, unknown>[];

describe('/data/facts.json', () => {
  test('holds a fact field for field, in the order of the public contract', () => {
    const line = tableJson(TABLES.facts, dataset)
      .split('\n')
      .find((text) => text.includes('~june-quarter-2025-results'));
    expect(line).toBe(
      '{"id":"alibaba-cloud/cloud-revenue/2025-Q2~june-quarter-2025-results","key":"alibaba-cloud/cloud-revenue/2025-Q2","provider":"alibaba-cloud","metric":"cloud-revenue",' +
        '"period":{"label":"FY2026-Q1","calendar":"2025-Q2","kind":"quarter","start":"2025-04-01","end":"2025-06-30"},' +
        '"value":33400000000,"low":33350000000,"high":33450000000,"unit":"CNY","qualifier":"exact","stated":"CNY 33.4 billion",' +
        '"basis":"reported","claimant":"alibaba-group","sources":["alibaba/june-quarter-2025-results"],"shown":true,"disputed":null,"perimeter":null,"of":null,' +
        '"usd":4619000000,"cny":33400000000,"fx":{"rate":7.2313,"from":"2025-04","to":"2025-06","kind":"average"},"derivedFrom":[],"formula":null,"note":null},',
    );
  });

  test('holds derived facts with their formula and inputs, and absences as null with their words', () => {
    expect(rows('facts').find(({ basis }) => basis === 'derived')).toMatchObject({
      metric: 'growth',
      claimant: null,
      sources: [],
      formula: 'Alibaba cloud-revenue, FY2026-Q1 ÷ Alibaba cloud-revenue, FY2025-Q1 − 1',
      derivedFrom: ['alibaba-cloud/cloud-revenue/2025-Q2', 'alibaba-cloud/cloud-revenue/2024-Q2'],
    });
    expect(rows('facts').find(({ stated }) => stated === 'not disclosed')).toMatchObject({
      value: null,
      low: null,
      high: null,
      unit: null,
      usd: null,
      fx: null,
    });
  });
});

describe('the tables', () => {
  test.each(Object.keys(TABLES) as TableName[])('%s: every row has the fields of its schema, in their order, and holds what they may hold', (name) => {
    const [first, ...others] = rows(name);
    expect(first).toBeDefined();
    expect(TABLES[name].row.array().safeParse([first, ...others]).error?.issues).toBeUndefined();
    for (const row of [first, ...others]) expect(Object.keys(row ?? {})).toEqual(Object.keys(TABLES[name].row.shape));
  });

  test.each(Object.keys(TABLES) as TableName[])('%s of an empty ledger is an empty array', (name) => {
    expect(tableJson(TABLES[name], assemble([]))).toBe('[]\n');
  });

  test('do not depend on the order of the files', () => {
    const files = ledgerFiles({
      'rates/cny.yaml': RATES,
      'events/2025/2025-03-01-site.mdx': eventText(),
      'signals/sales.mdx': signalText(),
      'risks/chips.mdx': riskText(),
      'tensions/sales.mdx': tensionText(),
      ...catalogueFiles(),
    });
    for (const table of Object.values(TABLES)) expect(tableJson(table, assemble([...files].reverse()))).toBe(tableJson(table, assemble(files)));
  });

  test('give each reading and piece of evidence a row, with an id of its own on a day with several', () => {
    expect(rows('signals').map(({ id, signal, provider, date, direction, claimant }) => [id, signal, provider, date, direction, claimant])).toEqual([
      ['sales/acme/2025-07-30', 'sales', 'acme', '2025-07-30', 'improving', 'acme'],
      ['sales/acme/2025-07-30~june-quarter-2025-results', 'sales', 'acme', '2025-07-30', 'mixed', null],
    ]);
    expect(rows('risks')).toEqual([
      {
        id: 'chips/acme/2025-07-30',
        risk: 'chips',
        title: 'Chip supply',
        question: 'Can it get the chips it wants?',
        provider: 'acme',
        date: '2025-07-30',
        direction: 'raises',
        what: 'A maker of chips stopped deliveries.',
        claimant: 'acme',
        sources: ['acme/q2'],
        facts: ['acme/cloud-revenue/2025-Q2'],
      },
    ]);
  });

  test('give each price and region an id made of what tells it apart', () => {
    expect(rows('prices').map(({ id, input, output, from, to }) => [id, input, output, from, to])).toEqual([
      ['acme/acme/hammer-3/international/2025-07-30', 0.3, 1.2, null, null],
      ['acme/acme/hammer-3/international/2025-07-30@eu-profile+32000-!batch', 0.1, null, 32000, null],
    ]);
    expect(rows('regions').map(({ id, code, zones, status }) => [id, code, zones, status])).toEqual([
      ['acme/eu-1', 'eu-1', 3, 'open'],
      ['acme/south-chile', null, null, 'announced'],
    ]);
  });

  test('give a chip its steps, properties and claims, and a model its scores', () => {
    expect(rows('chips')).toMatchObject([
      {
        id: 'acme/anvil-2',
        provider: 'acme',
        steps: [{ step: 'available', date: '2025-03', basis: 'reported', claimant: 'acme', sources: ['acme/q2'] }],
        specs: [{ measure: 'memory', value: '96 GB', claimant: null, sources: ['acme/q2'] }],
        claims: [{ measure: 'throughput', value: '4x', against: 'Anvil 1', claimant: 'acme' }],
        text: 'It runs models of its own.',
      },
    ]);
    expect(rows('models')).toMatchObject([
      {
        id: 'acme/hammer-3',
        maker: 'acme',
        released: '2025-06',
        openWeights: null,
        scores: [{ benchmark: 'Arena text', value: '1424', rank: null, runner: 'acme' }],
      },
    ]);
  });

  test('say how many facts rest on a source, and give rates by month with null for a missing one', () => {
    expect(rows('sources').map(({ id, facts }) => [id, facts])).toEqual([
      ['acme/q2', 2],
      ['alibaba/june-quarter-2025-results', 1],
    ]);
    expect(rows('rates').at(-1)).toEqual({ currency: 'CNY', month: '2025-06', average: 7.1804, end: null, source: 'acme/q2', endSource: 'acme/q2' });
  });
});

test('a table has a row a line', () => {
  expect(jsonTable([])).toBe('[]\n');
  expect(jsonTable([{ a: 1 }, { a: 2 }])).toBe('[\n{"a":1},\n{"a":2}\n]\n');
});

describe('/data/derived.json', () => {
  test('holds what is computed from the catalogues, with formula and inputs, in the order of the shape', () => {
    expect(rows('derived')).toEqual([
      {
        id: 'blended-price/acme/acme/hammer-3/international/2025-07-30',
        kind: 'blended-price',
        provider: 'acme',
        model: 'acme/hammer-3',
        value: 0.525,
        low: 0.525,
        high: 0.525,
        unit: 'USD',
        formula: "The list's prices of a million tokens, blended: 3 parts input to 1 output",
        derivedFrom: ['acme/acme/hammer-3/international/2025-07-30'],
        note: null,
      },
      expect.objectContaining({ value: null, low: null, high: null, note: 'The list gives no price for output.' }),
      expect.objectContaining({ id: 'zones-per-region/acme', value: 3, derivedFrom: ['acme/eu-1'] }),
      expect.objectContaining({ id: 'shipped-share/acme', value: 100, derivedFrom: ['acme/anvil-2'] }),
    ]);
  });

  test('rests on ids that stand in the other tables', () => {
    const ids = new Set([...rows('prices'), ...rows('chips'), ...rows('regions')].map(({ id }) => id));
    expect(
      rows('derived')
        .flatMap(({ derivedFrom }) => derivedFrom as readonly string[])
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });
});

describe('the record of errors and names', () => {
  test('gives corrections the newest first, each with an id of its own', () => {
    expect(rows('corrections').map(({ id, wrong }) => [id, wrong])).toEqual([
      ['2026-01-10/providers/acme/cloud-revenue', 'The quarter was given as the year.'],
      ['2026-01-10/providers/acme/cloud-revenue~2', 'The year was given as a quarter.'],
      ['2026-01-02/providers/acme/cloud-revenue', 'The quarter was given as the year.'],
    ]);
  });

  test('gives what was renamed or withdrawn, former ids of events among it', () => {
    const why = 'It was a draft that nobody published.';
    expect(rows('renamed')).toEqual([
      { table: 'models', was: 'acme/hammer-2', is: 'acme/hammer-3', why: null },
      { table: 'sources', was: 'acme/draft', is: null, why },
    ]);
    const event = assemble(ledgerFiles({ 'events/2025/2025-03-01-site.mdx': eventText({ formerly: ['2025/2025-02-site'] }) }));
    expect(TABLES.renamed.rows(event)).toEqual([{ table: 'events', was: '2025/2025-02-site', is: '2025/2025-03-01-site', why: null }]);
  });
});
