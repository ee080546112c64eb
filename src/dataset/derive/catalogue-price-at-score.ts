// The least that each provider asks for a model of a given independent score: what intelligence costs, by one board, one market and one currency.
import { DEFAULT_MIX, type Mix, mixWords } from '../../format/price-mix.ts';
import type { Market, Price } from '../../schema/price.ts';
import type { Dataset } from '../types.ts';
import { type BoardEntry, type BoardState, entryFor, isThinking } from './catalogue-boards.ts';
import { blendedPrice, isComparablePrice, mixSuffix, newestPrices } from './catalogue-prices.ts';
import { type CatalogueValue, exactly, joinedNotes, type ListedPrice } from './catalogue-value.ts';

/** At which score, on whose board, on which lists. */
export interface ScoreQuestion {
  readonly board: BoardState;
  readonly threshold: number;
  readonly market: Market;
  readonly currency: Price['currency'];
  /** Left out: three parts input to one part output. */
  readonly mix?: Mix;
}

/** The least price, with the line of the list and the entry of the board that it rests on. */
export interface PriceAtScore extends CatalogueValue {
  readonly listed: ListedPrice;
  readonly entry: BoardEntry;
}

/** A price that a score was joined to. */
export interface ScoredPrice {
  readonly listed: ListedPrice;
  readonly entry: BoardEntry;
  /** The blend of the list's prices. */
  readonly blended: CatalogueValue;
}

/**
 * Every standing standard price of a market and currency, for the shortest prompts, on a list of the cloud itself that is not stale, that an entry of the board
 * speaks for: the model is the same, and the name on the board is chosen as `entryFor` says. A score that the board gives for thinking is not joined to a list
 * that asks another price for it.
 */
export function scoredPrices(dataset: Dataset, { board, market, currency, mix = DEFAULT_MIX }: Omit<ScoreQuestion, 'threshold'>): readonly ScoredPrice[] {
  const standing = newestPrices(dataset).filter(({ price }) => price.market === market && price.currency === currency);
  const thinkingApart = new Set(standing.filter(({ price }) => price.offer === 'thinking').map(({ provider, price }) => `${provider}|${price.model}`));
  const byModel = Map.groupBy(board.entries, ({ model }) => model);
  return standing.flatMap((listed): readonly ScoredPrice[] => {
    const { provider, price } = listed;
    if (price.offer !== 'standard' || (price.from ?? 0) !== 0 || !isComparablePrice(dataset, listed)) return [];
    const own = (byModel.get(price.model) ?? []).filter((entry) => !thinkingApart.has(`${provider}|${price.model}`) || !isThinking(entry.as));
    const entry = entryFor(own, price.as);
    const blended = blendedPrice(listed, mix);
    return entry === null || blended.value === null ? [] : [{ listed, entry, blended }];
  });
}

/**
 * For each provider the least of its scored prices whose score is at or above the threshold; of two at one price the one that scores higher, then the first id.
 * Providers without one are left out. A price is of a token, not of a task: a model that thinks longer uses more of them.
 */
export function priceAtScore(dataset: Dataset, question: ScoreQuestion): readonly PriceAtScore[] {
  const { board, threshold, market, mix = DEFAULT_MIX } = question;
  const reached = scoredPrices(dataset, question).filter(({ entry }) => entry.value >= threshold);
  const byProvider = Map.groupBy(reached, ({ listed }) => listed.provider);
  return [...dataset.providers.keys()].flatMap((provider): readonly PriceAtScore[] => {
    const [least] = [...(byProvider.get(provider) ?? [])].sort(cheapestFirst);
    if (least === undefined) return [];
    const { listed, entry, blended } = least;
    const { price } = listed;
    return [
      {
        id: questionId(question, provider),
        kind: 'price-at-score',
        provider,
        model: price.model,
        ...exactly(blended.value),
        unit: price.currency,
        formula: `Least standard list price, ${mixWords(mix)}, ${market}, of a model at or above ${threshold} on ${board.benchmark} of ${board.date}`,
        derivedFrom: [listed.id, entry.id],
        note: joinedNotes(`On the board as "${entry.as}", on the list as "${price.as}".`, upToNote(price), price.note),
        listed,
        entry,
      },
    ];
  });
}

const cheapestFirst = (a: ScoredPrice, b: ScoredPrice): number =>
  (a.blended.value ?? 0) - (b.blended.value ?? 0) || b.entry.value - a.entry.value || (a.listed.id < b.listed.id ? -1 : 1);

const upToNote = ({ to }: Price): string | null => (to === undefined ? null : `For prompts of at most ${to} tokens.`);

/** `price-at-score/board/date/threshold/market/currency/provider`, the mix where it is not the usual one. */
function questionId({ board, threshold, market, currency, mix = DEFAULT_MIX }: ScoreQuestion, provider: string): string {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '-');
  return `price-at-score/${words(board.benchmark)}/${board.date}/${threshold}/${words(market)}/${currency.toLowerCase()}/${provider}${mixSuffix(mix)}`;
}
