// Prices beside independent scores: which board's state is asked, which prices have a score on it, and what each cloud asks for a score or more.
import {
  type BoardState,
  boardStates,
  isComparablePrice,
  newestPrices,
  priceAtScore,
  type PriceAtScore,
  type ScoredPrice,
  scoredPrices,
  thresholdsOf,
} from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { type PriceList, priceLists } from './prices-matrix.ts';

/** The boards that prices are set against: the widest of what people prefer, and the widest of what tests find. */
const BOARDS = ['Arena text', 'Artificial Analysis Intelligence Index'] as const;
/** Fewer offers than this are no picture. */
const LEAST_OFFERS = 8;

/** The newest state of each of those boards; earlier ones are of other scales. */
export function priceBoards(dataset: Dataset): readonly BoardState[] {
  const states = boardStates(dataset);
  return BOARDS.flatMap((name) => states.find(({ benchmark }) => benchmark === name) ?? []);
}

/** One board against one list. */
export interface ScoredList {
  readonly board: BoardState;
  readonly list: PriceList;
  /** For each model and cloud its least price, those above nothing; the cheapest first. */
  readonly offers: readonly ScoredPrice[];
  /** The same of those that cost nothing. */
  readonly free: readonly ScoredPrice[];
  /** Models of the list with a price that may be compared and no score on the board. */
  readonly unscored: number;
}

/** Every board against every list on which enough models have both. Markets and currencies never share one. */
export function scoredLists(dataset: Dataset): readonly ScoredList[] {
  return priceLists(dataset).flatMap((list) =>
    priceBoards(dataset).flatMap((board) => {
      const scored = scoredList(dataset, board, list);
      return scored.offers.length < LEAST_OFFERS ? [] : [scored];
    }),
  );
}

function scoredList(dataset: Dataset, board: BoardState, list: PriceList): ScoredList {
  const { market, currency } = list;
  const all = scoredPrices(dataset, { board, market, currency });
  const leasts = [...Map.groupBy(all, ({ listed }) => `${listed.provider} ${listed.price.model}`).values()]
    .flatMap((own) => own.toSorted((a, b) => (a.blended.value ?? 0) - (b.blended.value ?? 0))[0] ?? [])
    .toSorted((a, b) => (a.blended.value ?? 0) - (b.blended.value ?? 0));
  const scored = new Set(all.map(({ listed }) => listed.price.model));
  const priced = newestPrices(dataset).filter(
    (listed) => listed.price.market === market && listed.price.currency === currency && isComparablePrice(dataset, listed),
  );
  return {
    board,
    list,
    offers: leasts.filter(({ blended }) => (blended.value ?? 0) > 0),
    free: leasts.filter(({ blended }) => blended.value === 0),
    unscored: new Set(priced.map(({ price }) => price.model).filter((model) => !scored.has(model))).size,
  };
}

/** One threshold: the least price of each cloud at or above it. */
export interface ThresholdRow {
  readonly threshold: number;
  /** One a cloud of the list, in its order; null where the cloud has no scored model so high. */
  readonly cells: readonly (PriceAtScore | null)[];
  /** The least of all clouds. */
  readonly least: number | null;
}

/** The round scores of a board, highest first, that a model on the list reaches; of those that cost the same at every cloud the highest alone. */
export function thresholdRows(dataset: Dataset, { board, list }: Pick<ScoredList, 'board' | 'list'>): readonly ThresholdRow[] {
  const { market, currency, providers } = list;
  const rows = thresholdsOf(board)
    .toReversed()
    .flatMap((threshold): ThresholdRow[] => {
      const found = priceAtScore(dataset, { board, threshold, market, currency });
      const values = found.flatMap(({ value }) => value ?? []);
      if (values.length === 0) return [];
      const cells = providers.map((id) => found.find(({ provider }) => provider === id) ?? null);
      return [{ threshold, cells, least: Math.min(...values) }];
    });
  const inputs = ({ cells }: ThresholdRow): string => cells.map((cell) => cell?.listed.id ?? '').join(' ');
  return rows.filter((row, index) => index === 0 || inputs(row) !== inputs(rows[index - 1] ?? row));
}
