// A table as Parquet: typed columns, days as dates, lists as JSON.
import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { type CellValue, cellOf, type Column, columnsOf, type ColumnType } from './columns.ts';
import type { Table } from './table.ts';

const STORED_AS: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  array: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  object: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

/** The bytes of the file: the same for the same rows. Whole numbers must fit 32 bits. */
export function tableParquet(table: Pick<Table, 'row'>, rows: readonly object[]): Uint8Array {
  const columns = columnsOf(table);
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type, isNullable }): SchemaElement => ({ name, ...STORED_AS[type], repetition_type: isNullable ? 'OPTIONAL' : 'REQUIRED' })),
  ];
  const columnData = columns.map((column) => ({ name: column.name, data: rows.map((row) => stored(cellOf(row, column), column)) }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema }));
}

/** A value as the writer takes it: days as dates at midnight UTC. */
function stored(value: CellValue, { name, type }: Column): CellValue {
  if (type === 'integer' && typeof value === 'number' && (value | 0) !== value) throw new Error(`${name} holds ${value}, which does not fit 32 bits.`);
  return type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
}
