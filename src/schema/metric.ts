// What content/metrics/<metric>.mdx may say: what is measured, and what makes two providers comparable.
import { z } from 'zod';
import { Id } from './id.ts';
import { PeriodKind } from './period.ts';

/** The sections of every list and matrix, in order. */
export const MetricGroup = z.enum(['scale', 'spending', 'footprint', 'silicon', 'models', 'maas', 'market', 'valuation', 'strategy']);
export type MetricGroup = z.infer<typeof MetricGroup>;

/** What a value of the metric is. */
export const MetricKind = z.enum(['money', 'percent', 'points', 'multiple', 'count', 'rank', 'duration', 'power', 'rate', 'score', 'text']);
export type MetricKind = z.infer<typeof MetricKind>;

/** How a derived metric comes about; see src/dataset/derive/<formula>.ts. */
export const Derivation = z.strictObject({
  /** growth: of `of` over the same period a year before. ratio: `of` ÷ `by`. difference: `of` − `by`. added-per: yearly gain of `of` ÷ trailing `by`. run-rate: quarter of `of` × 4. */
  formula: z.enum(['growth', 'ratio', 'difference', 'added-per', 'run-rate']),
  /** The metric it is made of. */
  of: Id,
  /** The second metric, where the formula takes two. */
  by: Id.optional(),
});
export type Derivation = z.infer<typeof Derivation>;

/** How one provider counts the metric. */
export const Comparability = z.strictObject({
  /** The provider's id. */
  provider: Id,
  /** True where its figures may be ranked against others marked true. */
  comparable: z.boolean(),
  /** What this provider counts, in a sentence. */
  counts: z.string().min(1),
  /** Columns of the table on the metric's page, such as 'Cash or accrued': cash. The same columns for every provider. */
  traits: z.record(z.string().min(1), z.string().min(1)).default({}),
});

/** Between which numbers values lie that nobody need question. */
export const Plausible = z.strictObject({
  /** The smallest. */
  min: z.number(),
  /** The largest. */
  max: z.number(),
});

/** The front matter of a metric file; its body is the definition. */
export const Metric = z.strictObject({
  /** The name the site prints: 'Cloud revenue'. */
  label: z.string().min(1),
  /** A shorter name for narrow heads. */
  short: z.string().min(1).optional(),
  /** Other words people search for: 资本开支, capital spending. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The section of lists and matrices it belongs to. */
  group: MetricGroup,
  /** Where it stands in its group: 1 is first. */
  order: z.number().int().min(1),
  /** What a value of it is. It decides which units are written. */
  kind: MetricKind,
  /** What is counted where the value carries no unit of its own: regions, chips, quarters, tokens a day. */
  unit: z.string().min(1).optional(),
  /** A flow runs over a period, a stock stands on a day: for a stock every label means its last day. */
  nature: z.enum(['flow', 'stock']),
  /** Which direction is better for the company; `neutral` where neither is. */
  polarity: z.enum(['higher', 'lower', 'neutral']),
  /** True for counts to date, which only grow (shipments so far, downloads): a lower later value is questioned. */
  grows: z.boolean().default(false),
  /** For plans: the metric that tells what became of them; left out, the metric itself. */
  outcome: Id.optional(),
  /** The kinds of period a fact may have. */
  periods: z.array(PeriodKind).min(1),
  /** Outside this a value is questioned: two values as a contributor writes them, 'CNY 0.1 billion'. Plain numbers for counts and percents. Money limits are in USD. */
  plausible: Plausible.optional(),
  /** The largest ratio between neighbouring periods that is not questioned. */
  jump: z.number().gt(1).optional(),
  /** True where the value can be below zero (profit, cash flow, growth). */
  signed: z.boolean().default(false),
  /** `cloud`: the cloud segment's own. `group`: the whole parent's, and every page says so. */
  scope: z.enum(['cloud', 'group']),
  /** True for a list of separate things (commitments, stakes): all shown, no line, no sum; each fact needs `of`. */
  list: z.boolean().default(false),
  /** Set where the ledger computes the metric when nobody states it. */
  derived: Derivation.optional(),
  /** Per provider the nearest metric it does disclose, shown hatched and never ranked. */
  proxies: z.record(Id, Id).default({}),
  /** What it leaves out, in a sentence. */
  leavesOut: z.string().min(1),
  /** What each provider counts; ranks are drawn only among those marked comparable. */
  comparability: z.array(Comparability).default([]),
});
export type Metric = z.infer<typeof Metric>;
