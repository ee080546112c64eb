// Rows as the table that travels to the browser.
import type { Dataset } from '../dataset/types.ts';
import { GROUP_TITLES } from '../figures/provider-pages.ts';
import { GRAMMAR } from '../format/search-grammar.ts';
import { folded } from '../format/search-number.ts';
import { type Column, COLUMNS, type RowKind, type SearchTable, squashed } from '../format/search-table.ts';
import { searchNames } from './search-names.ts';
import type { SearchRow } from './search-row.ts';

/** What readers call a kind of row; what comes first where two rows meet a query alike, a page about the thing before what mentions it; what a result says of it. */
const KINDS: SearchTable['kinds'] = {
  provider: ['Providers and metrics', 1, 'Profile, newest figures, events'],
  metric: ['Providers and metrics', 1, 'Who states it, since when, whose figures compare'],
  series: ['Figures', 0.8, 'All figures with their sources'],
  fact: ['Figures', 0.5, ''],
  list: ['Lists', 0.9, ''],
  event: ['Events', 0.6, ''],
  chip: ['Chips', 0.7, ''],
  model: ['Models', 0.7, ''],
  price: ['Prices', 0.25, ''],
  region: ['Regions', 0.55, ''],
  signal: ['Signals and risks', 0.75, ''],
  risk: ['Signals and risks', 0.75, ''],
  reading: ['Signals and risks', 0.45, ''],
  evidence: ['Signals and risks', 0.45, ''],
  tension: ['Tensions', 0.65, ''],
  source: ['Sources', 0.25, ''],
  page: ['Pages', 0.78, ''],
};
/** What a figure that is not reported ranks behind one that is. */
const BASES: SearchTable['bases'] = { derived: -0.15, 'not disclosed': -0.2, guided: -0.05, announced: -0.05, estimated: -0.05 };
/** Kinds whose result the table alone can show: nothing of their records is fetched. */
const PLAIN: ReadonlySet<RowKind> = new Set<RowKind>(['provider', 'metric', 'series']);

/** The table of the rows, which must stand in the order of ROW_KINDS. Numbers of providers, metrics and rows are written in base 36. */
export function searchTable(dataset: Dataset, rows: readonly SearchRow[]): SearchTable {
  const providers = [...dataset.providers.keys()];
  const metrics = [...dataset.metrics.keys()];
  const kinds = Object.keys(KINDS) as RowKind[];
  const models = new Map(rows.map(({ kind, url }, index) => [kind === 'model' ? url.split('/').slice(1, 3).join('/') : '', index]));
  const cells: Readonly<Record<Column, (row: SearchRow) => string>> = {
    kind: ({ kind }) => kinds.indexOf(kind).toString(36),
    providers: (row) => row.providers.map((id) => providers.indexOf(id).toString(36)).join(''),
    metric: ({ metric }) => (metric === null ? '' : metrics.indexOf(metric).toString(36)),
    group: ({ group }) => group ?? '',
    date: ({ date }) => date,
    label: ({ fact, date }) => (fact === null || fact.period.label === date ? '' : fact.period.label),
    basis: ({ basis }) => basis,
    grade: ({ fact }) => fact?.grade ?? '',
    family: ({ families }) => families.map((family) => squashed(folded(family))).join(' '),
    model: ({ kind, names: [model = ''] }) => (kind === 'price' ? (models.get(model)?.toString(36) ?? '') : ''),
    stated: ({ fact }) => (fact === null ? '' : (fact.approximate ? `≈ ${fact.stated.replace(/^about /, '')}` : fact.stated).replaceAll('\n', ' ')),
    more: ({ kind, title, fact }) => (PLAIN.has(kind) || (fact !== null && title === '') ? '' : '1'),
  };
  return {
    asOf: dataset.asOf,
    providers: [...dataset.providers.values()].map(({ id, data }) => [id, data.short]),
    metrics: [...dataset.metrics.values()].map(({ id, data }) => [id, data.label]),
    groups: GROUP_TITLES,
    kinds: KINDS,
    bases: BASES,
    ...searchNames(dataset, rows),
    grammar: GRAMMAR,
    columns: Object.fromEntries(COLUMNS.map((column) => [column, rows.map(cells[column]).join('\n')])) as Record<Column, string>,
  };
}
