// /data/prices.json: list prices of a million tokens, in the currency of the list, never converted.
import { priceId } from '../dataset/catalogue-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a price, by provider, then as the list has them. Amounts are per million tokens; `from` and `to` are tokens of prompt, null without a bound. */
export function pricesJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.prices.values()].flatMap(({ id: provider, data }) =>
      data.prices.map((price) => ({
        id: priceId(provider, price),
        provider,
        model: price.model,
        as: price.as,
        market: price.market,
        where: price.where ?? null,
        date: price.date,
        currency: price.currency,
        input: Number(price.input),
        output: amount(price.output),
        cachedInput: amount(price.cachedInput),
        from: price.from ?? null,
        to: price.to ?? null,
        offer: price.offer,
        note: price.note ?? null,
        sources: price.sources,
      })),
    ),
  );
}

const amount = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
