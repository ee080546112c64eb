import { describe, expect, it } from 'vitest';
import { chipText, listText, modelText, priceEntry, regionEntry, scoreEntry, stepEntry } from '../../support/catalogue.ts';
import {
  correctionEntry,
  eventText,
  evidenceEntry,
  factEntry,
  ledgerFiles,
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
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'unused-source');

describe('unused-source', () => {
  it('counts facts, events, readings, evidence, tensions, rates, relays and citations', () => {
    const source = (slug: string, fields = {}) => sourceText({ url: `https://acme.example/${slug}`, ...fields });
    expect(
      check([factEntry()], {
        'events/2025/2025-03-01-site.mdx': eventText({ sources: ['acme/event'] }),
        'signals/sales.mdx': signalText([readingEntry({ sources: ['acme/signal'] })]),
        'risks/chips.mdx': riskText([evidenceEntry({ sources: ['acme/risk'] })]),
        'tensions/sales.mdx': tensionText({ sides: [1, 2].map(() => ({ claim: 'So it is.', sources: ['acme/tension'] })) }),
        'rates/cny.yaml': 'source: acme/rates\nmonths:\n  - { month: 2025-06, end: 7.1 }\n',
        'providers/acme/index.mdx': providerText({}, 'It said so. <Cite source="acme/cited" />'),
        'sources/acme/q2.yaml': sourceText({ relays: 'acme/relayed' }),
        ...Object.fromEntries(['event', 'signal', 'risk', 'tension', 'rates', 'cited', 'relayed'].map((slug) => [`sources/acme/${slug}.yaml`, source(slug)])),
      }),
    ).toEqual([]);
  });

  it('counts what a correction rests on', () => {
    const other = sourceText({ url: 'https://acme.example/annual' });
    const files = { 'corrections.yaml': plainListText([correctionEntry({ sources: ['acme/annual'] })]), 'sources/acme/annual.yaml': other };
    expect(check([factEntry()], files)).toEqual([]);
  });

  it('counts a fact that the schema refuses, so that one slip is told once', () => {
    expect(check([factEntry({ basis: 'no' })])).toEqual([]);
  });

  it('names a source that nothing rests on', () => {
    expect(check([factEntry()], { 'sources/acme/annual.yaml': sourceText({ url: 'https://acme.example/annual' }) })).toMatchSnapshot();
  });

  it('counts chips, models, scores, prices, regions and their zones', () => {
    const slugs = ['chip', 'model', 'score', 'price', 'region', 'zones'];
    expect(
      check([factEntry()], {
        'chips/acme/anvil-2.mdx': chipText({ steps: [stepEntry({ sources: ['acme/chip'] })] }),
        'models/acme/hammer-3.yaml': modelText({ sources: ['acme/model'], scores: [scoreEntry({ sources: ['acme/score'] })] }),
        'prices/acme.yaml': listText('prices', [priceEntry({ sources: ['acme/price'] })]),
        'regions/acme.yaml': listText('regions', [regionEntry({ sources: ['acme/region'], zonesSources: ['acme/zones'] })]),
        ...Object.fromEntries(slugs.map((slug) => [`sources/acme/${slug}.yaml`, sourceText({ url: `https://acme.example/${slug}` })])),
      }),
    ).toEqual([]);
  });
});
