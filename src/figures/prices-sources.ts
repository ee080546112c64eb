// Where the prices were read, and as of which day: by cloud and list, a line a publisher.
import { listedPrices } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { datesOf, listTitle, shortName } from './prices-words.ts';

/** What one publisher's documents bear of one cloud's lists. */
export interface PriceSource {
  readonly provider: string;
  readonly name: string;
  readonly list: string;
  readonly publisher: string;
  /** The publisher's page: '/sources/dify/'. */
  readonly path: string;
  readonly prices: number;
  readonly documents: number;
  /** The days of the lists: '14 Oct 2025 to 10 Nov 2026'. */
  readonly dates: string;
}

/** By cloud in the site's order, then by list, the publisher that bears the most first. A price with two sources counts with both. */
export function priceSources(dataset: Dataset): readonly PriceSource[] {
  const order = [...dataset.providers.keys()];
  const borne = listedPrices(dataset).flatMap(({ provider, price }) =>
    price.sources.map((source) => ({ provider, price, source, folder: source.split('/')[0] ?? '' })),
  );
  const groups = Map.groupBy(borne, ({ provider, price, folder }) => [provider, price.market, price.currency, folder].join('|'));
  return [...groups.values()]
    .flatMap((own): PriceSource[] => {
      const [first] = own;
      if (first === undefined) return [];
      return [
        {
          provider: first.provider,
          name: shortName(dataset, first.provider),
          list: listTitle(first.price),
          publisher: dataset.sources.get(first.source)?.data.publisher ?? first.folder,
          path: `/sources/${first.folder}/`,
          prices: own.length,
          documents: new Set(own.map(({ source }) => source)).size,
          dates: datesOf(own.map(({ price }) => price.date)),
        },
      ];
    })
    .toSorted((a, b) => order.indexOf(a.provider) - order.indexOf(b.provider) || (a.list < b.list ? -1 : a.list > b.list ? 1 : 0) || b.prices - a.prices);
}
