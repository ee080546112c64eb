import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { eventText, factEntry, ledgerFiles, metricText, providerText, seriesText, sourceText } from '../support/ledger.ts';

const REVENUE = 'providers/acme/cloud-revenue.mdx';

describe('assembling a ledger', () => {
  it('makes an empty dataset of no files', () => {
    const dataset = assemble([]);
    expect(dataset.asOf).toBe('');
    expect([dataset.providers.size, dataset.facts.size, dataset.series.size, dataset.shown.size]).toEqual([0, 0, 0, 0]);
  });

  it('reads a fact whole: period, value, interval, key, id, grade, conversion and place', () => {
    const months = ['2025-04', '2025-05', '2025-06'].map((month) => `  - { month: ${month}, average: 7.2 }\n`).join('');
    const dataset = assemble(ledgerFiles({ 'rates/cny.yaml': `source: acme/q2\nmonths:\n${months}` }));
    expect(dataset.facts.get('acme/cloud-revenue/2025-Q2~q2')).toEqual({
      id: 'acme/cloud-revenue/2025-Q2~q2',
      key: 'acme/cloud-revenue/2025-Q2',
      provider: 'acme',
      metric: 'cloud-revenue',
      period: { label: '2025-Q2', calendar: '2025-Q2', kind: 'quarter', start: '2025-04-01', end: '2025-06-30' },
      value: 3.1e9,
      low: 3.05e9,
      high: 3.15e9,
      unit: 'USD',
      qualifier: 'exact',
      stated: 'USD 3.1 billion',
      basis: 'reported',
      claimant: 'acme',
      sources: ['acme/q2'],
      shown: true,
      disputed: null,
      perimeter: null,
      of: null,
      usd: 3.1e9,
      cny: 22.32e9,
      fx: { rate: 7.2, from: '2025-04', to: '2025-06', kind: 'average' },
      derivedFrom: [],
      formula: null,
      note: null,
      absence: null,
      noConversion: null,
      grade: 'A',
      supersededBy: null,
      checked: null,
      sourceDate: '2025-07-30',
      approximate: false,
      place: { file: REVENUE, line: 3, column: 5 },
    });
  });

  it('speaks as of the newest day on which a source was read', () => {
    expect(assemble(ledgerFiles({ 'sources/acme/q3.yaml': sourceText({ url: 'https://acme.example/q3', accessed: '2026-02-01' }) })).asOf).toBe('2026-02-01');
  });

  it('gives the same dataset in whatever order the files come', () => {
    const files = ledgerFiles({ 'events/2025/2025-03-01-site.mdx': eventText(), 'providers/bravo/index.mdx': providerText({ order: 2, claimants: [] }) });
    expect(assemble([...files].reverse())).toEqual(assemble(files));
  });

  it("puts providers and metrics in the site's order and events newest first", () => {
    const dataset = assemble(
      ledgerFiles({
        'providers/zulu/index.mdx': providerText({ order: 3, claimants: [] }),
        'providers/yankee/index.mdx': providerText({ order: 1, claimants: [] }),
        'metrics/capex.mdx': metricText({ group: 'spending', order: 1 }),
        'metrics/backlog.mdx': metricText({ order: 2 }),
        'events/2025/2025-03-01-site.mdx': eventText(),
        'events/2025/2025-04-01-site.mdx': eventText({ date: '2025-04-01' }),
      }),
    );
    expect([...dataset.providers.keys()]).toEqual(['acme', 'yankee', 'zulu']);
    expect([...dataset.metrics.keys()]).toEqual(['cloud-revenue', 'backlog', 'capex']);
    expect([...dataset.events.keys()]).toEqual(['2025/2025-04-01-site', '2025/2025-03-01-site']);
  });

  it('shows one fact on a key and keeps its rivals', () => {
    const facts = [factEntry({ source: 'press/q2', value: 'about USD 3 billion' }), factEntry()];
    const dataset = assemble(
      ledgerFiles({ [REVENUE]: seriesText(facts), 'sources/press/q2.yaml': sourceText({ url: 'https://press.example/q2', tier: 'press' }) }),
    );
    expect(dataset.shown.get('acme/cloud-revenue/2025-Q2')?.stated).toBe('USD 3.1 billion');
    expect(dataset.series.get('acme/cloud-revenue')?.facts.map((fact) => [fact.id, fact.shown])).toEqual([
      ['acme/cloud-revenue/2025-Q2~acme-q2', true],
      ['acme/cloud-revenue/2025-Q2~q2', false],
    ]);
  });

  it('never throws on facts that cannot be read, and leaves them out', () => {
    const facts = [factEntry({ period: 'soon' }), factEntry({ value: 'much' }), factEntry({ basis: 'hoped' })];
    const dataset = assemble(
      ledgerFiles({ [REVENUE]: seriesText(facts), 'providers/bravo/cloud-revenue.mdx': seriesText(), 'providers/acme/nothing.mdx': seriesText() }),
    );
    expect(dataset.facts.size).toBe(0);
  });

  it('adds what is derived to series of its own', () => {
    const dataset = assemble(
      ledgerFiles({
        [REVENUE]: seriesText([factEntry({ period: '2024-Q2', value: 'USD 2.50 billion' }), factEntry({ value: 'USD 3.10 billion' })]),
        'metrics/cloud-revenue-growth.mdx': metricText({
          label: 'Cloud revenue growth',
          kind: 'percent',
          order: 2,
          signed: true,
          derived: { formula: 'growth', of: 'cloud-revenue' },
        }),
      }),
    );
    const growth = dataset.shown.get('acme/cloud-revenue-growth/2025-Q2');
    expect([growth?.basis, growth?.stated, growth?.derivedFrom]).toEqual(['derived', '24%', ['acme/cloud-revenue/2025-Q2', 'acme/cloud-revenue/2024-Q2']]);
    expect(dataset.series.get('acme/cloud-revenue-growth')).toMatchObject({ file: '', hasBody: false, facts: [growth] });
  });

  it('knows where a body begins', () => {
    const provider = assemble(ledgerFiles({ 'providers/acme/index.mdx': providerText({}, 'The profile.') })).providers.get('acme');
    expect(provider).toMatchObject({ id: 'acme', file: 'providers/acme/index.mdx', body: '\nThe profile.\n', bodyLine: 10 });
  });
});
