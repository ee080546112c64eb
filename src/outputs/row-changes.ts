// What differs between the rows of two ledgers' tables, facts apart: by the key of each row, field by field.
import type { FieldChange } from '../dataset/field-changes.ts';
import type { Dataset } from '../dataset/types.ts';
import { PAGES } from '../figures/former-pages.ts';
import { RENAMED_IN } from '../schema/renamed.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables.ts';

/** A row that both have and that says something else. */
export interface RowChange {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

/** The rows of one table that differ, by their ids, each with its page where rows have pages. */
export interface RowChanges {
  readonly table: string;
  readonly title: string;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly RowChange[];
}

type Row = Readonly<Record<string, unknown>>;

/** Every table but that of facts in which a row is new, gone or different. */
export function tableChanges(before: Dataset, after: Dataset): readonly RowChanges[] {
  const tables: readonly Table[] = Object.values(TABLES);
  return tables
    .filter((table) => table !== TABLES.facts)
    .map((table) => changesOf(table, before, after))
    .filter(({ added, gone, changed }) => added.length + gone.length + changed.length > 0);
}

/** The page of a row; null where rows of its table have none. */
export function rowPath(table: string, id: string): string | null {
  const known = RENAMED_IN.find((name) => name === table);
  return known === undefined ? null : PAGES[known](id);
}

function changesOf(table: Table, before: Dataset, after: Dataset): RowChanges {
  const keyed = (dataset: Dataset): ReadonlyMap<string, Row> =>
    new Map(table.rows(dataset).map((row: Row) => [table.key.map((field) => String(row[field])).join('/'), row]));
  const [was, is] = [keyed(before), keyed(after)];
  return {
    table: table.name,
    title: table.title,
    added: [...is.keys()].filter((id) => !was.has(id)),
    gone: [...was.keys()].filter((id) => !is.has(id)),
    changed: [...is].flatMap(([id, row]): readonly RowChange[] => {
      const old = was.get(id);
      const fields = old === undefined ? [] : rowFields(old, row);
      return fields.length === 0 ? [] : [{ id, fields }];
    }),
  };
}

function rowFields(before: Row, after: Row): readonly FieldChange[] {
  const text = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));
  return Object.keys(after).flatMap((field): readonly FieldChange[] => {
    const change = { field, before: text(before[field]), after: text(after[field]) };
    return change.before === change.after ? [] : [change];
  });
}
