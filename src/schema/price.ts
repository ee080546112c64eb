// What content/prices/<provider>.yaml may say: list prices of a million tokens, by model, market and date.
import { z } from 'zod';
import { Day, SourceId } from './id.ts';
import { ModelId } from './model.ts';

/** The two markets, whose lists never stand in one column. */
export const MARKETS = ['mainland China', 'international'] as const;
/** mainland China: the list for customers there. international: every other list, Hong Kong's too. */
export const Market = z.enum(MARKETS);
export type Market = z.infer<typeof Market>;

/** Under which terms a price holds. */
export const OFFERS = ['standard', 'batch', 'thinking', 'priority', 'off-peak'] as const;

/** Amounts of the list's currency per million tokens, as digits: '0.30'. */
const Amount = z.string({ error: "must be digits in quotes, such as '0.30'" }).regex(/^\d+(?:\.\d+)?$/, "must be digits in quotes, such as '0.30'");

/** One price of one model. */
export const Price = z
  .strictObject({
    /** The model: its id, maker/model, such as alibaba-cloud/qwen3-max. */
    model: ModelId,
    /** The name on the list. */
    as: z.string().min(1),
    /** Where it is sold. */
    market: Market,
    /** The day on which the list stood so: of the list, or of the copy read. */
    date: Day,
    /** The currency of the list; never converted. */
    currency: z.enum(['USD', 'CNY']),
    /** For a million tokens in. */
    input: Amount,
    /** For a million tokens out. */
    output: Amount.optional(),
    /** For a million tokens in that the provider still holds. */
    cachedInput: Amount.optional(),
    /** The tier: this price holds for prompts of more than this many tokens. Left out: from the first. */
    from: z.number().int().min(0).optional(),
    /** The tier: it holds for prompts of at most this many tokens. Left out: without end. */
    to: z.number().int().min(1).optional(),
    /** Which offer: standard unless the list says so. */
    offer: z.enum(OFFERS).default('standard'),
    /** Where within the market: 'Beijing', 'US geo profile', 'global profile'. */
    where: z.string().min(1).optional(),
    /** The gateway whose list it stands on, where it was read on none of the provider: 'Vercel AI Gateway'. It passes requests on to the provider. */
    gateway: z.string().min(1).optional(),
    /** What a reader should know about this one price. */
    note: z.string().min(1).max(200).optional(),
    /** Where it can be read. */
    sources: z.array(SourceId).min(1, 'must name a source or more'),
  })
  .refine(({ from = 0, to = Infinity }) => from < to, { path: ['to'], error: 'must be more tokens than "from"' });
export type Price = z.infer<typeof Price>;

/** A provider's file of prices. */
export const Prices = z.strictObject({
  /** Its prices, in any order. */
  prices: z.array(Price).min(1, 'must hold a price or more'),
});
export type Prices = z.infer<typeof Prices>;
