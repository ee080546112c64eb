import { describe, expect, it } from 'vitest';
import { catalogueFiles, chipText, listText, modelText, priceEntry, regionEntry, scoreEntry, stepEntry } from '../../support/catalogue.ts';
import {
  correctionEntry,
  evidenceEntry,
  eventText,
  factEntry,
  ledgerFiles,
  metricText,
  plainListText,
  providerText,
  readingEntry,
  riskText,
  seriesText,
  signalText,
  sourceText,
  tensionText,
} from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'dangling-reference');

describe('dangling-reference', () => {
  it('lets ids of entries pass', () => {
    expect(check([factEntry(), factEntry({ source: ['acme/q2'] })])).toEqual([]);
  });

  it('names the nearest source for a mistyped one, at its own place in a list', () => {
    expect(check([factEntry({ source: 'acme/q3' }), factEntry({ source: ['acme/q2', 'globex/annual-report'] })])).toMatchSnapshot();
  });

  it('takes keys and ids of facts as what a side of a tension rests on', () => {
    const sides = [
      { claim: 'Large.', sources: ['acme/q2'], facts: ['acme/cloud-revenue/2025-Q2'] },
      { claim: 'Small.', sources: ['acme/q2'], facts: ['acme/cloud-revenue/2025-Q2~q2'] },
    ];
    expect(check([factEntry()], { 'tensions/sales.mdx': tensionText({ sides }) })).toEqual([]);
  });

  it('finds the providers, metrics, sources and facts that a tension only seems to have', () => {
    const sides = [
      { claim: 'Large.', sources: ['acme/q2', 'acme/q3'], facts: ['acme/cloud-revenue/2025-Q3'] },
      { claim: 'Small.', sources: ['acme/q2'], facts: ['acme/cloud-revenue/2025-Q2~q3', 'acme/capex/2025'] },
    ];
    expect(check([factEntry()], { 'tensions/sales.mdx': tensionText({ providers: ['globex'], metrics: ['cloud-revenu'], sides }) })).toMatchSnapshot();
  });

  it('finds the providers, sources and facts that a correction only seems to have', () => {
    expect(check([factEntry()], { 'corrections.yaml': plainListText([correctionEntry()]) })).toEqual([]);
    const wrong = correctionEntry({ providers: ['globex'], sources: ['acme/q3'], facts: ['acme/cloud-revenue/2025-Q3'] });
    expect(check([factEntry()], { 'corrections.yaml': plainListText([correctionEntry(), wrong]) })).toMatchSnapshot();
  });

  it('lets a reading and a piece of evidence name what is there', () => {
    expect(check([factEntry()], { 'signals/sales.mdx': signalText(), 'risks/chips.mdx': riskText() })).toEqual([]);
  });

  it('finds the providers, metrics, sources and facts that a signal and a risk only seem to have', () => {
    const wrong = { provider: 'acmee', sources: ['acme/q2', 'acme/q3'], facts: ['acme/cloud-revenue/2025-Q3'] };
    expect(
      check([factEntry()], {
        'signals/sales.mdx': signalText([readingEntry(wrong)], { metrics: ['cloud-revenu'] }),
        'risks/chips.mdx': riskText([evidenceEntry(), evidenceEntry({ ...wrong, facts: ['acme/capex/2025'] })]),
      }),
    ).toMatchSnapshot();
  });

  it('finds the references of every kind of entry', () => {
    expect(
      check([factEntry()], {
        'providers/acme/cloud-revenu.mdx': seriesText(),
        'providers/acmee/cloud-revenue.mdx': seriesText(),
        'providers/acme/index.mdx': providerText({ perimeters: [{ id: 'all', name: 'All', definition: 'All.', metrics: ['cloud-revenue', 'capexx'] }] }),
        'metrics/cloud-revenue.mdx': metricText({
          proxies: { nobody: 'nothing' },
          derived: { formula: 'ratio', of: 'a-metric', by: 'b-metric' },
          comparability: [{ provider: 'globex', counts: 'All.', comparable: true }],
        }),
        'sources/acme/q2.yaml': sourceText({ relays: 'acme/q1' }),
        'rates/cny.yaml': 'source: acme/rates\nendSource: acme/ends\nmonths:\n  - { month: 2025-06, end: 7.1 }\n',
        'events/2025/2025-03-01-site.mdx': eventText({ providers: ['acme', 'globex'], sources: ['acme/q9'] }),
      }),
    ).toMatchSnapshot();
  });

  it('lets chips, models, prices and regions name what is there', () => {
    expect(check([factEntry()], catalogueFiles())).toEqual([]);
  });

  it('finds the providers, sources, facts and models that they only seem to have', () => {
    const gone = { sources: ['acme/q2', 'acme/q3'] };
    expect(
      check([factEntry()], {
        'chips/acmee/anvil-2.mdx': chipText({ steps: [stepEntry(gone)], facts: ['acme/cloud-revenue/2025-Q3'] }),
        'models/acme/hammer-3.yaml': modelText({ ...gone, scores: [scoreEntry(gone)] }),
        'prices/acme.yaml': listText('prices', [priceEntry(), priceEntry({ model: 'acme/hammer-4', date: '2025-08-01' })]),
        'regions/globex.yaml': listText('regions', [regionEntry({ zonesSources: ['acme/zones'] })]),
      }),
    ).toMatchSnapshot();
  });
});
