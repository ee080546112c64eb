// What is computed from the catalogues: one shape for all of it, with its formula and what went in.
import { priceId } from '../catalogue-ids.ts';
import type { Dataset } from '../types.ts';
import type { Price } from '../../schema/price.ts';

/** What can be computed. */
export const CATALOGUE_KINDS = ['blended-price', 'price-at-score', 'zones-per-region', 'shipped-share'] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

/** One computed value. The field order is that of /data/derived.json. */
export interface CatalogueValue {
  /** `kind/` and what tells it from the others of its kind. */
  readonly id: string;
  readonly kind: CatalogueKind;
  readonly provider: string;
  /** The model it is about; null where it is about none. */
  readonly model: string | null;
  /** Null where it cannot be computed; `note` says why. */
  readonly value: number | null;
  /** Bounds of the value: equal to it where the inputs are exact, null where there is no value. */
  readonly low: number | null;
  readonly high: number | null;
  /** 'USD' and 'CNY' are per million tokens; 'zones per region'; '%'. */
  readonly unit: string;
  /** In words. */
  readonly formula: string;
  /** Ids of the prices, chips, regions and scores, and keys of the facts, that went in. */
  readonly derivedFrom: readonly string[];
  /** What a reader must know: why there is no value, what was left out, what its inputs say of themselves. */
  readonly note: string | null;
}

/** A price with its provider and its id. */
export interface ListedPrice {
  readonly id: string;
  readonly provider: string;
  readonly price: Price;
}

/** Every price of the ledger, by provider, then as the list has them. */
export function listedPrices(dataset: Dataset): readonly ListedPrice[] {
  return [...dataset.prices.values()].flatMap(({ id: provider, data }) => data.prices.map((price) => ({ id: priceId(provider, price), provider, price })));
}

/** The bounds of a value whose inputs are exact. */
export function exactly(value: number | null): Pick<CatalogueValue, 'value' | 'low' | 'high'> {
  return { value, low: value, high: value };
}

/** One count ÷ another, times a factor, to six significant digits: 3 of 7 times 100 → 42.8571. */
export function quotientOfCounts(part: number, whole: number, factor = 1): number {
  return Number(((part * factor) / whole).toPrecision(6));
}

/** The notes that are set, as one; null where none is. */
export function joinedNotes(...notes: readonly (string | null | undefined)[]): string | null {
  const set = notes.filter((note): note is string => note !== null && note !== undefined && note !== '');
  return set.length === 0 ? null : set.join(' ');
}
