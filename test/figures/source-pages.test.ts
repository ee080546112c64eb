import { describe, expect, it } from 'vitest';
import { catalogueOfSource } from '../../src/figures/catalogue-links.ts';
import { metricsByGroup, metricsLead } from '../../src/figures/metric-list.ts';
import { alphabet } from '../../src/figures/search-index.ts';
import {
  copyWords,
  factScope,
  languageWords,
  ownWordShare,
  restingOn,
  seriesOfSource,
  sourceLead,
  sourcesByTier,
  sourcesLead,
  standing,
} from '../../src/figures/source-pages.ts';
import { catalogueFiles, listText, modelText, regionEntry, scoreEntry } from '../support/catalogue.ts';
import { eventText, sourceText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = smallLedger({
  metrics: { regions: { nature: 'stock', kind: 'count', unit: 'regions', group: 'footprint', label: 'Regions open' } },
  series: {
    'acme/cloud-revenue': [
      ['2025-Q1', 'USD 1.0 billion'],
      ['2025-Q2', 'USD 1.1 billion', { source: 'paper/report' }],
      ['2025-Q3', 'USD 1.2 billion', { source: 'paper/report' }],
    ],
    'acme/regions': [['2025-06-30', '29', { source: ['acme/q2', 'paper/report'] }]],
  },
  files: {
    'sources/paper/report.yaml': sourceText({ publisher: 'Paper', title: 'A report', tier: 'press', url: 'https://paper.example/report' }),
    'events/2025/2025-03-01-site.mdx': eventText({ sources: ['paper/report'] }),
  },
});

describe('the list of sources', () => {
  it('goes by tier, best first, with what rests on each', () => {
    expect(sourcesByTier(dataset).map(({ tier, facts, uses }) => [tier, facts, uses.map((use) => [use.source.id, use.facts, use.events])])).toEqual([
      ['company', 2, [['acme/q2', 2, 0]]],
      ['press', 3, [['paper/report', 3, 1]]],
    ]);
  });

  it('opens with how many stand on a company’s own words', () => {
    expect(ownWordShare(dataset)).toBe(50);
    expect(sourcesLead(dataset)).toMatch(/^2 documents stand behind the ledger\. 50% of its stated facts rest on a company’s own words/);
  });
});

describe('one source', () => {
  it('lists the figures in the order of their series, and the events', () => {
    const { facts, events } = restingOn(dataset, 'paper/report');
    expect(facts.map((fact) => fact.key)).toEqual(['acme/cloud-revenue/2025-Q2', 'acme/cloud-revenue/2025-Q3', 'acme/regions/2025-06-30']);
    expect(events.map((event) => event.id)).toEqual(['2025/2025-03-01-site']);
  });

  it.each([
    [{ facts: 3, events: 1 }, '3 facts and 1 event in the ledger rest on it.'],
    [{ facts: 1 }, '1 fact in the ledger rests on it.'],
    [{ events: 2 }, '2 events in the ledger rest on it.'],
    [{}, '0 facts in the ledger rest on it.'],
    [{ facts: 2, events: 1, tensions: 1 }, '2 facts, 1 event and 1 tension in the ledger rest on it.'],
    [{ tensions: 1 }, '1 tension in the ledger rests on it.'],
    [{ readings: 2, evidence: 1 }, '2 readings and 1 piece of evidence in the ledger rest on it.'],
    [{ evidence: 1 }, '1 piece of evidence in the ledger rests on it.'],
    [{ rates: 2 }, '2 tables of exchange rates in the ledger rest on it.'],
    [{ models: 1 }, '1 model in the ledger rests on it.'],
    [{ facts: 1, chips: 2, prices: 24, regions: 1 }, '1 fact, 2 chips, 24 prices and 1 region in the ledger rest on it.'],
  ])('with %o says so: %s', (resting, words) => {
    expect(sourceLead({ tier: 'press' }, resting)).toBe(`An edited newspaper, agency or magazine. ${words}`);
  });

  it('leads to its models where they are few, and names them where they are a board’s', () => {
    const withModels = (count: number) => {
      const files = Array.from({ length: count }, (_, index) => [
        `models/acme/hammer-${index}.yaml`,
        modelText({ name: `Hammer ${index}`, aliases: [], scores: [] }),
      ]);
      return catalogueOfSource(smallLedger({ files: Object.fromEntries(files) as Readonly<Record<string, string>> }), 'acme/q2').lines[0]?.names ?? [];
    };
    expect(withModels(40).filter(({ path }) => path === null)).toEqual([]);
    expect(withModels(41).filter(({ path }) => path !== null)).toEqual([]);
  });

  it('lists the entries of the catalogues by name, and prices by number', () => {
    const paper = ['paper/report'];
    const ledger = smallLedger({
      files: {
        ...catalogueFiles(),
        'rates/cny.yaml': 'source: acme/rates\nendSource: paper/report\nmonths:\n  - { month: 2025-06, end: 7.1 }\n',
        'models/acme/hammer-4.yaml': modelText({ name: 'Hammer 4', aliases: [], scores: [scoreEntry({ sources: paper })] }),
        'regions/acme.yaml': listText('regions', [regionEntry({ zonesSources: paper }), regionEntry({ code: 'eu-2', name: 'Europe (Bergen)' })]),
      },
    });
    expect(catalogueOfSource(ledger, 'paper/report')).toEqual({
      counts: { chips: 0, models: 1, prices: 0, regions: 1, rates: 1 },
      lines: [
        { title: 'Models', path: '/models/', names: [{ name: 'Hammer 4', path: '/models/acme/hammer-4/' }] },
        { title: 'Regions', path: '/footprint/', names: [{ name: 'Acme: Europe (Oslo)', path: null }] },
        { title: 'Exchange rates', path: '/data/rates.json', names: [{ name: 'CNY', path: null }] },
      ],
    });
    expect(catalogueOfSource(ledger, 'acme/q2').lines.map(({ title, names }) => [title, names.map(({ name }) => name)])).toEqual([
      ['Chips', ['Anvil 2']],
      ['Models', ['Hammer 3', 'Hammer 4']],
      ['Prices', ['Acme: 1']],
      ['Regions', ['Acme: Europe (Oslo), Europe (Bergen)']],
    ]);
    expect(catalogueOfSource(ledger, 'paper/other').lines).toEqual([]);
  });

  it('says how each figure stands on its page', () => {
    expect(standing({ disputed: null, shown: true, supersededBy: null })).toBe('shown');
    expect(standing({ disputed: 'A slip.', shown: false, supersededBy: null })).toBe('disputed');
    expect(standing({ disputed: null, shown: false, supersededBy: 'acme/capex/2025~later' })).toBe('replaced since');
    expect(standing({ disputed: null, shown: false, supersededBy: null })).toBe('beside another');
  });

  it('says what a figure is of where its name does not', () => {
    const perimeters = [{ id: 'gross', name: 'Gross purchases', definition: 'A definition.', metrics: ['cloud-revenue'] }];
    const ledger = smallLedger({ providers: { acme: { perimeters } } });
    expect(factScope(ledger, { provider: 'acme', perimeter: null, of: null })).toBe('');
    expect(factScope(ledger, { provider: 'acme', perimeter: 'gross', of: 'servers' })).toBe('Gross purchases; servers');
  });

  it('gathers its figures by series, each under its name', () => {
    const { facts } = restingOn(dataset, 'paper/report');
    expect(seriesOfSource(dataset, facts).map((series) => [series.name, series.scope, series.facts.length])).toEqual([
      ['Acme Cloud: cloud-revenue', '', 2],
      ['Acme Cloud: regions open', '', 1],
    ]);
  });

  it('names its language and the copy that was read', () => {
    expect([languageWords('zh'), languageWords('en')]).toEqual(['Chinese', 'English']);
    expect(copyWords('https://mirror.example/a/b')).toEqual({ text: 'mirror.example', url: 'https://mirror.example/a/b' });
    expect(copyWords('a public copy of the release')).toEqual({ text: 'a public copy of the release', url: null });
  });
});

describe('the list of metrics', () => {
  it('goes by group and leads to the series where a metric has no page', () => {
    expect(metricsByGroup(dataset).map(({ title, metrics }) => [title, metrics.map((metric) => [metric.label, metric.path, metric.facts])])).toEqual([
      ['Scale and growth', [['cloud-revenue', '/providers/acme/cloud-revenue/', 3]]],
      ['Footprint', [['Regions open', '/providers/acme/regions/', 1]]],
    ]);
  });

  it('opens with how few are stated by all', () => {
    expect(metricsLead([{ isShared: true }, { isShared: false }], 'six')).toMatch(/^2 metrics\. Only 1 of them has a figure from all six clouds/);
  });
});

describe('the A to Z', () => {
  it('holds providers and metrics by name', () => {
    const labels = alphabet(dataset).map((entry) => entry.label);
    expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(labels).toContain('Regions open');
    expect(labels).toContain('Acme Cloud');
  });
});
