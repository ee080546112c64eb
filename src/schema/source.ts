// What content/sources/<publisher>/<source>.yaml may say: one document a reader can open.
import { z } from 'zod';
import { Day, SourceId, Url } from './id.ts';

/** How close the page one opens stands to the company, best first. */
export const TIERS = ['filing', 'company', 'transcript', 'press', 'analyst', 'machine-transcript', 'repository', 'blog'] as const;
export const Tier = z.enum(TIERS, { error: `must be one of ${TIERS.join(', ')}` });
export type Tier = z.infer<typeof Tier>;

export const Source = z.strictObject({
  /** The address of the document itself. */
  url: Url,
  /** As printed; a plain descriptive title where the page has none. */
  title: z.string().min(1),
  /** Who publishes the page one opens. */
  publisher: z.string().min(1),
  /** The day it was published; left out where the page gives none: never guessed. */
  date: Day.optional(),
  /** The day it was last read for this ledger. */
  accessed: Day,
  /** The tier of the page one opens, whatever it quotes. */
  tier: Tier,
  /** Language of the page: en, zh … */
  language: z.string().regex(/^[a-z]{2}$/, 'must be a two-letter language code such as en or zh'),
  /** Where a copy was read, if the page itself was not: the copy's address, or words saying which copy. */
  via: z.string().min(1).optional(),
  /** Another source whose report this one repeats. */
  relays: SourceId.optional(),
});
export type Source = z.infer<typeof Source>;
