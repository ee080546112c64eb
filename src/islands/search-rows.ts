// The table of rows in the browser: fetched once, read into rows.
import { findRanges, folded } from '../format/search-number.ts';
import { monthsOf } from '../format/search-period.ts';
import type { Column, RowKind, SearchTable } from '../format/search-table.ts';

/** One thing to find: the cells of its columns, '' where it has none. */
export interface Row extends Readonly<Record<Exclude<Column, 'kind' | 'providers' | 'metric'>, string>> {
  readonly index: number;
  readonly kind: RowKind;
  /** Numbers in the table. */
  readonly providers: readonly number[];
  readonly metric: number;
  /** What names lead to it by, as SearchTable writes them: its providers, its metric, and of a price its model. */
  readonly keys: readonly string[];
}

export interface Rows {
  readonly table: SearchTable;
  readonly rows: readonly Row[];
  /** Single words that a typo may be a slip of. */
  readonly words: readonly string[];
}

const number = (text: string): number => (text === '' ? -1 : parseInt(text, 36));

/** Reads the table as it travelled. */
export function readRows(table: SearchTable): Rows {
  const kinds = Object.keys(table.kinds) as RowKind[];
  const columns = Object.entries(table.columns).map(([column, text]) => [column, text.split('\n')] as const);
  const rows = table.columns.kind.split('\n').map((_, index): Row => {
    const cells = Object.fromEntries(columns.map(([column, lines]) => [column, lines[index]])) as Record<Column, string>;
    const providers = [...cells.providers].map(number);
    const metric = number(cells.metric);
    const keys = [...providers.map((one) => `p${one}`), `m${metric}`, `r${number(cells.model)}`];
    return { ...cells, kind: kinds[number(cells.kind)] ?? 'page', label: cells.label || cells.date, index, providers, metric, keys };
  });
  return { table, rows, words: table.words.split(' ') };
}

/** Last month that a row's date reaches, '' where it has none. */
export function lastMonth({ date }: Pick<Row, 'date'>): string {
  return monthsOf(date)?.[1] ?? date.slice(0, 7);
}

/** A row's number and the unit it is in; null for what states none. The middle of a range. */
export function valueOf({ stated }: Row, { table }: Rows): { readonly value: number; readonly unit: string | null } | null {
  const [low, high = low] = stated === '' ? [] : findRanges(folded(stated), table.grammar).numbers;
  if (low === undefined || high === undefined) return null;
  return { value: ((low.value + high.value) / 2) * (/^\D*-/.test(stated) ? -1 : 1), unit: low.unit };
}

let known: Promise<Rows> | null = null;

/** Fetches and reads the table, once; a failed try is forgotten. `base` is the site's base path. */
export function loadRows(base: string): Promise<Rows> {
  known ??= fetch(`${base}pagefind/rows.json`)
    .then((response) => response.json())
    .then(readRows);
  known.catch(() => {
    known = null;
  });
  return known;
}
