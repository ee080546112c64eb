// A figure's rows as CSV (RFC 4180): whole units, empty where there is no number; `words` says which kind of missing.
import { csvFormatRows } from 'd3';
import type { Figure, FigureRow } from '../figures/figure.ts';

/** The columns, in order. `value` is the number that is drawn, in `unit`; `key` is the fact's in /data/facts.json. */
export const FIGURE_COLUMNS = [
  'key',
  'provider',
  'metric',
  'calendar',
  'value',
  'low',
  'high',
  'unit',
  'words',
  'basis',
  'disputed',
  'perimeter',
  'of',
  'grade',
  'sources',
  'path',
] as const satisfies readonly (keyof FigureRow)[];

const text = (value: FigureRow[keyof FigureRow]): string => (value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value));

/** The rows under a line of column names, ending in a line break. */
export function figureCsv(figure: Figure): string {
  return `${csvFormatRows([[...FIGURE_COLUMNS], ...figure.rows.map((row) => FIGURE_COLUMNS.map((column) => text(row[column])))])}\n`;
}
