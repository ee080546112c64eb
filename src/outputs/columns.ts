// A table as flat columns, for files that know no nesting: what an object of fixed fields holds becomes columns of its own, lists stay whole.
import { z } from 'zod';
import { remembered } from '../dataset/remembered.ts';
import type { Table } from './table.ts';

/** What a cell holds. array and object are JSON. */
export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'array' | 'object';

/** One column. */
export interface Column {
  /** 'period_label': the names of the fields, from the outermost. */
  readonly name: string;
  /** The fields that lead to it. */
  readonly path: readonly string[];
  readonly type: ColumnType;
  /** True where a cell can be empty. */
  readonly isNullable: boolean;
  readonly meaning: string;
  /** The legal values; null where any will do. */
  readonly choices: readonly string[] | null;
}

/** What a cell can hold: the type of its column, or nothing. */
export type CellValue = string | number | boolean | object | null;

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const columnsOfRow = remembered((row: z.ZodObject): readonly Column[] => flatten(z.toJSONSchema(row) as JsonSchema, [], false));

/** The columns of a table in the order of its fields. */
export function columnsOf({ row }: Pick<Table, 'row'>): readonly Column[] {
  return columnsOfRow(row);
}

function flatten({ properties = {} }: JsonSchema, path: readonly string[], isNullable: boolean): readonly Column[] {
  return Object.entries(properties).flatMap(([name, field]) => column(field, [...path, name], isNullable));
}

function column(field: JsonSchema, path: readonly string[], isWithinNullable: boolean): readonly Column[] {
  const something = field.anyOf?.find(({ type }) => type !== 'null') ?? field;
  const types = [something.type ?? []].flat();
  const isNullable = isWithinNullable || field.anyOf !== undefined || types.includes('null');
  if (something.properties !== undefined) return flatten(something, path, isNullable);
  const choices = something.enum?.filter((choice) => choice !== null) ?? null;
  const type = something.format === 'date' ? 'date' : columnType(types);
  return [{ name: path.join('_'), path, type, isNullable, meaning: field.description ?? something.description ?? '', choices }];
}

const COLUMN_TYPES: readonly ColumnType[] = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

function columnType(types: readonly string[]): ColumnType {
  const found = COLUMN_TYPES.find((type) => types.includes(type));
  if (found === undefined) throw new Error(`No column holds ${JSON.stringify(types)}.`);
  return found;
}

/** What a row holds in a column; null for nothing, and where the object it would stand in is null. */
export function cellOf(row: object, { path }: Pick<Column, 'path'>): CellValue {
  return path.reduce<CellValue>((found, name) => (found === null ? null : ((found as Readonly<Record<string, CellValue>>)[name] ?? null)), row);
}
