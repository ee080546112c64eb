// A published table: its rows, and what each field of a row means. The same schema checks the rows, describes them and types the files.
import type { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One table of the public contract. Field order is that of the row's schema, in every file. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  /** Its name in addresses: 'facts'. */
  readonly name: string;
  readonly title: string;
  /** What a row is, in a sentence. */
  readonly description: string;
  /** The fields that tell one row from every other. */
  readonly key: readonly string[];
  /** Fields, or lists of them, that hold ids of another table. */
  readonly references: Readonly<Record<string, string>>;
  /** What a row may hold, each field with its meaning. */
  readonly row: Row;
  /** The rows, in a lasting order. */
  readonly rows: (dataset: Dataset) => readonly z.output<Row>[];
}

/** A table with its rows held to its schema by the compiler. */
export function defineTable<Row extends z.ZodObject>(table: Omit<Table<Row>, 'references'> & Partial<Pick<Table<Row>, 'references'>>): Table<Row> {
  return { references: {}, ...table };
}

/** The table as one array of JSON, a row a line. */
export function tableJson(table: Table, dataset: Dataset): string {
  return jsonTable(table.rows(dataset));
}
