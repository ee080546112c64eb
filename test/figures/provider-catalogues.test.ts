import { describe, expect, it } from 'vitest';
import { cataloguesOfProvider } from '../../src/figures/provider-catalogues.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { catalogueFiles, chipText, listText, modelText, priceEntry, regionEntry, stepEntry } from '../support/catalogue.ts';
import { ledgerFiles } from '../support/ledger.ts';

const wordsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  cataloguesOfProvider(assemble(ledgerFiles({ ...catalogueFiles(), ...files })), 'acme').map(({ words }) => words);

describe('what the catalogues hold of a provider', () => {
  it('is one line each, with its page', () => {
    const lines = cataloguesOfProvider(assemble(ledgerFiles(catalogueFiles())), 'acme');
    expect(lines.map(({ title, path }) => `${title} ${path}`)).toEqual([
      'Silicon /silicon/acme/',
      'Models /models/acme/',
      'Prices /prices/acme/',
      'Footprint /footprint/acme/',
    ]);
    expect(lines.map(({ words }) => words)).toEqual([
      '1 own chip announced, 1 shipped or available: Anvil.',
      '1 model of its own on file, none with open weights; the newest Hammer 3, June 2025.',
      'Prices of 1 model internationally, newest list 30 Jul 2025.',
      '1 open region on its list, in 1 country or territory.',
    ]);
  });

  it('counts plans as no chips, and lists of both markets apart', () => {
    const [silicon, models, prices, footprint] = wordsOf({
      'chips/acme/anvil-3.mdx': chipText({ name: 'Anvil 3', generation: 3, steps: [stepEntry({ step: 'announced', date: '2025-05' })] }),
      'chips/acme/bellows-1.mdx': chipText({ name: 'Bellows 1', family: 'Bellows', generation: 1, steps: [stepEntry({ date: '2027', basis: 'announced' })] }),
      'models/acme/hammer-4.yaml': modelText({ name: 'Hammer 4', released: '2025-Q3', openWeights: true, aliases: [] }),
      'prices/acme.yaml': listText('prices', [
        priceEntry(),
        priceEntry({ date: '2025-06-01', model: 'acme/hammer-4' }),
        priceEntry({ market: 'mainland China', currency: 'CNY', date: '2025-08-01' }),
      ]),
      'regions/acme.yaml': listText('regions', [
        regionEntry(),
        regionEntry({ code: 'eu-2', name: 'Europe (Bergen)', restricted: 'government' }),
        regionEntry({ code: 'us-1', country: 'US', status: 'announced', opened: '2027' }),
      ]),
    });
    expect(silicon).toBe('2 own chips announced, 1 shipped or available: Anvil.');
    expect(models).toBe('2 models of its own on file, 1 with open weights; the newest Hammer 4, Q3 2025.');
    expect(prices).toBe('Prices of 1 model in mainland China, newest list 1 Aug 2025; of 2 models internationally, newest list 30 Jul 2025.');
    expect(footprint).toBe('2 open regions on its list, in 1 country or territory, 1 of them not for everyone; 1 announced.');
  });

  it('is nothing where they hold nothing', () => {
    expect(cataloguesOfProvider(assemble(ledgerFiles()), 'acme')).toEqual([]);
  });
});
