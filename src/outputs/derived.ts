// /data/derived.json: what is computed from the catalogues — blended prices, prices at a score, zones per region, shares of chips that shipped.
import { blendedPrice, boardStates, type CatalogueValue, newestPrices, priceAtScore, shippedShare, thresholdsOf, zonesPerRegion } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { MARKETS } from '../schema/price.ts';
import { jsonTable } from './json-table.ts';

/**
 * One row a value, by kind. What metrics derive from facts, growth, margins, zones per region by the company's own counts, stands in facts.json with the basis
 * `derived`; here stands what is computed from prices, scores, regions and chips. `derivedFrom` are ids in prices.json, chips.json, regions.json and of the scores
 * in models.json. Blends are of the prices that stand, at three parts input to one part output; prices at a score are for round scores across each board on which enough models stand.
 */
export function derivedJson(dataset: Dataset): string {
  return jsonTable(derivedValues(dataset).map(row));
}

/** The values of the table, by kind. */
export function derivedValues(dataset: Dataset): readonly CatalogueValue[] {
  return [...newestPrices(dataset).map((listed) => blendedPrice(listed)), ...pricesAtScores(dataset), ...zonesPerRegion(dataset), ...shippedShare(dataset)];
}

/** Fewer entries than this are no field in which a price could be compared. */
const LEAST_ENTRIES = 10;

/** For every state of a board with enough entries, at its round scores, in each market and currency. */
function pricesAtScores(dataset: Dataset): readonly CatalogueValue[] {
  const boards = boardStates(dataset).filter(({ entries }) => entries.length >= LEAST_ENTRIES);
  return boards.flatMap((board) =>
    MARKETS.flatMap((market) =>
      (['USD', 'CNY'] as const).flatMap((currency) =>
        thresholdsOf(board).flatMap((threshold) => priceAtScore(dataset, { board, threshold, market, currency })),
      ),
    ),
  );
}

/** The public fields alone, in their order. */
function row({ id, kind, provider, model, value, low, high, unit, formula, derivedFrom, note }: CatalogueValue): CatalogueValue {
  return { id, kind, provider, model, value, low, high, unit, formula, derivedFrom, note };
}
