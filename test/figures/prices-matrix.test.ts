import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { listedPrices, newestPrices } from '../../src/dataset/query.ts';
import { placesOfList, priceLists } from '../../src/figures/prices-matrix.ts';
import { notesOfList, pricesLead, providerPricesLead, spreadSentence } from '../../src/figures/prices-words.ts';
import { listText, modelText, priceEntry } from '../support/catalogue.ts';
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
const china: Fields = { market: 'mainland China', currency: 'CNY', input: '2', output: '8' };

describe('lists of prices', () => {
  it('are none where nothing is on file, and the page says so', () => {
    expect(priceLists(assemble([]))).toEqual([]);
    expect(pricesLead(assemble([]))).toBe('No list price is on file yet.');
  });

  it('stand apart by market and by currency, and name the clouds they lack', () => {
    const lists = priceLists(ledger([{}, china, { ...china, currency: 'USD', where: 'Beijing' }], [china]));
    expect(lists.map(({ id, providers, without, rows }) => [id, providers, without, rows.length])).toEqual([
      ['international-usd', ['acme'], ['globex'], 1],
      ['mainland-china-cny', ['acme', 'globex'], [], 1],
      ['mainland-china-usd', ['acme'], ['globex'], 1],
    ]);
  });

  it('have one row a model however many clouds serve it, with the least price marked', () => {
    const [list] = priceLists(ledger([{ input: '1', output: '1' }], [{ input: '2', output: '2' }]));
    expect(list?.rows).toHaveLength(1);
    expect(list?.rows[0]?.least).toBe(1);
    expect(list?.rows[0]?.cells.map(({ provider, least, isLeast }) => [provider, least, isLeast])).toEqual([
      ['acme', 1, true],
      ['globex', 2, false],
    ]);
  });

  it('mark no least where one cloud alone has a price', () => {
    const [list] = priceLists(ledger([{}]));
    expect(list?.rows[0]?.cells.map(({ isLeast }) => isLeast)).toEqual([false]);
  });

  it('hold the newest state of each place for the shortest prompts, and count the tiers above', () => {
    const [list] = priceLists(
      ledger([
        { date: '2025-07-01', input: '9' },
        { from: 0, to: 32000, where: 'Oslo', input: '3', output: '3' },
        { from: 32000, where: 'Oslo', input: '4', output: '4' },
        { input: '5', output: '5' },
        { offer: 'batch', input: '0.1', output: '0.1' },
      ]),
    );
    const places = list?.rows[0]?.cells[0]?.places ?? [];
    expect(places.map(({ listed, blended, tiersAbove }) => [listed.price.where ?? '', blended, tiersAbove])).toEqual([
      ['Oslo', 3, 1],
      ['', 5, 0],
    ]);
  });

  it('leave a price without an output unblended, not at nought', () => {
    const [list] = priceLists(ledger([{ output: undefined }]));
    expect(list?.rows[0]).toMatchObject({ least: null, cells: [{ least: null, isLeast: false, places: [{ blended: null }] }] });
  });

  it('keep what stands at a gateway out of the least and out of the opening sentence', () => {
    const dataset = ledger([{ input: '1', output: '1', gateway: 'Toll Gate', note: 'At a gateway.' }], [{ input: '2', output: '2' }]);
    const [list] = priceLists(dataset);
    expect(list?.rows[0]).toMatchObject({ least: 2, cells: [{ least: null, isLeast: false }, { least: 2 }] });
    expect(pricesLead(dataset)).toContain('US$2.00 (Hammer 3 at Globex)');
    expect(list && notesOfList(dataset, list)).toEqual([{ letter: 'a', text: 'At a gateway.', models: ['Hammer 3 (Acme)'] }]);
  });
});

describe('a price of long ago', () => {
  const old: Fields = { date: '2023-12-01', input: '1', output: '1' };

  it('stands in its cell but is nobody’s least', () => {
    const [list] = priceLists(ledger([old], [{ input: '2', output: '2' }]));
    expect(list?.rows[0]).toMatchObject({ least: 2, cells: [{ least: null, places: [{ isStale: true, isComparable: false }] }, { least: 2 }] });
  });

  it('bears no sentence', () => {
    expect(pricesLead(ledger([old]))).toBe('No list price is on file yet.');
  });
});

describe('what is said of them', () => {
  it('is one sentence a market, never one range over both', () => {
    const lead = pricesLead(ledger([{ input: '1', output: '5' }, china], [{ input: '4', output: '4' }]));
    expect(lead).toBe(
      'On international lists a million tokens, 3 parts input to 1 output, costs US$2.00 (Hammer 3 at Acme). On lists for mainland China it costs CNY 3.50 (Hammer 3 at Acme).',
    );
  });

  it('calls a price of nothing free and does not begin a range with it', () => {
    expect(pricesLead(ledger([{ input: '0', output: '0' }], [china]))).toBe(
      'On international lists Hammer 3 at Acme is free. On lists for mainland China a million tokens, 3 parts input to 1 output, costs CNY 3.50 (Hammer 3 at Globex).',
    );
  });

  it('leaves the cloud unsaid on a page of one, and says where it has none', () => {
    const dataset = ledger([{ input: '1', output: '5' }], [{ input: '0', output: '0' }]);
    expect(providerPricesLead(dataset, 'acme')).toBe('On international lists of Acme a million tokens, 3 parts input to 1 output, costs US$2.00 (Hammer 3).');
    expect(providerPricesLead(dataset, 'globex')).toBe('On international lists of Globex Hammer 3 is free.');
    expect(providerPricesLead(dataset, 'nobody')).toBe('No list price of nobody is on file yet.');
  });

  it('names the model whose clouds are furthest apart', () => {
    const dataset = ledger([{ input: '1', output: '1' }], [{ input: '3', output: '3' }]);
    const [list] = priceLists(dataset);
    expect(list && spreadSentence(dataset, list)).toBe(
      'Its one model has a price on the lists of several clouds. Furthest apart at 3 parts input to 1 output: Hammer 3, US$1.00 at Acme and US$3.00 at Globex.',
    );
  });
});

describe('the lists of the ledger', () => {
  const dataset = assemble(readContent('content'));
  const lists = priceLists(dataset);

  it('hold every standing standard price for the shortest prompts once', () => {
    const shown = lists.flatMap((list) => placesOfList(list).map(({ listed }) => listed.id));
    const standing = newestPrices(dataset).filter(({ price }) => price.offer === 'standard' && (price.from ?? 0) === 0);
    expect(shown.toSorted()).toEqual(standing.map(({ id }) => id).toSorted());
    expect(shown.length).toBeGreaterThan(200);
  });

  it('never mix markets or currencies', () => {
    const strays = lists.flatMap((list) =>
      placesOfList(list).filter(({ listed: { price } }) => price.market !== list.market || price.currency !== list.currency),
    );
    expect(strays).toEqual([]);
    expect(new Set(listedPrices(dataset).map(({ price }) => `${price.market} ${price.currency}`)).size).toBe(lists.length);
  });

  it('have one row a model', () => {
    for (const { rows } of lists) expect(new Set(rows.map(({ model }) => model)).size).toBe(rows.length);
  });
});
