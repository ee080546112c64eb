import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { isComparablePrice, listedPrices } from '../../src/dataset/query.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { priceFigures } from '../../src/figures/prices-figures.ts';
import { changeWords, historySentence, priceHistory } from '../../src/figures/prices-history.ts';
import { priceLists } from '../../src/figures/prices-matrix.ts';
import { providerLists } from '../../src/figures/prices-provider.ts';
import { scoredLists, thresholdRows } from '../../src/figures/prices-scores.ts';
import { priceSources } from '../../src/figures/prices-sources.ts';
import { offerRows, tierRows, tierSpan, timesWords } from '../../src/figures/prices-tiers.ts';
import { listText, modelText, priceEntry } from '../support/catalogue.ts';
import type { Fields } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const ledger = (...prices: readonly Fields[]): Dataset =>
  smallLedger({ files: { 'models/acme/hammer-3.yaml': modelText(), 'prices/acme.yaml': listText('prices', prices.map(priceEntry)) } });
const first = (dataset: Dataset) => {
  const [list] = priceLists(dataset);
  if (list === undefined) throw new Error('The ledger has no list of prices.');
  return list;
};

test.each([
  [{}, ''],
  [{ from: 0, to: 32000 }, 'to 32K'],
  [{ from: 32000, to: 1000000 }, '32K to 1M'],
  [{ from: 31999 }, 'over 31,999'],
])('the tier %o is for prompts %j', (price, words) => expect(tierSpan(price)).toBe(words));

describe('tiers', () => {
  it('are none where a price holds for any prompt', () => {
    const dataset = ledger({}, { where: 'Oslo' });
    expect(tierRows(dataset, first(dataset))).toEqual([]);
  });

  it('stand in one row by the length of the prompt, with how much the last costs beside the first', () => {
    const dataset = ledger({ from: 32000, input: '2', output: '2' }, { to: 32000, input: '1', output: '1' });
    expect(tierRows(dataset, first(dataset))).toMatchObject([
      {
        name: 'Hammer 3',
        at: 'Acme, 30 Jul 2025',
        ratio: 2,
        steps: [
          { words: 'to 32K', amounts: '1 · – · 1' },
          { words: 'over 32K', amounts: '2 · – · 2' },
        ],
      },
    ]);
  });

  it('never join two places or two dates', () => {
    const dataset = ledger({ to: 32000, where: 'Oslo' }, { from: 32000, where: 'Bergen' });
    expect(tierRows(dataset, first(dataset))).toEqual([]);
  });
});

describe('other offers', () => {
  it('stand beside the standard price of the same list', () => {
    const dataset = ledger({ input: '1', output: '1' }, { input: '0.5', output: '0.5', offer: 'batch' });
    expect(offerRows(dataset, first(dataset))).toMatchObject([{ ratio: 0.5, steps: [{ words: 'standard' }, { words: 'batch' }] }]);
  });

  it('stand alone where that list has no standard price', () => {
    const dataset = ledger({ input: '1', output: '1', date: '2025-07-01' }, { input: '0.5', output: '0.5', offer: 'batch' });
    expect(offerRows(dataset, first(dataset))).toMatchObject([{ ratio: null, steps: [{ words: 'batch' }] }]);
  });
});

describe('what became of prices', () => {
  const market = { market: 'international', currency: 'USD' } as const;

  it('is nothing where each was read once', () => {
    expect(priceHistory(ledger({}), market)).toEqual({ changed: [], unchanged: 0 });
    expect(historySentence({ changed: [], unchanged: 0 })).toBe('');
  });

  it('tells those that changed from those that were found the same', () => {
    const history = priceHistory(
      ledger(
        { date: '2025-06-01', input: '4', output: '4' },
        { date: '2025-07-01', input: '4', output: '4' },
        { input: '1', output: '1' },
        { where: 'Oslo', date: '2025-06-01' },
        { where: 'Oslo' },
      ),
      market,
    );
    expect(history).toMatchObject({ unchanged: 1, changed: [{ ratio: 0.25, steps: [{ words: '1 Jun 2025' }, { words: '30 Jul 2025' }] }] });
    expect(historySentence(history)).toBe('1 of 2 prices read on several dates changed, at 3 parts input to 1 output: 1 fell.');
  });

  it('calls a cached price that a later list adds no change', () => {
    expect(priceHistory(ledger({ date: '2025-06-01' }, { cachedInput: '0.1' }), market)).toEqual({ changed: [], unchanged: 1 });
  });

  test.each([
    [0.2, '−80%'],
    [1.5, '+50%'],
    [5, '+400%'],
    [1.001, 'none'],
  ])('a ratio of %d is a change of %s', (ratio, words) => expect(changeWords(ratio)).toBe(words));
  test.each([
    [2, '2×'],
    [9.75, '9.8×'],
    [0.5, '0.5×'],
  ])('and %d times reads %s', (ratio, words) => expect(timesWords(ratio)).toBe(words));
});

describe('in the ledger', () => {
  const dataset = assemble(readContent('content'));
  const scored = scoredLists(dataset);

  it('prices and scores are set side by side by board, market and currency, the newest state of a board alone', () => {
    expect(scored.length).toBeGreaterThanOrEqual(4);
    for (const { board, list, offers } of scored) {
      expect(offers.filter(({ listed: { price } }) => price.market !== list.market || price.currency !== list.currency)).toEqual([]);
      expect(offers.filter(({ entry }) => !entry.score.independent || entry.score.benchmark !== board.benchmark || entry.score.date !== board.date)).toEqual(
        [],
      );
      expect(offers.filter(({ listed }) => !isComparablePrice(dataset, listed))).toEqual([]);
    }
  });

  it('no offer is drawn at nothing, and each model stands once at each cloud', () => {
    for (const { offers } of scored) {
      expect(offers.every(({ blended }) => (blended.value ?? 0) > 0)).toBe(true);
      expect(new Set(offers.map(({ listed }) => `${listed.provider} ${listed.price.model}`)).size).toBe(offers.length);
    }
  });

  it('at a score each cloud’s price is the least of its offers that reach it', () => {
    for (const one of scored) {
      for (const { threshold, cells, least } of thresholdRows(dataset, one)) {
        const all = [...one.offers, ...one.free].filter(({ entry }) => entry.value >= threshold);
        expect(least).toBe(Math.min(...all.map(({ blended }) => blended.value ?? NaN)));
        for (const cell of cells.filter((value) => value !== null)) {
          const own = all.filter(({ listed }) => listed.provider === cell.provider);
          expect(cell.value).toBe(Math.min(...own.map(({ blended }) => blended.value ?? NaN)));
        }
      }
    }
  });

  it('each board and list has its figure, whose rows name an offer’s price and score', () => {
    const figures = priceFigures(dataset);
    expect(figures.length).toBe(scored.length);
    for (const [index, { rows }] of figures.entries()) {
      const valued = rows.filter(({ value }) => value !== null);
      expect(valued.length).toBe(2 * (scored[index]?.offers.length ?? 0));
      expect(new Set(valued.flatMap(({ unit }) => unit ?? [])).size).toBe(1);
    }
  });

  it('the pages of the clouds hold every price once', () => {
    const shown = [...dataset.prices.keys()].flatMap((provider) => providerLists(dataset, provider).flatMap(({ rows }) => rows.map(({ id }) => id)));
    expect(shown.toSorted()).toEqual(
      listedPrices(dataset)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('every price counts with its publishers', () => {
    const borne = listedPrices(dataset).reduce((sum, { price }) => sum + price.sources.length, 0);
    expect(priceSources(dataset).reduce((sum, { prices }) => sum + prices, 0)).toBe(borne);
  });
});
