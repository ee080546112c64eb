// What a list asks beside its standard price for short prompts: tiers for longer ones, and other offers.
import { blendedPrice, type ListedPrice, newestPrices } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { numberWords } from '../format/number.ts';
import { OFFERS, type Price } from '../schema/price.ts';
import { pricePath } from './address.ts';
import type { PriceList } from './prices-matrix.ts';
import { amountsWords, placeWords, shortName, tokenWords } from './prices-words.ts';

/** One price in a row of several: for which prompts or under which terms, and what it is. */
export interface PriceStep {
  readonly words: string;
  readonly amounts: string;
  readonly blended: number | null;
  readonly path: string;
}

/** Several prices of one model at one place of one cloud. */
export interface PriceSteps {
  readonly provider: string;
  readonly model: string;
  /** 'Qwen3-Max'. */
  readonly name: string;
  /** Whose and where: 'Alibaba, Singapore, 21 Aug 2026'. */
  readonly at: string;
  readonly steps: readonly PriceStep[];
  /** The last ÷ the first, blended; null where either cannot be blended or the first is nothing. */
  readonly ratio: number | null;
}

/** For which prompts a price holds: 'to 32K', '32K to 128K', 'over 256K'; '' for any. */
export function tierSpan({ from = 0, to }: Pick<Price, 'from' | 'to'>): string {
  if (to === undefined) return from === 0 ? '' : `over ${tokenWords(from)}`;
  return from === 0 ? `to ${tokenWords(to)}` : `${tokenWords(from)} to ${tokenWords(to)}`;
}

/** The prices of a list that rise with the length of the prompt, the steepest first. */
export function tierRows(dataset: Dataset, list: PriceList): readonly PriceSteps[] {
  const groups = Map.groupBy(standingOn(dataset, list), ({ provider, price }) =>
    [provider, price.model, price.where ?? '', price.gateway ?? '', price.date, price.offer].join('|'),
  );
  return [...groups.values()]
    .filter((own) => own.length > 1)
    .map((own) => {
      const sorted = own.toSorted((a, b) => (a.price.from ?? 0) - (b.price.from ?? 0));
      return stepsOf(dataset, sorted, ({ price }) => tierSpan(price), placeAndOffer);
    })
    .toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
}

/** The prices of a list under other terms, each after the standard price of the same list for the same prompts where there is one. */
export function offerRows(dataset: Dataset, list: PriceList): readonly PriceSteps[] {
  const standing = standingOn(dataset, list);
  return standing
    .filter(({ price }) => price.offer !== 'standard')
    .toSorted((a, b) => OFFERS.indexOf(a.price.offer) - OFFERS.indexOf(b.price.offer))
    .map((listed) => {
      const standard = standing.find(
        (other) => other.price.offer === 'standard' && isSameList(other, listed) && (other.price.from ?? 0) === (listed.price.from ?? 0),
      );
      const words = ({ price }: ListedPrice): string => [price.offer, tierSpan(price)].filter((part) => part !== '').join(', ');
      return stepsOf(dataset, standard === undefined ? [listed] : [standard, listed], words, placeWords);
    });
}

function isSameList(a: ListedPrice, b: ListedPrice): boolean {
  return (
    a.provider === b.provider &&
    a.price.model === b.price.model &&
    a.price.where === b.price.where &&
    a.price.gateway === b.price.gateway &&
    a.price.date === b.price.date
  );
}

function standingOn(dataset: Dataset, { market, currency }: PriceList): readonly ListedPrice[] {
  return newestPrices(dataset).filter(({ price }) => price.market === market && price.currency === currency);
}

/** The place and the day, and which offer where it is not the standard one. */
function placeAndOffer(price: Price): string {
  return [placeWords(price), price.offer].filter((part) => part !== 'standard').join(', ');
}

/** Prices of one model and place in the order given, each with its words; `place` says of the last one where it holds. */
export function stepsOf(dataset: Dataset, prices: readonly ListedPrice[], words: (listed: ListedPrice) => string, place: (price: Price) => string): PriceSteps {
  const steps = prices.map((listed) => ({
    words: words(listed),
    amounts: amountsWords(listed.price),
    blended: blendedPrice(listed).value,
    path: pricePath(listed.id),
  }));
  const last = prices.at(-1);
  if (last === undefined) throw new RangeError('There are no prices to set side by side.');
  const [from, to] = [steps[0]?.blended ?? null, steps.at(-1)?.blended ?? null];
  const { provider, price } = last;
  return {
    provider,
    model: price.model,
    name: dataset.models.get(price.model)?.data.name ?? price.as,
    at: [shortName(dataset, provider), place(price)].filter((part) => part !== '').join(', '),
    steps,
    ratio: steps.length < 2 || from === null || to === null || from === 0 ? null : to / from,
  };
}

/** How many times as much: '2.5×', '14×'. */
export function timesWords(ratio: number): string {
  return `${numberWords(ratio, { maximumSignificantDigits: 2 })}×`;
}
