// What content/tensions/<slug>.mdx may say: statements that strain or contradict each other; its body says why the verdict is what it is.
import { z } from 'zod';
import { Day, Id, SourceId } from './id.ts';
import { Month } from './rate.ts';

/** How the sides stand to each other, in the order in which the site lists them. */
export const VERDICTS = ['contradiction', 'open', 'definition', 'sequence'] as const;
/** contradiction: as worded not all can hold. definition: all can, under different measures. sequence: each held on its day. open: the evidence does not decide. */
export const Verdict = z.enum(VERDICTS, { error: `must be one of ${VERDICTS.join(', ')}` });
export type Verdict = z.infer<typeof Verdict>;

/** One of the statements, and what it rests on. */
export const TensionSide = z.strictObject({
  /** What is said, in a sentence of our own words. No amounts: those belong to facts and are printed beside it. */
  claim: z.string().min(1).max(320),
  /** Who says so: an id of a claimant. Left out where it is the source alone that says it. */
  claimant: Id.optional(),
  /** The day it was said, or the month where the source gives no day; left out where it gives neither. */
  date: z.union([Day, Month]).optional(),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1),
  /** The facts it rests on: keys of the ledger, or the id of one of several rivals, `key~source`. None where only words stand. */
  facts: z.array(z.string().min(1)).default([]),
});
export type TensionSide = z.infer<typeof TensionSide>;

export const Tension = z.strictObject({
  /** The question, with its question mark. No amounts. */
  title: z.string().max(120).endsWith('?', 'must be a question and end with a question mark'),
  /** Those it touches: ids of providers or benchmarks. It is listed on their pages. */
  providers: z.array(Id).min(1),
  /** The metrics it bears on. It is listed on their pages. */
  metrics: z.array(Id).default([]),
  verdict: Verdict,
  /** The statements, two or more. */
  sides: z.array(TensionSide).min(2, 'must hold two statements or more'),
  /** What would settle it: a document, a figure, a day. No amounts. */
  settles: z.string().min(1).max(320),
});
export type Tension = z.infer<typeof Tension>;
