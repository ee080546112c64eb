// What became of prices: those read on several dates, and what the ledger says of cuts and rises elsewhere.
import { blendedPrice, type ListedPrice, listedPrices } from '../dataset/query.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { DEFAULT_MIX, mixWords } from '../format/price-mix.ts';
import type { Event } from '../schema/event.ts';
import type { Price } from '../schema/price.ts';
import type { PriceList } from './prices-matrix.ts';
import { type PriceSteps, stepsOf } from './prices-tiers.ts';

/** The prices of one list that were read on several dates. */
export interface PriceHistory {
  /** Those that changed, by how much they fell, the deepest cut first. */
  readonly changed: readonly PriceSteps[];
  /** How many were found unchanged on every date. */
  readonly unchanged: number;
}

/** Prices for the shortest prompts, of one offer at one place, in the order of their dates. A state that repeats the one before it is left out but the last. */
export function priceHistory(dataset: Dataset, { market, currency }: Pick<PriceList, 'market' | 'currency'>): PriceHistory {
  const base = listedPrices(dataset).filter(({ price }) => price.market === market && price.currency === currency && (price.from ?? 0) === 0);
  const lines = [
    ...Map.groupBy(base, ({ provider, price }) => [provider, price.model, price.where ?? '', price.gateway ?? '', price.offer].join('|')).values(),
  ].flatMap((own) => {
    const sorted = own.toSorted((a, b) => (a.price.date < b.price.date ? -1 : 1));
    return new Set(sorted.map(({ price }) => price.date)).size < 2 ? [] : [sorted];
  });
  const changed = lines.filter((line) => new Set(line.map(essence)).size > 1);
  return {
    changed: changed
      .map((line) => stepsOf(dataset, withoutRepeats(line), ({ price }) => dayWords(price.date), undated))
      .toSorted((a, b) => (a.ratio ?? Infinity) - (b.ratio ?? Infinity)),
    unchanged: lines.length - changed.length,
  };
}

/** Where a price holds and which offer it is, without its day. */
function undated({ where, gateway, offer }: Price): string {
  return [where, gateway, offer === 'standard' ? undefined : offer].filter((part) => part !== undefined).join(', ');
}

/** What a buyer of the usual mix pays; the amounts where it cannot be blended. A cached price that a later list adds is no change of it. */
function essence(listed: ListedPrice): string {
  return String(blendedPrice(listed).value ?? `${listed.price.input} ${listed.price.output ?? ''}`);
}

/** Each state once, with the last reading of the present one. */
function withoutRepeats(line: readonly ListedPrice[]): readonly ListedPrice[] {
  return line.filter((listed, index) => {
    const before = line[index - 1];
    return before === undefined || essence(before) !== essence(listed);
  });
}

/** How many fell and rose: '12 of 40 prices read on several dates changed at 3 parts input to 1 output: 10 fell, 2 rose.'; '' where none was read twice. */
export function historySentence({ changed, unchanged }: PriceHistory): string {
  const all = changed.length + unchanged;
  if (all === 0) return '';
  const [fell, rose] = [changed.filter(({ ratio }) => ratio !== null && ratio < 1).length, changed.filter(({ ratio }) => ratio !== null && ratio > 1).length];
  const ways = [fell === 0 ? '' : `${fell} fell`, rose === 0 ? '' : `${rose} rose`].filter((part) => part !== '').join(', ');
  return `${changed.length} of ${all} prices read on several dates changed, at ${mixWords(DEFAULT_MIX)}${ways === '' ? '' : `: ${ways}`}.`;
}

/** The events of prices that were cut or raised, newest first. */
export function priceEvents(dataset: Dataset): readonly Entry<Event>[] {
  return [...dataset.events.values()].filter(({ data }) => data.kind === 'price').toSorted((a, b) => (a.data.date < b.data.date ? 1 : -1));
}

/** A change between two prices: '−80%', '+50%'; 'none' for less than half a percent. */
export function changeWords(ratio: number): string {
  const percent = Math.round((ratio - 1) * 100);
  if (percent === 0) return 'none';
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)}%`;
}
