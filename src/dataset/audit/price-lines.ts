// The lines of the price lists, as the rules compare them.
import { priceId } from '../catalogue-ids.ts';
import type { Content } from '../parse.ts';
import type { Finding } from '../rule.ts';
import type { Place } from '../types.ts';
import type { Price } from '../../schema/price.ts';
import { remembered } from '../remembered.ts';

/** One line with its id and its place in the file. */
export interface PriceLine {
  readonly id: string;
  readonly provider: string;
  readonly price: Price;
  readonly at: (field: keyof Price) => Place;
}

/** Every line of the lists that the schema lets pass, by provider, then as its file has them. */
export const priceLines = remembered((content: Content): readonly PriceLine[] =>
  [...content.prices.values()].flatMap((doc) =>
    (doc.data?.prices ?? []).map((price, index): PriceLine => ({
      id: priceId(doc.id, price),
      provider: doc.id,
      price,
      at: (field) => doc.at(['prices', index, field]),
    })),
  ),
);

/** What the lines of one list share: provider, model, market, currency, place, gateway and date. */
export function listOf({ provider, price }: PriceLine): string {
  return [provider, price.model, price.market, price.currency, price.where ?? '', price.gateway ?? '', price.date].join('|');
}

/** A finding at a field of a line, its id the subject that an exception may name. */
export function findingAt(line: PriceLine, field: keyof Price, message: string, cure: string): Finding {
  return { place: line.at(field), message, cure, subject: line.id };
}
