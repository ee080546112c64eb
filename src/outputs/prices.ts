// /data/prices.json: list prices of a million tokens, in the currency of the list, never converted.
import { blendedPrice, listedPrices } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/**
 * One row a price, by provider, then as the list has them. Amounts are per million tokens; `from` and `to` are tokens of prompt, null without a bound.
 * `blended` is not on the list: three parts input and one part output, null where the list gives no output price.
 */
export function pricesJson(dataset: Dataset): string {
  return jsonTable(
    listedPrices(dataset).map((listed) => {
      const { id, provider, price } = listed;
      return {
        id,
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
        blended: blendedPrice(listed).value,
        from: price.from ?? null,
        to: price.to ?? null,
        offer: price.offer,
        gateway: price.gateway ?? null,
        note: price.note ?? null,
        sources: price.sources,
      };
    }),
  );
}

const amount = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
