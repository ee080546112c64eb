// The matrix of all comparisons: compared providers × every measure that two or more of them state now, and how firm each order is.
import { type Cell, cellGrade, isOverdue, type RankedRow, rankRow } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { cellDigits, cellHedge, cellScale, type CellScale } from '../format/cell.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import type { MarkName } from '../format/mark.ts';
import { periodName } from '../format/period.ts';
import { valueWords } from '../format/value.ts';
import { type Metric, MetricGroup } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import { factPath } from './address.ts';
import { pairableMetrics } from './compare-pair.ts';
import { isCurrency } from './figure.ts';
import { marginText, type MarginText } from './margin-words.ts';
import { hasMetricPage } from './metric-pages.ts';
import { pairLine } from './pair-line.ts';
import { GROUP_TITLES } from './provider-pages.ts';
import { absenceMark } from './series-page.ts';
import { cloudCount } from './compared.ts';

/** One figure of the matrix, or why there is none. Amounts are in US dollars. */
export interface MatrixCell {
  readonly provider: string;
  readonly state: Cell['state'];
  readonly path: string;
  readonly hedge: string;
  /** Digits in the row's scale; '' where there is no figure. */
  readonly text: string;
  /** Told in words rather than digits: 'hundreds of thousands'. */
  readonly isTold: boolean;
  readonly mark: MarkName | null;
  readonly isOverdue: boolean;
  /** The period, or the kind of absence in words. */
  readonly period: string;
  /** What stands in for the metric itself; null where it is the metric. */
  readonly under: string | null;
  /** reported, derived, estimated, guided, announced; null where there is no figure. */
  readonly basis: LedgerFact['basis'] | null;
  readonly grade: LedgerFact['grade'] | null;
  /** '1', '2='; '' for what is not ranked. */
  readonly rank: string;
}

export interface MatrixRow {
  readonly metric: string;
  readonly label: string;
  /** Its page; null where it has none. */
  readonly path: string | null;
  /** 'US$ bn, group'. */
  readonly unit: string;
  readonly cells: readonly MatrixCell[];
  /** Pairs of its figures that surely differ over one window, and pairs that count alike: '01' is the first provider and the second. */
  readonly differs: readonly string[];
  readonly compares: readonly string[];
}

export interface CompareMatrix {
  readonly providers: readonly Entry<Provider>[];
  readonly groups: readonly { readonly id: MetricGroup; readonly title: string; readonly rows: readonly MatrixRow[] }[];
  readonly orders: readonly Order[];
}

/** The order of one metric, best first, with what would change it. */
export interface Order {
  readonly label: string;
  readonly unit: string;
  readonly path: string | null;
  readonly places: readonly {
    readonly name: string;
    readonly rank: string;
    readonly value: string;
    readonly path: string;
    readonly toNext: MarginText | null;
  }[];
}

/** Every measure that two or more compared providers state now. */
export function compareMatrix(dataset: Dataset): CompareMatrix {
  const providers = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
  const rows = pairableMetrics(dataset)
    .map((metric) => ({ metric, ranked: rankRow(dataset, metric.id, 'ttm') }))
    .filter(({ ranked }) => [...ranked.cells.values()].filter(({ state }) => state === 'value').length > 1);
  return {
    providers,
    groups: MetricGroup.options
      .map((id) => ({
        id,
        title: GROUP_TITLES[id],
        rows: rows.filter(({ metric }) => metric.data.group === id).map(({ metric, ranked }) => matrixRow(dataset, metric, ranked)),
      }))
      .filter((group) => group.rows.length > 0),
    orders: rows.filter(({ ranked }) => ranked.places.size > 1).map(({ metric, ranked }) => orderOf(dataset, metric, ranked)),
  };
}

type MetricEntry = Pick<Entry<Metric>, 'id' | 'data'>;

const valueIn = (fact: LedgerFact): number | null => (isCurrency(fact.unit) ? fact.usd : fact.value);

function matrixRow(dataset: Dataset, { id, data }: MetricEntry, ranked: RankedRow): MatrixRow {
  const facts = [...ranked.cells.values()].flatMap((cell) => (cell.state === 'value' ? [cell.fact] : []));
  const scale = cellScale(
    data.kind,
    facts.map((fact) => valueIn(fact) ?? 0),
  );
  return {
    metric: id,
    label: data.label,
    path: hasMetricPage(dataset, id) ? `/metrics/${id}/` : null,
    unit: [unitOf(data, scale), data.scope === 'group' ? 'group' : ''].filter((part) => part !== '').join(', '),
    cells: [...ranked.cells].map(([provider, cell]) => matrixCell(dataset, { provider, cell, ranked, scale })),
    ...pairsOf(dataset, id, [...ranked.cells.keys()]),
  };
}

/** 'US$ bn', '%', 'thousand chips'. */
function unitOf({ kind, unit }: Metric, { word }: CellScale): string {
  if (kind === 'money') return `US$ ${word}`;
  const sign = kind === 'percent' ? '%' : kind === 'points' ? 'points' : kind === 'multiple' ? 'times' : (unit ?? '');
  return [word, sign].filter((part) => part !== '').join(' ');
}

/** Which pairs of the providers surely differ, and which count alike, by their places. */
function pairsOf(dataset: Dataset, metric: string, providers: readonly string[]): Pick<MatrixRow, 'differs' | 'compares'> {
  const entry = dataset.metrics.get(metric);
  if (entry === undefined) return { differs: [], compares: [] };
  const lines = providers.flatMap((left, index) =>
    providers.slice(index + 1).flatMap((right, after) => {
      const line = pairLine(dataset, entry, left, right);
      return line === null || 'why' in line ? [] : [{ pair: `${index}${index + 1 + after}`, line }];
    }),
  );
  return {
    differs: lines.filter(({ line }) => line.ahead !== null).map(({ pair }) => pair),
    compares: lines.filter(({ line }) => line.roughness.length === 0).map(({ pair }) => pair),
  };
}

interface CellTask {
  readonly provider: string;
  readonly cell: Cell;
  readonly ranked: RankedRow;
  readonly scale: CellScale;
}

function matrixCell(dataset: Dataset, { provider, cell, ranked, scale }: CellTask): MatrixCell {
  const none = {
    provider,
    state: cell.state,
    hedge: '',
    text: '',
    isTold: false,
    isOverdue: false,
    under: null,
    basis: null,
    grade: cellGrade(cell),
    rank: '',
  };
  if (cell.state === 'absent') {
    const period = cell.absence === 'not sought' ? 'not yet sought' : cell.absence;
    return { ...none, path: cell.fact ? factPath(cell.fact) : '/contribute/', mark: absenceMark({ absence: cell.absence })[0] ?? null, period };
  }
  if (cell.state === 'stale') return { ...none, path: factPath(cell.fact), mark: 'stale', period: `last stated ${cell.lastDisclosed}` };
  const { fact } = cell;
  const value = valueIn(fact);
  const place = ranked.places.get(provider);
  const proxy = cell.state === 'proxy' ? dataset.metrics.get(cell.metric)?.data : undefined;
  return {
    ...none,
    path: factPath(fact),
    hedge: value === null ? '' : cellHedge(fact),
    text: value === null ? valueWords(fact).replace(/ ?%$/, '') : cellDigits(value, scale),
    mark: fact.disputed !== null ? 'disputed' : cell.isEarlierPerimeter ? 'perimeter' : fact.basis === 'reported' ? null : fact.basis,
    isTold: value === null,
    isOverdue: isOverdue(dataset, provider, fact.metric),
    period: periodName(fact.period),
    under: proxy ? (proxy.short ?? proxy.label) : null,
    basis: fact.basis,
    rank: place ? `${place.rank}${place.isTied ? '=' : ''}` : '',
  };
}

function orderOf(dataset: Dataset, { id, data }: MetricEntry, ranked: RankedRow): Order {
  const row = matrixRow(dataset, { id, data }, ranked);
  const places = [...ranked.places]
    .toSorted((a, b) => a[1].rank - b[1].rank)
    .map(([provider, place]) => {
      const cell = row.cells.find((one) => one.provider === provider);
      return {
        name: dataset.providers.get(provider)?.data.name ?? provider,
        rank: `${place.rank}${place.isTied ? '=' : ''}`,
        value: `${cell?.hedge ? `${cell.hedge} ` : ''}${cell?.text ?? ''}`,
        path: cell?.path ?? '/',
        toNext: marginText(dataset, ranked.margins.get(provider), data),
      };
    });
  return { label: row.label, unit: row.unit, path: row.path, places };
}

/** The page's opening: on what somebody leads beyond doubt, and how few of all measures compare. */
export function compareLead(dataset: Dataset, { groups, orders }: CompareMatrix): string {
  const rows = groups.flatMap((group) => group.rows);
  const leads = rows.flatMap(({ metric, label }) => {
    const { leader } = rankRow(dataset, metric, 'ttm');
    return leader === null ? [] : [{ name: dataset.providers.get(leader)?.data.name ?? leader, label: labelInSentence(label) }];
  });
  const parts = [...Map.groupBy(leads, ({ name }) => name)].map(([name, own]) => `${name} leads on ${listInWords(own.map(({ label }) => label))}`);
  const who = parts.length === 0 ? 'Nobody leads beyond doubt on any measure.' : `${parts.join('; ')}: each among those whose definitions compare.`;
  return `${who} Of ${rows.length} measures that two or more of the ${cloudCount(dataset)} state now, ${orders.length} can be ranked at all; on the others figures stand side by side and nobody is ahead.`;
}

/** Style rules by which the checkboxes of the choice hide columns, rows and groups: `show-<provider>`, `show-<metric>`, `choose-<group>`. */
export function choiceStyles({ providers, groups }: CompareMatrix): string {
  const hide = (condition: string, what: string): string => `compare-tools${condition} ${what}{display:none}`;
  const unchecked = (id: string): string => `:has(#show-${id}:not(:checked))`;
  return [
    '@layer page{',
    ...providers.map(({ id }) => hide(unchecked(id), `[data-provider=${id}]`)),
    ...groups.map(({ id }) => hide(`:not(:has(#choose-${id} :checked))`, `[data-group=${id}]`)),
    ...groups.flatMap(({ rows }) => rows.map(({ metric }) => hide(unchecked(metric), `[data-metric=${metric}]`))),
    '}',
  ].join('');
}

/** The marks that stand in the matrix, each once. */
export function matrixMarks({ groups }: CompareMatrix): readonly MarkName[] {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const marks = cells.flatMap(({ mark, isOverdue: isLate }) => [...(mark === null ? [] : [mark]), ...(isLate ? (['stale'] as const) : [])]);
  return [...new Set(marks)];
}
