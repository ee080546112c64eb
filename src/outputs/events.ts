// /data/events: dated events with the providers they touch.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { EventKind } from '../schema/event.ts';
import { sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const EventRow = z.strictObject({
  id: text('year/date-words, as in the addresses of this site.'),
  date: text('The day it happened, or the month where no source gives the day.'),
  title: text('What happened.'),
  kind: EventKind.describe('What kind of event.'),
  basis: z.enum(['reported', 'announced']).describe('It happened, or somebody says it will.'),
  providers: texts('Those it touches.'),
  sources,
  formerly: texts('Ids it had before; their addresses keep working.'),
  text: text('Its entry, in Markdown.'),
});

/** The events, newest first. */
export const events = defineTable({
  name: 'events',
  title: 'Events',
  description: 'A dated event a row, with providers, kind and sources.',
  key: ['id'],
  references: { providers: 'providers', sources: 'sources' },
  row: EventRow,
  rows: (dataset: Dataset) =>
    [...dataset.events.values()].map(({ id, data, body }) => ({
      id,
      date: data.date,
      title: data.title,
      kind: data.kind,
      basis: data.basis,
      providers: data.providers,
      sources: data.sources,
      formerly: data.formerly,
      text: body.trim(),
    })),
});
