// Where in a file something stands: offsets become lines and columns as an editor counts them.
import type { Place } from './types.ts';

/** A text with the offsets at which its lines begin. */
export interface LineTable {
  readonly file: string;
  readonly length: number;
  readonly starts: readonly number[];
}

/** Reads the line starts of a text once. Lines end at LF or CRLF; a lone CR does not end one. */
export function lineTable(file: string, text: string): LineTable {
  const starts = [0];
  for (let offset = text.indexOf('\n'); offset !== -1; offset = text.indexOf('\n', offset + 1)) starts.push(offset + 1);
  return { file, length: text.length, starts };
}

/** Line and column, both from 1, of an offset. A tab is one column; columns count UTF-16 units, as editors do. Offsets outside the text are drawn to its ends. */
export function placeAt(table: LineTable, offset: number): Place {
  const target = Math.min(Math.max(offset, 0), table.length);
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((table.starts[middle] ?? 0) <= target) low = middle;
    else high = middle - 1;
  }
  return { file: table.file, line: low + 1, column: target - (table.starts[low] ?? 0) + 1 };
}

/** Orders places by file, line and column; 0 for the same place. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
