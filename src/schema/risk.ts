// What content/risks/<risk>.mdx may say: a risk and, per provider, dated evidence with its direction; no level, since no source states one.
import { z } from 'zod';
import { Day, Id, SourceId } from './id.ts';
import { Month } from './rate.ts';

/** Which way a piece of evidence moves the risk, from the gravest on. */
export const RISK_DIRECTIONS = ['raises', 'mixed', 'eases'] as const;
/** raises, eases: what happened makes the risk larger or smaller for the one it is about. mixed: both. */
export const RiskDirection = z.enum(RISK_DIRECTIONS, { error: `must be one of ${RISK_DIRECTIONS.join(', ')}` });
export type RiskDirection = z.infer<typeof RiskDirection>;

/** One piece of evidence: what happened or was said of one provider on a day. */
export const Evidence = z.strictObject({
  /** The one it is about: the id of a provider or benchmark. */
  provider: Id,
  /** The day it happened or was said; the month where the source gives no day. */
  date: z.union([Day, Month]),
  /** raises, eases: what happened makes the risk larger or smaller for the one it is about. mixed: both. */
  direction: RiskDirection,
  /** What happened or was said, in a sentence of our own words. No amounts: those belong to facts and are printed beside it. */
  what: z.string().min(1).max(320),
  /** Who says so: an id of a claimant. Left out where it is the source alone that says it. */
  claimant: Id.optional(),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1),
  /** The facts it rests on: keys of the ledger, or the id of one of several rivals, `key~source`. None where only words stand. */
  facts: z.array(z.string().min(1)).default([]),
});
export type Evidence = z.infer<typeof Evidence>;

/** The front matter of a risk. */
export const Risk = z.strictObject({
  /** Its name, as matrices print it: 'Chip supply'. */
  title: z.string().min(1).max(60),
  /** What it asks, with its question mark. No amounts. */
  question: z.string().max(140).endsWith('?', 'must be a question and end with a question mark'),
  /** Where it stands among the risks: 1 is first. */
  order: z.number().int().min(1),
  /** The metrics it bears on. It is listed on their pages. */
  metrics: z.array(Id).default([]),
  /** The evidence, that of one provider together, oldest first. */
  evidence: z.array(Evidence).min(1, 'must hold a piece of evidence or more'),
});
export type Risk = z.infer<typeof Risk>;
