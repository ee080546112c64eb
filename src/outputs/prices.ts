// /data/prices: list prices of a million tokens, in the currency of the list, never converted.
import { z } from 'zod';
import { blendedPrice, listedPrices } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { Market, OFFERS } from '../schema/price.ts';
import { day, maybe, maybeCount, maybeNumber, sources, text } from './row-fields.ts';
import { defineTable } from './table.ts';

const PriceRow = z.strictObject({
  id: text('provider/maker/model/market/date, then @where, +from-to for a tier and !offer where it is not the standard one.'),
  provider: text('On whose list it stands.'),
  model: text('The model: an id in models.'),
  as: text('The name on the list.'),
  market: Market.describe('The lists of the two markets never stand in one column.'),
  where: maybe('Where within the market.'),
  date: day('The day on which the list stood so.'),
  currency: z.enum(['USD', 'CNY']).describe('The currency of the list; never converted.'),
  input: z.number().describe('For a million tokens in.'),
  output: maybeNumber('For a million tokens out; null where the list gives none.'),
  cachedInput: maybeNumber('For a million tokens in that the provider still holds; null where the list gives none.'),
  blended: maybeNumber('Not on the list: three parts input and one part output; null without an output price.'),
  from: maybeCount('The tier: for prompts of more than this many tokens.'),
  to: maybeCount('The tier: for prompts of at most this many tokens.'),
  offer: z.enum(OFFERS).describe('Which offer.'),
  gateway: maybe('Which gateway lists it, where it is not the provider’s own list.'),
  note: maybe('What a reader should know about this one price.'),
  sources,
});

/** The prices, by provider, then as the list has them. */
export const prices = defineTable({
  name: 'prices',
  title: 'Prices',
  description: 'A list price a row, per million tokens: provider, model, market, date, tier, in the currency of the list.',
  key: ['id'],
  references: { provider: 'providers', model: 'models', sources: 'sources' },
  row: PriceRow,
  rows: (dataset: Dataset) =>
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
});

const amount = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
