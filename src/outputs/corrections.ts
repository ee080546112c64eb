// /data/corrections: errors that were published, with what is right.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import type { Correction } from '../schema/correction.ts';
import { day, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const CorrectionRow = z.strictObject({
  id: text('The day and the first of the pages.'),
  date: day('The day it was mended here.'),
  since: day('The day of the first release that showed the error.'),
  wrong: text('What was wrong.'),
  right: text('What is right.'),
  pages: texts('The addresses that showed it.'),
  providers: texts('Those it touches: ids in providers.'),
  facts: texts('The facts as they stand now: their keys, or the id of one of several rivals.'),
  sources,
});

/** A correction with the id that it has in data and feeds. */
export interface NamedCorrection extends Correction {
  readonly id: string;
}

/** `date/first page`, numbered from the second of the same on; newest first, as the ledger keeps them. */
export function namedCorrections({ corrections }: Pick<Dataset, 'corrections'>): readonly NamedCorrection[] {
  const counts = new Map<string, number>();
  return corrections.map((correction) => {
    const plain = `${correction.date}${correction.pages[0] ?? '/'}`.replace(/\/$/, '');
    const count = (counts.get(plain) ?? 0) + 1;
    counts.set(plain, count);
    return { ...correction, id: count === 1 ? plain : `${plain}~${count}` };
  });
}

/** The corrections, newest first. */
export const corrections = defineTable({
  name: 'corrections',
  title: 'Corrections',
  description: 'An error that was published a row: what was wrong, since when, on which pages, what is right.',
  key: ['id'],
  references: { providers: 'providers', sources: 'sources' },
  row: CorrectionRow,
  rows: (dataset: Dataset) =>
    namedCorrections(dataset).map(({ id, date, since, wrong, right, pages, providers, facts, sources: where }) => ({
      id,
      date,
      since,
      wrong,
      right,
      pages,
      providers,
      facts,
      sources: where,
    })),
});
