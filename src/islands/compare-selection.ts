// A selection of the matrix of comparisons, as CSV and as pairs. Pure.
import { csvFormatRows } from 'd3';

/** Every figure of the matrix: names of columns, and a row of texts for each cell under 'provider/metric'. */
export interface CompareRows {
  readonly columns: readonly string[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

/** True for an answer that has the shape of the rows. */
export function isCompareRows(data: unknown): data is CompareRows {
  return typeof data === 'object' && data !== null && 'columns' in data && Array.isArray(data.columns) && 'cells' in data && typeof data.cells === 'object';
}

/** The named cells as CSV (RFC 4180), in their order, under a line of column names. */
export function csvOf({ columns, cells }: CompareRows, names: readonly string[]): string {
  return `${csvFormatRows([[...columns], ...names.flatMap((name) => (cells[name] ? [[...cells[name]]] : []))])}\n`;
}

/** Whether a list of pairs such as '01 12' holds one of which both places are among those given. */
export function pairIn(pairs: string | null, places: readonly number[]): boolean {
  return (pairs ?? '').split(' ').some((pair) => pair.length === 2 && [...pair].every((place) => places.includes(Number(place))));
}
