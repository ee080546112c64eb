// What content/providers/<provider>/<metric>.mdx may say: the facts of one series, oldest first.
import { z } from 'zod';
import { Id, SourceId } from './id.ts';

/** On what footing a value stands. */
export const Basis = z.enum(['reported', 'guided', 'announced', 'estimated'], {
  error: 'must be one of reported, guided, announced, estimated',
});
export type Basis = z.infer<typeof Basis>;

/** One stated value. `period` and `value` are read by the two grammars (period.ts, quantity.ts). */
export const FactEntry = z.strictObject({
  /** The provider's own label: 2025-Q2, FY2026-Q1, 2025-06-30, TTM 2025-06-30, 2025..2027. */
  period: z.string().min(1),
  /** As the source states it: CNY 33.4 billion, more than USD 75 billion, 26%, not disclosed. */
  value: z.string().min(1),
  /** reported: the company's figure for a past period. guided: its forecast. announced: a plan or promise. estimated: anybody else's reckoning. */
  basis: Basis,
  /** Who said it, not who relayed it: an id from the provider's claimants or claimants.yaml. */
  claimant: Id,
  /** The document, or several that say the same. */
  source: z.union([SourceId, z.array(SourceId).min(1)]),
  /** Which definition, where the provider has more than one. */
  perimeter: Id.optional(),
  /** What a count, share or commitment is of: 'Taiwan', 'IaaS and PaaS, mainland China'. */
  of: z.string().min(1).optional(),
  /** Believed wrong, and why. The fact stays visible and is never the one shown while an undisputed one stands. */
  disputed: z.string().min(1).optional(),
  /** What a reader should know about this one value. */
  note: z.string().min(1).optional(),
  /** A rule questioned this value; why it stands all the same. */
  checked: z.string().min(1).optional(),
});
export type FactEntry = z.infer<typeof FactEntry>;

/** The front matter of a series file; the optional body says what a reader must know about the whole series. */
export const Series = z.strictObject({
  /** The perimeter the series shows as its current one; left out where no fact names any. */
  perimeter: Id.optional(),
  /** Oldest first. */
  facts: z.array(FactEntry).min(1, 'needs at least one fact'),
});
export type Series = z.infer<typeof Series>;
