// /data/derived: what is computed from the catalogues — blended prices, prices at a score, zones per region, shares of chips that shipped.
import { z } from 'zod';
import { blendedPrice, boardStates, type CatalogueValue, newestPrices, priceAtScore, shippedShare, thresholdsOf, zonesPerRegion } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { MARKETS } from '../schema/price.ts';
import { CATALOGUE_KINDS } from '../dataset/derive/catalogue-value.ts';
import { maybe, maybeNumber, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const DerivedRow = z.strictObject({
  id: text('kind/ and what tells it from the others of its kind.'),
  kind: z.enum(CATALOGUE_KINDS).describe('What is computed.'),
  provider: text('Whom it is about.'),
  model: maybe('The model it is about: an id in models; null where it is about none.'),
  value: maybeNumber('The value; null where it cannot be computed, of which note says why.'),
  low: maybeNumber('From here: the value itself where it is exact, half a step of its last digit below it where a quotient has no end.'),
  high: maybeNumber('Up to here, in the same way.'),
  unit: text('USD and CNY are per million tokens; zones for each region; %.'),
  formula: text('In words.'),
  derivedFrom: texts('What went in: ids of prices, chips, regions and scores, keys of facts.'),
  note: maybe('What a reader must know: why there is no value, what was left out.'),
});

/**
 * The values, by kind. What metrics derive from facts, growth, margins, zones per region by the company's own counts, stands in facts with the basis `derived`;
 * here stands what is computed from prices, scores, regions and chips. Blends are of the prices that stand, at three parts input to one part output;
 * prices at a score are for round scores across each board on which enough models stand.
 */
export const derived = defineTable({
  name: 'derived',
  title: 'Derived from the catalogues',
  description:
    'A computed value a row: blended prices, prices at a score, zones per region, shares of chips that shipped, with formula and inputs. A row stands as long as its inputs do.',
  key: ['id'],
  references: { provider: 'providers', model: 'models' },
  row: DerivedRow,
  rows: (dataset: Dataset) => derivedValues(dataset).map(row),
});

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
function row({ id, kind, provider, model, value, low, high, unit, formula, derivedFrom, note }: CatalogueValue): z.output<typeof DerivedRow> {
  return { id, kind, provider, model, value, low, high, unit, formula, derivedFrom, note };
}
