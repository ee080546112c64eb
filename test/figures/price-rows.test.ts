import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { byMarket, priceRows, pricesOfModel, tierWords } from '../../src/figures/price-rows.ts';
import { modelText, listText, priceEntry } from '../support/catalogue.ts';
import type { Fields } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const globex = { name: 'Globex Cloud', short: 'Globex', order: 2 };
const ledger = (acme: readonly Fields[], other: readonly Fields[] = []) =>
  smallLedger({
    providers: { globex },
    files: {
      'models/acme/hammer-3.yaml': modelText(),
      'prices/acme.yaml': listText('prices', acme.map(priceEntry)),
      ...(other.length === 0 ? {} : { 'prices/globex.yaml': listText('prices', other.map(priceEntry)) }),
    },
  });

describe('rows of prices', () => {
  it('are none where no list is on file', () => {
    expect(priceRows(assemble([]))).toEqual([]);
    expect(pricesOfModel(ledger([{}]), 'acme/anvil')).toEqual([]);
  });

  it('stand at the place that the address of a price names, in the currency of the list', () => {
    const [row] = priceRows(ledger([{ where: 'Oslo', from: 0, to: 32000, offer: 'batch' }]));
    expect(row).toMatchObject({
      id: 'acme/acme/hammer-3/international/2025-07-30@oslo+0-32000!batch',
      path: '/models/acme/hammer-3/#acme/international/2025-07-30@oslo+0-32000!batch',
      anchor: 'acme/international/2025-07-30@oslo+0-32000!batch',
      providerName: 'Acme',
      modelName: 'Hammer 3',
      tier: 'up to 32,000',
      offer: 'batch',
      input: 'US$0.30',
      output: 'US$1.20',
      cachedInput: null,
    });
  });

  it('keep the two markets in tables of their own, each cloud of one model together', () => {
    const china: Fields = { market: 'mainland China', currency: 'CNY', input: '2', output: '8' };
    const tables = pricesOfModel(ledger([{}, china], [{}, china]), 'acme/hammer-3');
    expect(tables.map(({ market, rows }) => [market, rows.map(({ providerName, input }) => `${providerName} ${input}`)])).toEqual([
      ['mainland China', ['Acme CNY 2', 'Globex CNY 2']],
      ['international', ['Acme US$0.30', 'Globex US$0.30']],
    ]);
  });

  it('put the newest list first and call the same line of an older one earlier', () => {
    const rows = priceRows(ledger([{ date: '2025-07-01' }, { date: '2025-07-30' }, { date: '2025-07-01', where: 'Oslo' }]));
    expect(rows.map(({ price, isEarlier }) => [price.where ?? '', price.date, isEarlier])).toEqual([
      ['', '2025-07-30', false],
      ['', '2025-07-01', true],
      ['Oslo', '2025-07-01', false],
    ]);
  });

  it('go up with the length of the prompt, standard offers before the others', () => {
    const rows = priceRows(ledger([{ from: 32000 }, { offer: 'batch' }, { from: 0, to: 32000 }]));
    expect(rows.map(({ tier, offer }) => `${tier}|${offer}`)).toEqual(['up to 32,000|', 'over 32,000|', '|batch']);
  });

  it.each([
    [{}, ''],
    [{ from: 0, to: 128000 }, 'up to 128,000'],
    [{ from: 128000, to: 256000 }, 'over 128,000, up to 256,000'],
    [{ from: 256000 }, 'over 256,000'],
  ])('say of a tier %o: %s', (tier, words) => {
    expect(tierWords(tier)).toBe(words);
  });
});

describe('the prices of the ledger', () => {
  const dataset = assemble(readContent('content'));
  const rows = priceRows(dataset);

  it('are all rows, each once, each at an address of its own', () => {
    expect(rows.length).toBe([...dataset.prices.values()].flatMap(({ data }) => data.prices).length);
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  });

  it('never share a table between the markets', () => {
    const mixed = byMarket(rows).filter(({ market, rows: own }) => own.some(({ price }) => price.market !== market));
    expect(mixed).toEqual([]);
  });
});
