import { describe, expect, it } from 'vitest';
import { catalogueFiles, listText, modelText, priceEntry, regionEntry } from '../../support/catalogue.ts';
import { factEntry, ledgerFiles, providerText, seriesText, sourceText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'duplicate');

describe('duplicate', () => {
  it('lets one document speak of two keys, and two documents of one', () => {
    expect(check([factEntry(), factEntry({ period: '2025-Q1' }), factEntry({ basis: 'estimated' })])).toEqual([]);
    expect(
      check([factEntry(), factEntry({ source: 'acme/q2-call' })], { 'sources/acme/q2-call.yaml': sourceText({ url: 'https://acme.example/call' }) }),
    ).toEqual([]);
  });

  it('lets one document state one thing in two currencies', () => {
    expect(check([factEntry(), factEntry({ value: 'CNY 22 billion' })])).toEqual([]);
  });

  it('refuses one source twice on one key', () => {
    expect(check([factEntry(), factEntry({ period: 'FY2025-Q2', value: 'USD 3.2 billion' })])).toMatchSnapshot();
  });

  it('refuses one address in two sources', () => {
    expect(check([factEntry()], { 'sources/acme/second.yaml': sourceText({ url: 'https://acme.example/q2-2025/' }) })).toMatchSnapshot();
  });

  it('refuses a claimant, a perimeter and a month given twice', () => {
    const perimeter = { id: 'all', name: 'All', definition: 'All of it.', metrics: ['cloud-revenue'] };
    expect(
      check([factEntry()], {
        'claimants.yaml': '- id: acme\n  name: Acme again\n  kind: company\n',
        'providers/acme/index.mdx': providerText({ perimeters: [perimeter, perimeter] }),
        'rates/cny.yaml': 'source: acme/q2\nmonths:\n  - { month: 2025-06, end: 7.1 }\n  - { month: 2025-06, end: 7.2 }\n',
      }),
    ).toMatchSnapshot();
  });

  it('lets prices differ by date, tier, offer or place, and a model have a name twice', () => {
    const others = [
      { date: '2025-08-01' },
      { to: 32000 },
      { from: 32000 },
      { offer: 'batch' },
      { where: 'Oslo' },
      { market: 'mainland China', currency: 'CNY' },
    ];
    expect(
      check([factEntry()], {
        ...catalogueFiles(),
        'models/acme/hammer-3.yaml': modelText({ aliases: ['hammer 3', 'hammer-3-max'] }),
        'prices/acme.yaml': listText('prices', [{}, ...others].map(priceEntry)),
        'regions/acme.yaml': listText('regions', [regionEntry(), regionEntry({ code: undefined })]),
      }),
    ).toEqual([]);
  });

  it('refuses a price and a region entered twice, and a name of two models', () => {
    expect(
      check([factEntry()], {
        'models/acme/hammer-3.yaml': modelText(),
        'models/acme/hammer-3.5.yaml': modelText({ name: 'Hammer-3-Max', aliases: ['Hammer 3'] }),
        'prices/acme.yaml': listText('prices', [priceEntry({ offer: 'batch', to: 32000 }), priceEntry(), priceEntry({ input: '0.40' })]),
        'regions/acme.yaml': listText('regions', [regionEntry(), regionEntry({ name: 'Norway' })]),
      }),
    ).toMatchSnapshot();
  });
});
