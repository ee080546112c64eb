// Lines of one metric: one provider's series in its own unit, or several providers' in one currency on calendar quarters.
import type { LinePoint, LineSeries } from '../charts/line-chart.ts';
import { quarterOf } from '../charts/quarter.ts';
import { windowValue } from '../dataset/query.ts';
import type { Dataset, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { cellDigits, cellScale, type CellScale, tickWords } from '../format/cell.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import type { Metric } from '../schema/metric.ts';
import { seriesPath } from './address.ts';
import { chartMark, type Figure, type FigureCurrency, type FigureRow, factRow, gapRow } from './figure.ts';
import { seriesOfMetric } from './metric-pages.ts';
import { drawableFacts, rhythmOf, segmentOf, type Rhythm } from './series-rows.ts';
import { seriesChartTitle } from './series-words.ts';

/** A figure of lines, with the scale of its axis for those who set numbers beside it. */
export interface LineFigure extends Figure {
  readonly drawing: Extract<Figure['drawing'], { kind: 'line' }>;
  /** What the axis counts: 'CNY billion', '%', 'regions'. */
  readonly unit: string;
  readonly scale: CellScale;
}

const CUT_NOTE = 'Two slashes cut a line where what is counted changes.';

/** The line of one series in the unit most of its facts have; null where under two points can be drawn. `name` stands at the line's end. */
export function seriesFigure(dataset: Dataset, series: SeriesEntry, name = ''): LineFigure | null {
  const metric = dataset.metrics.get(series.metric)?.data;
  const rhythm = rhythmOf(series);
  if (!metric || !rhythm || metric.list) return null;
  const all = drawableFacts(series, rhythm.kind);
  const unit = [...Map.groupBy(all, (fact) => fact.unit).entries()].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
  const told = all.filter((fact) => fact.unit === unit);
  if (told.length < 2) return null;
  const facts = [...told, ...plansAfter(series, told)];
  const rows = facts.map((fact) => factRow(dataset, fact, null));
  const scale = scaleOf(metric, rows);
  const words = unitWords(metric, unit, scale);
  const provider = dataset.providers.get(series.provider)?.data.name ?? series.provider;
  const title = `${provider}: ${seriesChartTitle(series, metric) ?? labelInSentence(metric.label)}`;
  return {
    id: `${series.provider}/${series.metric}`,
    title,
    caption: `${metric.label}${whose(metric)}, ${words}`,
    summary: spanSummary(provider, metric, rows),
    note: isCut(facts) ? CUT_NOTE : '',
    rows,
    drawing: {
      kind: 'line',
      series: [lineOf(series.provider, name, facts, rows, scale)],
      reach: rhythm.reach,
      labelRoom: 24,
      height: 280,
      tick: (value) => tickWords(value, scale),
    },
    home: seriesPath(series.provider, series.metric),
    unit: words,
    scale,
  };
}

/** The lines of several providers, amounts in the given currency; null where under two points can be drawn in all. Providers without a point keep a row that says why. */
export function metricFigure(dataset: Dataset, id: string, currency: Exclude<FigureCurrency, null> = 'usd', only?: ReadonlySet<string>): LineFigure | null {
  const metric = dataset.metrics.get(id)?.data;
  if (!metric || metric.list || metric.kind === 'text') return null;
  const every = seriesOfMetric(dataset, id);
  const compared = every.filter(({ provider }) => (only ? only.has(provider) : dataset.providers.get(provider)?.data.kind === 'provider'));
  const all = compared.length > 0 ? compared : every;
  const rhythm = sharedRhythm(all);
  if (!rhythm) return null;
  const lines = all
    .map((series) => ({ series, facts: drawableFacts(series, rhythm.kind).filter((fact) => factRow(dataset, fact, currency).value !== null) }))
    .filter(({ facts }) => facts.length > 0)
    .map(({ series, facts: told }) => ({
      series,
      told,
      facts: [...told, ...plansAfter(series, told).filter((fact) => factRow(dataset, fact, currency).value !== null)],
    }))
    .map((line) => ({ ...line, rows: line.facts.map((fact) => factRow(dataset, fact, currency)) }));
  const drawn = lines.flatMap(({ rows }) => rows);
  if (drawn.length < 2) return null;
  const scale = scaleOf(metric, drawn);
  const unit = unitWords(metric, drawn[0]?.unit ?? null, scale);
  const newest = lines.reduce((end, { told }) => Math.max(end, quarterOf(told.at(-1)?.period.end ?? '0000-01-01')), 0);
  const gaps = lines.length < 2 ? [] : gapsOf(dataset, id, new Set(lines.map(({ series }) => series.provider)), only);
  const isMoney = metric.kind === 'money';
  return {
    id,
    title: newestTitle(
      metric,
      lines.map(({ rows }) => ({ rows: toldOf(rows) })),
      unit,
      scale,
    ),
    caption: `${metric.label}${whose(metric)} by calendar quarter of the period’s end${isMoney ? ', at the average rate of each period' : ''}`,
    summary: lines.map(({ series, rows }) => spanSummary(nameOf(dataset, series.provider), metric, rows)).join(' '),
    note: [lines.some(({ facts }) => isCut(facts)) ? CUT_NOTE : '', gapNote(gaps)].filter((part) => part !== '').join(' '),
    rows: [...drawn, ...gaps],
    drawing: {
      kind: 'line',
      series: lines.map(({ series, facts, rows }) => lineOf(series.provider, nameOf(dataset, series.provider), facts, rows, scale, newest)),
      reach: rhythm.reach,
      height: 360,
      tick: (value) => tickWords(value, scale),
    },
    home: `/metrics/${id}/`,
    unit,
    scale,
  };
}

/** 'Capital expenditure, Q2 2026: AWS 53.1, Azure 41.0 (US$ billion)': the newest period that two lines share, else the newest of each. A list, no ranking. */
function newestTitle(metric: Metric, lines: readonly { readonly rows: readonly FigureRow[] }[], unit: string, scale: CellScale): string {
  const calendars = [...new Set(lines.flatMap(({ rows }) => rows.map(({ calendar }) => calendar)))].toSorted((a, b) => (a < b ? 1 : -1));
  const shared = calendars.slice(0, 4).find((calendar) => lines.filter(({ rows }) => rows.some((row) => row.calendar === calendar)).length > 1);
  const rows = lines.flatMap((line) => (shared === undefined ? line.rows.slice(-1) : line.rows.filter(({ calendar }) => calendar === shared)));
  const newest = rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const said = newest.map(({ name, value, period }) => `${name} ${cellDigits(value ?? 0, scale)}${shared === undefined ? ` (${period})` : ''}`).join(', ');
  const when = shared === undefined ? '' : `, ${newest[0]?.period ?? ''}`;
  return `${metric.label}${whose(metric)}${unit === '' ? '' : `, ${unit}`}${when}: ${said}`;
}

/** The rhythm in which most series speak, the finer on a tie. */
export function sharedRhythm(all: readonly SeriesEntry[]): Rhythm | null {
  const rhythms = all.flatMap((series) => rhythmOf(series) ?? []);
  const groups = [...Map.groupBy(rhythms, (rhythm) => rhythm.kind).values()].toSorted((a, b) => b.length - a.length || (a[0]?.reach ?? 0) - (b[0]?.reach ?? 0));
  return groups[0]?.[0] ?? null;
}

/** 'Not drawn: Tencent (last stated 2019), Azure and Huawei (not disclosed).'; '' where all are drawn. */
export function gapNote(gaps: readonly FigureRow[]): string {
  const groups = [...Map.groupBy(gaps, ({ words }) => words)];
  return gaps.length === 0 ? '' : `Not drawn: ${groups.map(([words, rows]) => `${listInWords(rows.map(({ name }) => name))} (${words})`).join(', ')}.`;
}

/** What an axis counts, in words. */
export function unitWords(metric: Metric, unit: string | null, scale: CellScale): string {
  const sign = unit === 'USD' ? 'US$' : unit === 'W' ? '' : unit === '%' ? '%' : unit === 'x' ? 'times' : (unit ?? metric.unit ?? '');
  const word = scale.word === 'bn' ? 'billion' : scale.word;
  return [metric.kind === 'money' || metric.kind === 'power' ? sign : '', word, metric.kind === 'money' || metric.kind === 'power' ? '' : sign]
    .filter((part) => part !== '')
    .join(' ');
}

/** The compared providers without a point, as rows that say why. */
export function gapsOf(dataset: Dataset, metric: string, drawn: ReadonlySet<string>, only?: ReadonlySet<string>): readonly FigureRow[] {
  return [...dataset.providers.values()].flatMap(({ id, data }) => {
    if (drawn.has(id) || (only ? !only.has(id) : data.kind !== 'provider')) return [];
    const cell = windowValue(dataset, id, metric, 'ttm');
    return [
      cell.state === 'value' ? { ...factRow(dataset, cell.fact, null), value: null, words: 'stated over other spans' } : gapRow(dataset, id, metric, cell),
    ];
  });
}

/** A line with its name and newest value at its end; the year stands there too where the line ends three quarters or more before `newest`, a calendar quarter. */
function lineOf(id: string, name: string, facts: readonly LedgerFact[], rows: readonly FigureRow[], scale: CellScale, newest = 0): LineSeries {
  const last = rows.findLast(isTold)?.value ?? rows.at(-1)?.value ?? null;
  const end = facts.findLast(isTold)?.period.end ?? facts.at(-1)?.period.end ?? '';
  const year = newest - quarterOf(end) >= 3 ? ` (${end.slice(0, 4)})` : '';
  const points = rows.flatMap((row, index): LinePoint[] => {
    const fact = facts[index];
    const mark = chartMark(row);
    return fact && mark ? [{ ...mark, position: quarterOf(fact.period.end), segment: segmentOf(fact) }] : [];
  });
  return { id, name, end: last === null ? '' : `${cellDigits(last, scale)}${year}`, points };
}

/** What is planned for the periods after the last one told, of the same definition, kind and unit: one a quarter, the plan told last. */
function plansAfter(series: SeriesEntry, told: readonly LedgerFact[]): readonly LedgerFact[] {
  const last = told.at(-1);
  if (last === undefined || !isTold(last)) return [];
  const plans = series.facts.filter(
    (fact) =>
      fact.shown &&
      !isTold(fact) &&
      fact.value !== null &&
      fact.unit === last.unit &&
      fact.period.kind === last.period.kind &&
      segmentOf(fact) === segmentOf(last) &&
      fact.period.end > last.period.end,
  );
  return [...Map.groupBy(plans, ({ period }) => quarterOf(period.end)).values()]
    .flatMap((rivals) => rivals.toSorted((a, b) => ((a.sourceDate ?? '') < (b.sourceDate ?? '') ? 1 : -1)).slice(0, 1))
    .toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1));
}

const isTold = ({ basis }: { readonly basis: FigureRow['basis'] }): boolean => basis !== 'guided' && basis !== 'announced';
/** The rows that tell of what happened; all of them where none does. */
const toldOf = (rows: readonly FigureRow[]): readonly FigureRow[] => (rows.some(isTold) ? rows.filter(isTold) : rows);
const isCut = (facts: readonly LedgerFact[]): boolean => new Set(facts.map(segmentOf)).size > 1;
const whose = ({ scope, label }: Metric): string => (scope === 'group' && !label.startsWith('Group') ? ' of the whole group' : '');
const nameOf = (dataset: Dataset, provider: string): string => dataset.providers.get(provider)?.data.short ?? provider;
const scaleOf = (metric: Metric, rows: readonly FigureRow[]): CellScale =>
  cellScale(
    metric.kind,
    rows.map(({ value }) => value ?? 0),
  );

/** 'AWS: from US$9.4 billion (Q1 2019) to US$30.9 billion (Q2 2025).' */
function spanSummary(name: string, metric: Metric, rows: readonly FigureRow[]): string {
  const told = toldOf(rows);
  const [first, last] = [told[0], told.at(-1)];
  const plans = rows.filter((row) => !told.includes(row)).map((row) => `; ${row.basis} for ${row.period}: ${row.words}`);
  if (!first || !last) return '';
  const unit = metric.unit !== undefined && first.unit === null ? ` ${metric.unit}` : '';
  if (first === last) return `${name}: ${first.words}${unit} (${first.period})${plans.join('')}.`;
  return `${name}: from ${first.words} (${first.period}) to ${last.words}${unit} (${last.period})${plans.join('')}.`;
}
