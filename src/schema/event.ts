// What content/events/<year>/<date>-<slug>.mdx may say: one dated event; its body is a sentence or a paragraph.
import { z } from 'zod';
import { Day, Id, SourceId } from './id.ts';
import { Month } from './rate.ts';

/** What kind of thing happened. */
export const EventKind = z.enum([
  'results',
  'capacity',
  'chip',
  'model',
  'price',
  'deal',
  'funding',
  'strategy',
  'organisation',
  'export-control',
  'regulation',
  'outage',
  'accounting',
  'market',
]);
export type EventKind = z.infer<typeof EventKind>;

export const Event = z.strictObject({
  /** What happened, in a line without a full stop. No amounts: those belong to facts and stand in the body as <Value>. */
  title: z.string().min(1).max(120),
  /** The day it happened, not the day it was retold; the month alone where the source gives no day. */
  date: z.union([Day, Month]),
  kind: EventKind,
  /** reported: it happened. announced: somebody says it will. */
  basis: z.enum(['reported', 'announced']).default('reported'),
  /** Those it touches: ids of providers or benchmarks. */
  providers: z.array(Id).min(1),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1),
  /** Ids it had before its date or name was mended, year/date-slug: their addresses keep working. */
  formerly: z
    .array(z.string().regex(/^\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be an id as under content/events, such as "2025/2025-02-24-three-year-plan"'))
    .default([]),
});
export type Event = z.infer<typeof Event>;
