import { describe, expect, it } from 'vitest';
import { catalogueFiles, chipText, listText, modelText, priceEntry, regionEntry, scoreEntry, stepEntry } from '../../support/catalogue.ts';
import {
  evidenceEntry,
  eventText,
  factEntry,
  ledgerFiles,
  metricText,
  providerText,
  readingEntry,
  seriesText,
  riskText,
  signalText,
  sourceText,
  tensionText,
} from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (path: string, text: string): readonly string[] => problemsOf(ledgerFiles({ [path]: text }), 'schema');

describe('schema', () => {
  it('lets sound entries pass', () => {
    const files = {
      'events/2025/2025-03-01-site.mdx': eventText(),
      'signals/sales.mdx': signalText(),
      'risks/chips.mdx': riskText(),
      'tensions/sales.mdx': tensionText(),
      ...catalogueFiles(),
    };
    expect(problemsOf(ledgerFiles(files))).toEqual([]);
  });

  it('reads numbers in periods and values as words', () => {
    expect(check('providers/acme/cloud-revenue.mdx', seriesText([{ ...factEntry(), period: 2024 }]))).toEqual([]);
  });

  it.each([
    ['a fact without claimant', 'providers/acme/cloud-revenue.mdx', seriesText([factEntry(), factEntry({ claimant: undefined })])],
    ['a mistyped field of a fact', 'providers/acme/cloud-revenue.mdx', seriesText([factEntry({ perimiter: 'all' })])],
    ['a mistyped field of a series', 'providers/acme/cloud-revenue.mdx', seriesText([factEntry()], { perimeters: 'all' })],
    ['an unknown basis', 'providers/acme/cloud-revenue.mdx', seriesText([factEntry({ basis: 'report' })])],
    ['a source that is no id', 'providers/acme/cloud-revenue.mdx', seriesText([factEntry({ source: 'Acme results' })])],
    ['one of several sources that is no id', 'providers/acme/cloud-revenue.mdx', seriesText([factEntry({ source: ['acme/q2', 'Acme'] })])],
    ['a series without facts', 'providers/acme/cloud-revenue.mdx', '---\nfacts: []\n---\n'],
    ['facts that are no list', 'providers/acme/cloud-revenue.mdx', '---\nfacts: none\n---\n'],
    ['an empty front matter', 'providers/acme/cloud-revenue.mdx', '---\n---\n'],
    ['an empty value', 'providers/acme/cloud-revenue.mdx', seriesText([factEntry({ value: '' })])],
    ['an unknown tier', 'sources/acme/q2.yaml', sourceText({ tier: 'newspaper' })],
    ['an address without a scheme', 'sources/acme/q2.yaml', sourceText({ url: 'acme.example/q2' })],
    ['an impossible date', 'sources/acme/q2.yaml', sourceText({ date: '30 July 2025' })],
    ['a missing title', 'sources/acme/q2.yaml', sourceText({ title: undefined })],
    ['an order of nought', 'metrics/cloud-revenue.mdx', metricText({ order: 0 })],
    ['text where a number stands', 'metrics/cloud-revenue.mdx', metricText({ jump: 'three' })],
    ['an unknown kind of period', 'metrics/cloud-revenue.mdx', metricText({ periods: ['quarter', 'halves'] })],
    ['a wrong currency', 'providers/acme/index.mdx', providerText({ currency: 'RMB' })],
    ['an id with capitals', 'providers/acme/index.mdx', providerText({ claimants: [{ id: 'Acme', name: 'Acme' }] })],
    ['a signal that asks nothing', 'signals/sales.mdx', signalText(undefined, { question: 'Sales grow' })],
    ['a signal without a reading', 'signals/sales.mdx', signalText([])],
    ['an unknown direction of a reading', 'signals/sales.mdx', signalText([readingEntry({ direction: 'raises' })])],
    ['a risk with a level', 'risks/chips.mdx', riskText(undefined, { level: 'high' })],
    ['an unknown direction of evidence', 'risks/chips.mdx', riskText([evidenceEntry({ direction: 'improving' })])],
    ['evidence without a day', 'risks/chips.mdx', riskText([evidenceEntry({ date: undefined })])],
    ['a tension that is no question', 'tensions/sales.mdx', tensionText({ title: 'Sales differ' })],
    ['a tension of one side', 'tensions/sales.mdx', tensionText({ sides: [{ claim: 'Sales are large.', sources: ['acme/q2'] }] })],
    ['an unknown verdict', 'tensions/sales.mdx', tensionText({ verdict: 'contradictory' })],
    ['a side without a source', 'tensions/sales.mdx', tensionText({ sides: [{ claim: 'Large.', sources: [] }, { claim: 'Small.' }] })],
    ['a chip without a step', 'chips/acme/anvil-2.mdx', chipText({ steps: [] })],
    ['a step with a mistyped date', 'chips/acme/anvil-2.mdx', chipText({ steps: [stepEntry({ date: '2025-Q5' })] })],
    ['a step dated by a bare year', 'chips/acme/anvil-2.mdx', chipText({ steps: [stepEntry({ date: 2025 })] })],
    ['an unknown property of a chip', 'chips/acme/anvil-2.mdx', chipText({ specs: [{ measure: 'memmory', value: '96 GB', sources: ['acme/q2'] }] })],
    ['a score without a runner', 'models/acme/hammer-3.yaml', modelText({ scores: [scoreEntry({ runner: undefined })] })],
    ['a model without a source', 'models/acme/hammer-3.yaml', modelText({ sources: [] })],
    ['a price of no model', 'prices/acme.yaml', listText('prices', [priceEntry({ model: 'hammer-3' })])],
    ['a price in words', 'prices/acme.yaml', listText('prices', [priceEntry({ input: 'USD 0.30' })])],
    ['a tier that ends before it begins', 'prices/acme.yaml', listText('prices', [priceEntry({ from: 32000, to: 8000 })])],
    ['an unknown market', 'prices/acme.yaml', listText('prices', [priceEntry({ market: 'China' })])],
    ['a country in words', 'regions/acme.yaml', listText('regions', [regionEntry({ country: 'Norway' })])],
    ['a latitude off the globe', 'regions/acme.yaml', listText('regions', [regionEntry({ latitude: 159.91 })])],
    ['several faults in one file', 'sources/acme/q2.yaml', sourceText({ tier: 'newspaper', language: 'english', accessed: undefined, pages: 3 })],
  ])('explains %s at its field', (_name, path, text) => {
    expect(check(path, text)).toMatchSnapshot();
  });

  it('reads digits of prices and dates of models as words', () => {
    expect(
      check(
        'prices/acme.yaml',
        'prices:\n  - model: acme/hammer-3\n    as: hammer-3\n    market: international\n    date: 2025-07-30\n    currency: USD\n    input: 0.30\n    sources: [acme/q2]\n',
      ),
    ).toEqual([]);
    expect(check('models/acme/hammer-3.yaml', modelText({ released: 2025 }))).toEqual([]);
  });

  it('takes only the bad fact out of a series', () => {
    const files = ledgerFiles({
      'providers/acme/cloud-revenue.mdx': seriesText([factEntry({ period: '2025-Q1', claimant: 'nobody' }), factEntry({ basis: 'no' })]),
    });
    expect(problemsOf(files).map((problem) => problem.split('\n')[0])).toEqual([
      'providers/acme/cloud-revenue.mdx:6:15  unknown-claimant',
      'providers/acme/cloud-revenue.mdx:10:12  schema',
    ]);
  });
});
