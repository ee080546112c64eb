// A table as CSV (RFC 4180, UTF-8): a line of names, a line a row, lines end in CR LF; a cell without a value is empty, lists are JSON.
import { csvFormatRow } from 'd3';
import { type CellValue, cellOf, columnsOf } from './columns.ts';
import type { Table } from './table.ts';

/** Rows of a table, all or some, under the names of its columns. */
export function tableCsv(table: Pick<Table, 'row'>, rows: readonly object[]): string {
  const columns = columnsOf(table);
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => text(cellOf(row, column))))];
  return lines.map((line) => `${csvFormatRow(line)}\r\n`).join('');
}

function text(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
