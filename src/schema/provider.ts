// What content/providers/<provider>/index.mdx may say: the entity behind the figures.
import { z } from 'zod';
import { Currency } from './quantity.ts';
import { Day, Id, Url } from './id.ts';

/** A person who speaks for a claimant. */
export const Speaker = z.strictObject({
  /** The name the site prints. */
  name: z.string().min(1),
  /** What the person does there, in a few words. */
  role: z.string().min(1).optional(),
  /** Other spellings and scripts, all of which search finds. */
  aliases: z.array(z.string().min(1)).default([]),
});

/** Who says so: an organisation and those who speak for it. */
export const Claimant = z.strictObject({
  /** Unique over the whole ledger: facts name it. */
  id: Id,
  /** The name the site prints. */
  name: z.string().min(1),
  /** Other spellings and scripts. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Those who speak for it. */
  speakers: z.array(Speaker).default([]),
});
export type Claimant = z.infer<typeof Claimant>;

/** One definition of what is counted. A change of perimeter breaks the series. */
export const Perimeter = z.strictObject({
  /** Unique within the provider: facts name it. */
  id: Id,
  /** A short name for chart notes and table bands, such as 'AI Cloud and Compute Services'. */
  name: z.string().min(1),
  /** One or two sentences: what is in, what is out, who changed it. */
  definition: z.string().min(1),
  /** The metrics it can qualify. */
  metrics: z.array(Id).min(1),
  /** First day it covers; left out where it has always held. */
  from: Day.optional(),
  /** Last day it covers; left out where it still holds. */
  to: Day.optional(),
  /** True where every fact of these metrics inside `from` to `to` must name a perimeter. */
  required: z.boolean().default(false),
});
export type Perimeter = z.infer<typeof Perimeter>;

/** An address beside the sources. */
export const Link = z.strictObject({
  /** What opens there, as the site prints it. */
  title: z.string().min(1),
  /** Its address. */
  url: Url,
});

/** The hues that people with any kind of sight tell apart, on light and on dark paper (test/styles/colour.test.ts); their colours stand in src/styles/hues.css. */
export const HUES = ['orange', 'blue', 'ink', 'teal', 'violet', 'crimson', 'plum'] as const;

/** The front matter of a provider's index.mdx; its body is the profile. */
export const Provider = z.strictObject({
  /** The name the site prints. */
  name: z.string().min(1),
  /** A short form for chart ends and narrow columns, such as 'Alibaba'. */
  short: z.string().min(1),
  /** Every other name and script, old and new: 阿里云, Aliyun. Search finds them all. */
  aliases: z.array(z.string().min(1)).default([]),
  /** `provider` is one of the compared clouds; `benchmark` is a market, an industry or another company, left out of the matrices. */
  kind: z.enum(['provider', 'benchmark']),
  /** Where it stands in every list: 1 is first. */
  order: z.number().int().min(1),
  /** The hue of its marks and lines: one that no other provider has. Without one they are grey, as those of benchmarks are. */
  hue: z.enum(HUES).optional(),
  /** The group that owns it and reports for it. */
  parent: z.string().min(1).optional(),
  /** The segment in which its revenue is reported. */
  segment: z.string().min(1).optional(),
  /** Exchange and ticker, such as 'NYSE: BABA; HKEX: 9988'. */
  listing: z.string().min(1).optional(),
  /** The currency it reports in. */
  currency: Currency,
  /** The last month and day of its fiscal year, `03-31`. The fiscal year is named after the calendar year in which it ends. */
  fiscalYearEnd: z.string().regex(/^(03-31|06-30|09-30|12-31)$/, 'must be the last day of a calendar quarter, such as 03-31'),
  /** Addresses a reader may want: investor relations, status page, price list. */
  links: z.array(Link).default([]),
  /** The organisation and its people, who make claims. */
  claimants: z.array(Claimant).default([]),
  /** Definitions that its facts are counted by. */
  perimeters: z.array(Perimeter).default([]),
});
export type Provider = z.infer<typeof Provider>;
