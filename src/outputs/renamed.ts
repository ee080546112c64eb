// /data/renamed: ids and addresses of before, each with what it is called now.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { RENAMED_IN } from '../schema/renamed.ts';
import { maybe, text } from './row-fields.ts';
import { defineTable } from './table.ts';

const RenamedRow = z.strictObject({
  table: z.enum(RENAMED_IN).describe('The table whose id it was; addresses for pages and files of the site.'),
  was: text('As it was published, or the part of ids before a slash, which renames all that begin so.'),
  is: maybe('As it is called now; null where it is withdrawn.'),
  why: maybe('Why it is withdrawn; null where it is renamed.'),
});

/** The renamings, in the order in which they were entered, those of events after the others. */
export const renamed = defineTable({
  name: 'renamed',
  title: 'Renamed',
  description: 'An id or address of before a row, with its present name, or why it is withdrawn.',
  key: ['table', 'was'],
  row: RenamedRow,
  rows: (dataset: Dataset) => dataset.renamed.map(({ table, was, is, why }) => ({ table, was, is: is ?? null, why: why ?? null })),
});
