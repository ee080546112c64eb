// What is computed from the catalogues: one shape for all of it, with its formula and what went in.
import { priceId } from '../catalogue-ids.ts';
import { earnedDigits, tidyBounds } from '../earned-digits.ts';
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
  /** From low up to high: equal to the value where it is exact, half a step of its last digit either side where a quotient has no end, null without a value. */
  readonly low: number | null;
  readonly high: number | null;
  /** 'USD' and 'CNY' are per million tokens; 'zones'; '%'. */
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

/** One count ÷ another, times a factor, with the digits it has earned and what they leave open: 22 of 7 → 3.14, from 3.135 to 3.145. */
export function quotientOfCounts(part: number, whole: number, factor = 1): Pick<CatalogueValue, 'value' | 'low' | 'high'> {
  const exact = (part * factor) / whole;
  const bounds = { low: exact, high: exact };
  return { value: earnedDigits(bounds).value, ...tidyBounds(bounds) };
}

/** The notes that are set, as one; null where none is. */
export function joinedNotes(...notes: readonly (string | null | undefined)[]): string | null {
  const set = notes.filter((note): note is string => note !== null && note !== undefined && note !== '');
  return set.length === 0 ? null : set.join(' ');
}
