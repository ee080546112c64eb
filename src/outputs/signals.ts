// /data/signals: dated readings of the questions to watch.
import { z } from 'zod';
import { readingIds } from '../dataset/reading-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { SignalDirection } from '../schema/signal.ts';
import { claimant, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const SignalRow = z.strictObject({
  id: text('signal/provider/date, then ~source where a day has several.'),
  signal: text('Id of the signal, as in the addresses of this site.'),
  title: text('Its name.'),
  question: text('What it asks.'),
  provider: text('Whom the words are about.'),
  date: text('The day they were said or published; the month where the source gives no day.'),
  direction: SignalDirection.describe('Which way they point.'),
  why: text('Why the direction is what it is.'),
  claimant,
  sources,
  facts: texts('Keys of facts, or ids of one of several rivals.'),
});

/** The readings, by signal, oldest first within a provider. */
export const signals = defineTable({
  name: 'signals',
  title: 'Signals',
  description: 'A dated reading a row: the signal, whom it is about, which way it points and why.',
  key: ['id'],
  references: { provider: 'providers', sources: 'sources' },
  row: SignalRow,
  rows: (dataset: Dataset) =>
    [...dataset.signals.values()].flatMap(({ id, data }) => {
      const ids = readingIds(id, data.readings);
      return data.readings.map((one, index) => ({
        id: ids[index] ?? '',
        signal: id,
        title: data.title,
        question: data.question,
        provider: one.provider,
        date: one.date,
        direction: one.direction,
        why: one.why,
        claimant: one.claimant ?? null,
        sources: one.sources,
        facts: one.facts,
      }));
    }),
});
