// What content/signals/<signal>.mdx may say: a question to watch and, per provider, what was read on which day; its body says what the signal is for.
import { z } from 'zod';
import { Day, Id, SourceId } from './id.ts';
import { Month } from './rate.ts';

/** What a dated reading says of the one it is about, from the worst to the best, then silence. */
export const SIGNAL_DIRECTIONS = ['worsening', 'mixed', 'improving', 'not disclosed'] as const;
/** improving, worsening: the source says or shows so against an earlier time. mixed: both, or no change. not disclosed: the company is silent, which is a finding. */
export const SignalDirection = z.enum(SIGNAL_DIRECTIONS, { error: `must be one of ${SIGNAL_DIRECTIONS.join(', ')}` });
export type SignalDirection = z.infer<typeof SignalDirection>;

/** One reading: what a source said or showed of one provider on a day. */
export const Reading = z.strictObject({
  /** The one it is about: the id of a provider or benchmark. */
  provider: Id,
  /** The day it was said or published; the month where the source gives no day. */
  date: z.union([Day, Month]),
  /** improving, worsening: the source says or shows so against an earlier time. mixed: both, or no change. not disclosed: the company is silent, which is a finding. */
  direction: SignalDirection,
  /** Why the direction is what it is, in a sentence of our own words. No amounts: those belong to facts and are printed beside it. */
  why: z.string().min(1).max(320),
  /** Who says so: an id of a claimant. Left out where it is the source alone that says it. */
  claimant: Id.optional(),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1),
  /** The facts it rests on: keys of the ledger, or the id of one of several rivals, `key~source`. None where only words stand. */
  facts: z.array(z.string().min(1)).default([]),
});
export type Reading = z.infer<typeof Reading>;

/** The front matter of a signal. */
export const Signal = z.strictObject({
  /** Its name, as matrices print it: 'Cloud gross margin'. */
  title: z.string().min(1).max(60),
  /** What it answers, with its question mark. No amounts. */
  question: z.string().max(140).endsWith('?', 'must be a question and end with a question mark'),
  /** Where it stands among the signals: 1 is first. */
  order: z.number().int().min(1),
  /** The metrics it is read from. It is listed on their pages. */
  metrics: z.array(Id).default([]),
  /** The readings, those of one provider together, oldest first. */
  readings: z.array(Reading).min(1, 'must hold a reading or more'),
});
export type Signal = z.infer<typeof Signal>;
