// The scoreboard: compared providers × headline metrics, one window a row, each cell with its figure, run and provenance.
import type { SparkPoint } from '../charts/sparkline.ts';
import { type Cell, cellGrade, isOverdue, type RankedRow, rankRow, seriesOf, type Window } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { type CellScale, cellDigits, cellHedge, cellScale } from '../format/cell.ts';
import type { MarkName } from '../format/mark.ts';
import { periodName } from '../format/period.ts';

import type { Metric } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import { factPath } from './address.ts';
import { absenceMark } from './series-page.ts';
import { drawableFacts, rhythmOf, sparkPoints } from './series-rows.ts';

/** The rows of the scoreboard, in groups. */
export const HEADLINES: readonly { readonly title: string; readonly metrics: readonly string[] }[] = [
  {
    title: 'Scale and growth',
    metrics: ['cloud-revenue', 'cloud-revenue-growth', 'cloud-operating-profit', 'cloud-operating-margin', 'backlog', 'ai-revenue-growth'],
  },
  { title: 'Spending', metrics: ['capex', 'capex-plan', 'capex-intensity', 'revenue-per-capex', 'free-cash-flow', 'rd-spend'] },
  { title: 'Footprint', metrics: ['regions', 'availability-zones', 'power-capacity-added'] },
  { title: 'Silicon and models', metrics: ['chip-shipments-cumulative', 'chip-revenue', 'model-downloads', 'tokens-per-day'] },
  { title: 'Market', metrics: ['market-share-global', 'market-share-china', 'market-share-china-ai-cloud'] },
];

/** Digits of an amount as stated and converted; the same thrice for what is no money. Null where no rate stands. */
export interface CellTexts {
  readonly stated: string;
  readonly usd: string | null;
  readonly cny: string | null;
}

/** What a cell prints. `path` leads to where it comes from, or to how to fill it. */
export interface BoardCell {
  readonly kind: 'value' | 'stale' | 'absent' | 'proxy';
  readonly provider: string;
  readonly path: string;
  /** 'about', 'over'; '' where the value is exact. */
  readonly hedge: string;
  readonly texts: CellTexts | null;
  readonly mark: MarkName | null;
  /** What the figure rests on, or that it is disputed; null for an absence. */
  readonly basis: LedgerFact['basis'] | 'disputed' | null;
  readonly isStale: boolean;
  /** Period in brief, or the kind of absence in words. */
  readonly period: string;
  readonly grade: LedgerFact['grade'] | null;
  readonly isLeader: boolean;
  readonly isTied: boolean;
  readonly spark: readonly SparkPoint[];
  readonly reach: number;
  readonly hollow: boolean;
  /** For a proxy: the name of what it is. */
  readonly under: string | null;
}

export interface BoardRow {
  readonly metric: string;
  readonly label: string;
  readonly path: string;
  /** 'US$ bn, twelve months' per currency choice. */
  readonly units: CellTexts;
  readonly scope: Metric['scope'];
  readonly cells: readonly BoardCell[];
}

export interface Scoreboard {
  readonly providers: readonly Entry<Provider>[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly BoardRow[] }[];
  readonly filled: number;
  readonly total: number;
}

const ABSENCE_WORDS = {
  'not disclosed': 'not disclosed',
  'not applicable': 'not applicable',
  'not found': 'not found',
  'not sought': 'not yet sought',
  withdrawn: 'withdrawn',
} as const;

/** The scoreboard for one window. */
export function scoreboard(dataset: Dataset, window: Window): Scoreboard {
  const providers = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
  const groups = HEADLINES.map(({ title, metrics }) => ({
    title,
    rows: metrics.flatMap((id) => {
      const metric = dataset.metrics.get(id);
      return metric ? [boardRow(dataset, metric, rankRow(dataset, id, window), window)] : [];
    }),
  }));
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return { providers, groups, filled: cells.filter(({ kind }) => kind === 'value').length, total: cells.length };
}

function boardRow(dataset: Dataset, metric: Entry<Metric>, ranked: RankedRow, window: Window): BoardRow {
  const { data, id } = metric;
  const facts = [...ranked.cells.values()].flatMap((cell) => (cell.state === 'value' ? [cell.fact] : []));
  const scale = cellScale(
    data.kind,
    facts.map((fact) => fact.value ?? 0),
  );
  return {
    metric: id,
    label: data.short ?? data.label,
    path: `/metrics/${id}/`,
    units: rowUnits(data, scale, spanWords(ranked, data, window)),
    scope: data.scope,
    cells: [...ranked.cells].map(([provider, cell]) => boardCell(dataset, { provider, cell, ranked, metric: data, id, scale })),
  };
}

interface CellTask {
  readonly provider: string;
  readonly cell: Cell;
  readonly ranked: RankedRow;
  readonly metric: Metric;
  readonly id: string;
  readonly scale: CellScale;
}

/** What an empty cell has: everything a figure would bring is left out. */
const NO_FIGURE = {
  hedge: '',
  texts: null,
  mark: null,
  basis: null,
  isStale: false,
  grade: null,
  isLeader: false,
  isTied: false,
  spark: [],
  reach: 1,
  hollow: false,
  under: null,
} as const;

/** A cell without a current figure: which kind of missing, and since when. */
function emptyCell(provider: string, cell: Extract<Cell, { state: 'absent' | 'stale' }>): BoardCell {
  const grade = cellGrade(cell);
  if (cell.state === 'stale')
    return {
      ...NO_FIGURE,
      provider,
      kind: 'stale',
      path: factPath(cell.fact),
      mark: 'not-disclosed',
      isStale: true,
      period: `last stated ${cell.lastDisclosed}`,
      grade,
    };
  const path = cell.fact ? factPath(cell.fact) : '/contribute/';
  return { ...NO_FIGURE, provider, kind: 'absent', path, mark: absenceMark({ absence: cell.absence })[0] ?? null, period: ABSENCE_WORDS[cell.absence], grade };
}

function boardCell(dataset: Dataset, { provider, cell, ranked, metric, id, scale }: CellTask): BoardCell {
  if (cell.state === 'absent' || cell.state === 'stale') return emptyCell(provider, cell);
  const { fact } = cell;
  const place = ranked.places.get(provider);
  const proxy = cell.state === 'proxy' ? dataset.metrics.get(cell.metric)?.data : undefined;
  const series = seriesOf(dataset, provider, cell.state === 'proxy' ? cell.metric : id);
  const rhythm = series ? rhythmOf(series) : null;
  const drawn = series && rhythm && !metric.list ? drawableFacts(series, rhythm.kind).filter((one) => one.unit === fact.unit) : [];
  return {
    provider,
    kind: cell.state,
    path: factPath(fact),
    hedge: cellHedge(fact),
    texts: cellTexts(fact, scale),
    mark: markOf(fact, drawn),
    basis: fact.disputed === null ? fact.basis : 'disputed',
    isStale: isOverdue(dataset, provider, fact.metric),
    period: periodName(fact.period),
    grade: cellGrade(cell),
    isLeader: ranked.leader === provider,
    isTied: place?.isTied ?? false,
    spark: sparkPoints(drawn),
    reach: rhythm?.reach ?? 1,
    hollow: fact.basis === 'estimated',
    under: proxy ? (proxy.short ?? proxy.label) : null,
  };
}

/** Disputed first, then a cut just before the newest figure, then the basis; reported is silent. */
function markOf(fact: LedgerFact, drawn: readonly LedgerFact[]): MarkName | null {
  if (fact.disputed !== null) return 'disputed';
  const before = drawn.at(-2);
  if (before && drawn.at(-1)?.perimeter === fact.perimeter && before.perimeter !== fact.perimeter) return 'perimeter';
  return fact.basis === 'reported' ? null : fact.basis;
}

function cellTexts(fact: LedgerFact, scale: CellScale): CellTexts {
  if (fact.value === null) {
    const words = fact.stated.replace(/ ?%$/, '');
    return { stated: words, usd: words, cny: words };
  }
  const digits = cellDigits(fact.value, scale);
  if (fact.unit === null || !/^[A-Z]{3}$/.test(fact.unit)) return { stated: digits, usd: digits, cny: digits };
  return {
    stated: `${fact.unit} ${digits}`,
    usd: fact.usd === null ? null : cellDigits(fact.usd, scale),
    cny: fact.cny === null ? null : cellDigits(fact.cny, scale),
  };
}

/** What a row runs over: its window where any cell has it, else the plan, else whatever is newest. */
function spanWords(ranked: RankedRow, metric: Metric, window: Window): string {
  const spans = new Set([...ranked.cells.values()].flatMap((cell) => (cell.state === 'value' ? [cell.span] : [])));
  if (spans.has('plan')) return 'over the plan';
  if (metric.nature === 'stock') return 'latest';
  if (window === 'ttm') return spans.has('ttm') || spans.has('year') ? 'twelve months' : 'latest';
  return spans.has('quarter') ? 'quarter' : 'latest';
}

function rowUnits(metric: Metric, scale: CellScale, span: string): CellTexts {
  const whose = metric.scope === 'group' ? ', group' : '';
  const tail = `${span}${whose}`;
  if (metric.kind === 'money') return { stated: `bn as reported, ${tail}`, usd: `US$ bn, ${tail}`, cny: `CNY bn, ${tail}` };
  const unit = [scale.word, metric.kind === 'percent' ? '%' : metric.kind === 'multiple' ? 'times' : (metric.unit ?? '')]
    .filter((part) => part !== '')
    .join(' ');
  const words = [unit, tail].filter((part) => part !== '').join(', ');
  return { stated: words, usd: words, cny: words };
}
