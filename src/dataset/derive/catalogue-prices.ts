// Blended prices, and which of several dated lists is the newest.
import { blend, DEFAULT_MIX, type Mix, mixSlug, mixWords, noBlend } from '../../format/price-mix.ts';
import { type CatalogueValue, exactly, type ListedPrice, listedPrices } from './catalogue-value.ts';
import type { Dataset } from '../types.ts';
import { shiftDay } from '../../schema/plain-date.ts';
import { remembered } from '../remembered.ts';

/** The part of an id that names a mix; empty for the one that is blended unless asked otherwise. */
export function mixSuffix(mix: Mix): string {
  const slug = mixSlug(mix);
  return slug === mixSlug(DEFAULT_MIX) ? '' : `~${slug}`;
}

const amount = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/**
 * What a million tokens cost in a mix of input, cached input and output, in the currency of the list: the parts times their prices ÷ all parts.
 * Null with the reason where the list gives no price for something that the mix buys.
 */
export function blendedPrice({ id, provider, price }: ListedPrice, mix: Mix = DEFAULT_MIX): CatalogueValue {
  const prices = { input: Number(price.input), cached: amount(price.cachedInput), output: amount(price.output) };
  return {
    id: `blended-price/${id}${mixSuffix(mix)}`,
    kind: 'blended-price',
    provider,
    model: price.model,
    ...exactly(blend(prices, mix)),
    unit: price.currency,
    formula: `The list's prices of a million tokens, blended: ${mixWords(mix)}`,
    derivedFrom: [id],
    note: noBlend(prices, mix),
  };
}

/** What two dated lines must share to be an older and a newer state of one price. */
const placeOnList = ({ provider, price }: ListedPrice): string =>
  [provider, price.model, price.market, price.currency, price.where ?? '', price.gateway ?? '', price.offer].join('|');

/** True where some length of prompt falls into both tiers. */
function doTiersMeet({ price: a }: ListedPrice, { price: b }: ListedPrice): boolean {
  return (a.from ?? 0) < (b.to ?? Infinity) && (b.from ?? 0) < (a.to ?? Infinity);
}

/**
 * The prices that stand: of each provider, model, market, currency, place, gateway and offer those that no line of a later date replaces,
 * a tier being replaced by any later line for prompts of its lengths. In the order of the lists.
 */
export const newestPrices = remembered((dataset: Dataset): readonly ListedPrice[] => withoutReplaced(listedPrices(dataset)));

function withoutReplaced(all: readonly ListedPrice[]): readonly ListedPrice[] {
  const places = Map.groupBy(all, placeOnList);
  return all.filter((listed) => !(places.get(placeOnList(listed)) ?? []).some((other) => other.price.date > listed.price.date && doTiersMeet(other, listed)));
}

/** Older than this many months at the ledger's day, a price is shown but not compared. */
const STALE_AFTER_MONTHS = 18;

/** True for a price whose list was read more than eighteen months before the ledger's day: it may no longer hold. */
export function isStalePrice(dataset: Dataset, { price }: Pick<ListedPrice, 'price'>): boolean {
  return dataset.asOf !== '' && price.date < shiftDay(dataset.asOf, -STALE_AFTER_MONTHS);
}

/** True for a price that may be called the least: on a list of the cloud itself, not at a gateway, and not stale. */
export function isComparablePrice(dataset: Dataset, listed: Pick<ListedPrice, 'price'>): boolean {
  return listed.price.gateway === undefined && !isStalePrice(dataset, listed);
}
