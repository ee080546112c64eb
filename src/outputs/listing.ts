// A list as lines for a terminal, CSV or JSON, and kind words for what cannot be listed.
import { csvFormatRow } from 'd3';
import type { Dataset } from '../dataset/types.ts';
import { proposal } from '../format/nearest.ts';
import { printable } from '../format/printable.ts';
import { EventKind } from '../schema/event.ts';
import { MetricKind } from '../schema/metric.ts';
import { Basis } from '../schema/series.ts';
import { TIERS } from '../schema/source.ts';
import { jsonTable } from './json-table.ts';
import { type FilterName, type Filters, type ListName, LISTINGS, type Listing, type ListRow } from './listing-rows.ts';

export { type Filters, type ListName, SWITCHES, VALUE_FILTERS } from './listing-rows.ts';

/** The names of all lists. */
export const LIST_NAMES = Object.keys(LISTINGS);

/** Whether there is a list of that name. */
export function isListName(name: string): name is ListName {
  return name in LISTINGS;
}

/** The filters that a list takes. */
export function filtersOf(name: ListName): readonly FilterName[] {
  return LISTINGS[name].filters;
}

/** What a filter of the list may be; null where anything may. */
function legalValues(name: ListName, filter: FilterName, dataset: Dataset): Iterable<string> | null {
  switch (filter) {
    case 'provider':
      return dataset.providers.keys();
    case 'metric':
      return dataset.metrics.keys();
    case 'source':
      return dataset.sources.keys();
    case 'claimant':
      return dataset.claimants.keys();
    case 'basis':
      return name === 'events' ? ['reported', 'announced'] : Basis.options;
    case 'grade':
      return ['A', 'B', 'C', 'D'];
    case 'tier':
      return TIERS;
    case 'kind':
      return name === 'events' ? EventKind.options : name === 'providers' ? ['provider', 'benchmark'] : MetricKind.options;
    default:
      return null;
  }
}

/** Why a list cannot be made with these filters, and what would do; null where it can. */
export function refuseFilters(name: ListName, filters: Filters, dataset: Dataset): string | null {
  for (const [filter, value] of Object.entries(filters) as [FilterName, string][]) {
    if (!filtersOf(name).includes(filter)) {
      return `There is no --${filter} for ${name}. They take ${filtersOf(name)
        .map((one) => `--${one}`)
        .join(', ')}.`;
    }
    const legal = legalValues(name, filter, dataset);
    const values = legal === null ? null : [...legal];
    if (values !== null && !values.includes(value)) return `There is no ${filter} "${value}". ${proposal(value, values, 'Known')}`;
  }
  return null;
}

/** The lines of a list. */
export function listRows(name: ListName, filters: Filters, dataset: Dataset): readonly ListRow[] {
  const listing: Listing = LISTINGS[name];
  return listing.rows(dataset, filters);
}

/** Columns side by side under their names, and how many lines there are. Columns that are empty, or the same by a filter, are left out. */
export function listText(name: ListName, rows: readonly ListRow[], filters: Filters): string {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !(column in filters) && rows.some((row) => cell(row, column) !== ''));
  const shown = (row: ListRow, column: string): string => printable(cell(row, column));
  const widths = columns.map((column) => rows.reduce((most, row) => Math.max(most, shown(row, column).length), column.length));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const table = rows.length === 0 ? [] : [line(columns), ...rows.map((row) => line(columns.map((column) => shown(row, column)))), ''];
  return [...table, countWords(name, rows.length)].map((text) => `${text}\n`).join('');
}

function countWords(name: ListName, count: number): string {
  if (count === 0) return `No ${name}.`;
  const one = name === 'series' ? 'series' : name.slice(0, -1);
  const hint = name === 'gaps' ? ' To fill one: npm run new -- fact <provider> <metric> <period> <value> --source <id or address>' : '';
  return `${count} ${count === 1 ? one : name}.${hint}`;
}

const cell = (row: ListRow, column: string): string => String(row[column] ?? '');

/** RFC 4180, with a line of names; nothing for an empty list. */
export function listCsv(rows: readonly ListRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.length === 0 ? [] : [columns, ...rows.map((row) => columns.map((column) => cell(row, column)))];
  return lines.map((line) => `${csvFormatRow(line)}\r\n`).join('');
}

/** One array, a line an entry. */
export function listJson(rows: readonly ListRow[]): string {
  return jsonTable(rows);
}
