// The unit of the site: one chart with its rows. What it draws, its table, its CSV and its words all come from the same rows.
import type { ChartMark, PointMark } from '../charts/chart.ts';
import type { Drawing } from '../charts/drawing.ts';
import { type Cell, sourcesBehind } from '../dataset/query.ts';
import type { Dataset, Grade, LedgerFact } from '../dataset/types.ts';
import { periodName } from '../format/period.ts';
import { convertedWords, valueWords } from '../format/value.ts';
import { factPath, seriesPath } from './address.ts';

/** One line of a figure's table and CSV; where it has a value, one mark of its drawing. */
export interface FigureRow {
  /** Key of the fact, or id of the event: the same in drawing, table, CSV and /data/. For an absence that no fact states: provider/metric. */
  readonly key: string;
  readonly provider: string;
  /** The provider as the site prints it. */
  readonly name: string;
  /** Metric id; null for what is no fact. */
  readonly metric: string | null;
  /** Calendar label of the period: '2025-Q2'; '' where nothing is known. */
  readonly calendar: string;
  /** The period in words: 'Q2 2025'. */
  readonly period: string;
  /** The number that is drawn, in `unit`: the fact's value, or its conversion. Null for an absence or words. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Currency code, '%', 'x', 'W'; null for a bare count. */
  readonly unit: string | null;
  /** The value as the table prints it, or which kind of missing. */
  readonly words: string;
  /** reported, derived, estimated, guided, announced; null for an absence nobody states. */
  readonly basis: LedgerFact['basis'] | null;
  readonly disputed: boolean;
  readonly perimeter: string | null;
  readonly of: string | null;
  readonly grade: Grade | null;
  readonly sources: readonly string[];
  /** Where it comes from. */
  readonly path: string;
}

/** A chart of the site with everything that stands around it. */
export interface Figure {
  /** Its address: /figures/<id>/ or, for a single series, its series page; `.csv`, `.svg` and `.json` under /figures/<id>. */
  readonly id: string;
  /** What it shows, as a statement. */
  readonly title: string;
  /** Measure, unit and span. */
  readonly caption: string;
  /** One or two sentences written from the rows, for those who do not see the drawing. */
  readonly summary: string;
  /** What is cut, hatched, left out; '' where nothing is. */
  readonly note: string;
  readonly rows: readonly FigureRow[];
  readonly drawing: Drawing;
  /** The page on which a reader meets it. */
  readonly home: string;
}

/** In which unit a figure states amounts: a currency, or as each fact states it. */
export type FigureCurrency = 'usd' | 'cny' | null;

/** The interval in the currency of a conversion; as it stands where there is none. */
function boundsIn(fact: LedgerFact, converted: number | null): Pick<FigureRow, 'low' | 'high'> {
  if (converted === null) return { low: fact.low, high: fact.high };
  if (fact.value === null || fact.value === 0) return { low: null, high: null };
  const factor = converted / fact.value;
  return { low: fact.low === null ? null : fact.low * factor, high: fact.high === null ? null : fact.high * factor };
}

/** True where a unit is a currency code. */
export function isCurrency(unit: string | null): unit is string {
  return unit !== null && /^[A-Z]{3}$/.test(unit);
}

/** A fact as a row. Amounts are converted where a currency is asked for; without a rate the row has no value and says why. */
export function factRow(dataset: Dataset, fact: LedgerFact, currency: FigureCurrency): FigureRow {
  const isConverted = currency !== null && isCurrency(fact.unit);
  const converted = isConverted ? fact[currency] : null;
  const wanted = currency === 'cny' ? 'CNY' : 'USD';
  const common = {
    key: fact.key,
    provider: fact.provider,
    name: dataset.providers.get(fact.provider)?.data.short ?? fact.provider,
    metric: fact.metric,
    calendar: fact.period.calendar,
    period: periodName(fact.period),
    basis: fact.basis,
    disputed: fact.disputed !== null,
    perimeter: fact.perimeter,
    of: fact.of,
    grade: fact.grade,
    sources: sourcesBehind(dataset, fact),
    path: factPath(fact),
  };
  if (!isConverted) return { ...common, value: fact.value, low: fact.low, high: fact.high, unit: fact.unit, words: valueWords(fact) };
  if (converted === null) return { ...common, value: null, low: null, high: null, unit: wanted, words: `${valueWords(fact)}, no rate to convert it` };
  const words = fact.unit === wanted ? valueWords(fact) : convertedWords(converted, wanted, fact.stated);
  return { ...common, value: converted, ...boundsIn(fact, converted), unit: wanted, words };
}

/** The row of a provider for which a comparison has no figure to draw: which kind of missing, and since when. */
export function gapRow(dataset: Dataset, provider: string, metric: string, cell: Exclude<Cell, { state: 'value' }>): FigureRow {
  const own = cell.state === 'proxy' ? cell.instead : cell;
  const fact = own.fact;
  const absence = own.state === 'stale' ? `last stated ${own.lastDisclosed}` : own.absence === 'not sought' ? 'not yet looked for' : own.absence;
  return {
    key: fact?.key ?? `${provider}/${metric}`,
    provider,
    name: dataset.providers.get(provider)?.data.short ?? provider,
    metric,
    calendar: fact?.period.calendar ?? '',
    period: fact === null ? '' : periodName(fact.period),
    value: null,
    low: null,
    high: null,
    unit: null,
    words: absence,
    basis: fact?.basis ?? null,
    disputed: false,
    perimeter: null,
    of: null,
    grade: null,
    sources: fact?.sources ?? [],
    path: fact !== null ? factPath(fact) : dataset.series.has(`${provider}/${metric}`) ? seriesPath(provider, metric) : '/contribute/',
  };
}

/** The shape of a row's point. */
export function markOf(row: Pick<FigureRow, 'basis' | 'disputed'>): PointMark {
  return row.disputed ? 'disputed' : (row.basis ?? 'reported');
}

/** A row as a number of a chart; null for a row without one. */
export function chartMark(row: FigureRow): ChartMark | null {
  if (row.value === null) return null;
  return {
    key: row.key,
    value: row.value,
    low: row.low,
    high: row.high,
    mark: markOf(row),
    label: `${row.name}, ${row.period}: ${row.words}`,
    href: row.path,
  };
}

/** Ids of the sources that a figure's rows rest on, each once, in the order of the rows. */
export function sourcesOf(figure: Pick<Figure, 'rows'>): readonly string[] {
  return [...new Set(figure.rows.flatMap(({ sources }) => sources))];
}
