// The page of one cloud's prices: all that is on file, market by market and currency by currency, earlier lists too.
import type { Dataset } from '../dataset/types.ts';
import { type PriceRow, priceRows } from './price-rows.ts';
import { listSlug } from './prices-matrix.ts';
import { datesOf, listTitle } from './prices-words.ts';

/** The rows of one market and currency. */
export interface ProviderList {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PriceRow[];
  /** '58 prices of 49 models, lists of 27 Jul 2026 to 18 Sep 2026'. */
  readonly summary: string;
}

/** The prices of a cloud, the list with the most first; each row once. */
export function providerLists(dataset: Dataset, provider: string): readonly ProviderList[] {
  const rows = priceRows(dataset).filter((row) => row.provider === provider);
  return [...Map.groupBy(rows, ({ price }) => listSlug(price.market, price.currency))]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([id, own]) => {
      const [first] = own;
      return first === undefined ? [] : [{ id, title: listTitle(first.price), rows: own, summary: summaryOf(own) }];
    });
}

function summaryOf(rows: readonly PriceRow[]): string {
  const models = new Set(rows.map(({ model }) => model)).size;
  const earlier = rows.filter(({ isEarlier }) => isEarlier).length;
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const replaced = earlier === 0 ? '' : `; ${earlier} ${earlier === 1 ? 'was' : 'were'} replaced since`;
  return `${counted(rows.length, 'price')} of ${counted(models, 'model')}, lists of ${datesOf(rows.map(({ price }) => price.date))}${replaced}.`;
}
