// What a table's JSON file may hold, as JSON Schema (draft 2020-12), generated from the schema of its rows.
import { z } from 'zod';
import type { Table } from './table.ts';

/** The schema of the whole file: an array of rows. */
export function tableSchema({ title, description, row }: Table): object {
  const { $schema, ...items } = z.toJSONSchema(row);
  return { $schema, title, description, type: 'array', items };
}
