// Everything a metric page says, computed once: who leads, the lines, the matrix by period, what each provider counts.
import { heatSteps, type HeatCell } from '../charts/heat-matrix.ts';
import { quarterOf, quarterParts } from '../charts/quarter.ts';
import { type Cell, rankRow } from '../dataset/query.ts';
import type { Dataset, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { cellDigits, cellHedge, type CellScale } from '../format/cell.ts';
import { labelInSentence } from '../format/label.ts';
import { numberInWords } from '../format/number-words.ts';
import { periodName, periodPhrase, periodPreposition } from '../format/period.ts';
import { moneyWords, valueWords } from '../format/value.ts';
import type { Metric } from '../schema/metric.ts';
import { factPath, seriesPath } from './address.ts';
import { type LineFigure, metricFigure, sharedRhythm } from './line-figure.ts';
import { marginText, type MarginText } from './margin-words.ts';
import { seriesOfMetric } from './metric-pages.ts';
import { drawableFacts } from './series-rows.ts';

/** One provider's line in the table of newest figures. */
export interface Standing {
  readonly provider: string;
  readonly name: string;
  readonly path: string;
  /** The figure, or why there is none. */
  readonly value: string;
  readonly period: string;
  readonly cell: Cell;
  /** '1', '2=' for a tie; '' for what is not ranked. */
  readonly rank: string;
  /** What it takes to be level with the next; null for what is not ranked. */
  readonly toNext: MarginText | null;
  readonly counts: string;
  readonly traits: Readonly<Record<string, string>>;
}

export interface HeatRow {
  readonly provider: string;
  readonly name: string;
  readonly path: string;
  readonly cells: readonly ({ readonly text: string; readonly step: number; readonly path: string; readonly label: string } | null)[];
}

export interface MetricPage {
  readonly metric: Metric;
  readonly title: string;
  readonly lead: string;
  readonly figure: LineFigure | null;
  readonly columns: readonly string[];
  readonly heat: readonly HeatRow[];
  readonly standings: readonly Standing[];
  readonly traits: readonly string[];
  readonly isRanked: boolean;
  readonly benchmarks: readonly { readonly name: string; readonly path: string }[];
}

/** Columns of the matrix: the newest periods that fit. */
const COLUMNS = 14;

/** The page of a metric. Throws where the ledger has none. */
export function metricPage(dataset: Dataset, id: string): MetricPage {
  const metric = dataset.metrics.get(id)?.data;
  if (!metric) throw new Error(`The ledger has no metric ${id}.`);
  const all = seriesOfMetric(dataset, id);
  const compared = all.filter((series) => dataset.providers.get(series.provider)?.data.kind === 'provider');
  const figure = metricFigure(dataset, id);
  const standings = standingsOf(dataset, id, metric);
  const heat = figure ? heatOf(dataset, compared.length > 0 ? compared : all, metric, figure.scale) : { columns: [], rows: [] };
  return {
    metric,
    title: metric.label,
    lead: leadOf(standings, metric),
    figure,
    columns: heat.columns,
    heat: heat.rows,
    standings,
    traits: [...new Set(metric.comparability.flatMap((one) => Object.keys(one.traits)))],
    isRanked: standings.some(({ rank }) => rank !== ''),
    benchmarks: all
      .filter((series) => !compared.includes(series))
      .map((series) => ({ name: dataset.providers.get(series.provider)?.data.name ?? series.provider, path: seriesPath(series.provider, id) })),
  };
}

function standingsOf(dataset: Dataset, id: string, metric: Metric): Standing[] {
  const ranked = rankRow(dataset, id, 'ttm');
  return [...ranked.cells].map(([provider, cell]) => {
    const place = ranked.places.get(provider);
    const counts = metric.comparability.find((one) => one.provider === provider);
    return {
      provider,
      name: dataset.providers.get(provider)?.data.name ?? provider,
      path:
        cell.state === 'absent' && cell.fact === null ? `/providers/${provider}/` : factPath((cell.state === 'absent' ? cell.fact : cell.fact) as LedgerFact),
      ...cellWords(cell, dataset),
      cell,
      rank: place ? `${place.rank}${place.isTied ? '=' : ''}` : '',
      toNext: marginText(dataset, ranked.margins.get(provider), metric),
      counts: counts?.counts ?? '',
      traits: counts?.traits ?? {},
    };
  });
}

function cellWords(cell: Cell, dataset: Dataset): { value: string; period: string } {
  if (cell.state === 'absent') return { value: cell.absence === 'not sought' ? 'not yet looked for' : cell.absence, period: '' };
  if (cell.state === 'stale') return { value: `last stated ${cell.lastDisclosed}`, period: periodName(cell.fact.period) };
  const { fact } = cell;
  const words = fact.usd === null ? valueWords(fact) : `${hedgeOf(fact)}${moneyWords(fact.usd, 'USD')}`;
  const under = cell.state === 'proxy' ? `${dataset.metrics.get(cell.metric)?.data.label ?? cell.metric}: ` : '';
  return { value: `${under}${words}`, period: periodName(fact.period) };
}

function hedgeOf(fact: LedgerFact): string {
  const hedge = cellHedge(fact);
  return hedge === '' ? '' : `${hedge} `;
}

/** Who leads and who follows, as far as definitions let them be ranked; else why nobody does. */
function leadOf(standings: readonly Standing[], metric: Metric): string {
  const ranked = standings.filter(({ rank }) => rank !== '').toSorted((a, b) => Number.parseInt(a.rank) - Number.parseInt(b.rank));
  const values = standings.filter(({ cell }) => cell.state === 'value');
  const [first, ...others] = ranked;
  if (!first || first.rank !== '1') {
    if (values.length === 0) return `None of the ${numberInWords(standings.length)} states a current figure for ${labelInSentence(metric.label)}.`;
    const list = values.map((one) => `${one.name} ${one.value} (${one.period})`).join('; ');
    return `${list}. ${metric.polarity === 'neutral' ? 'Neither more nor less is better, so nobody is ranked.' : 'Definitions or periods differ, so nobody is ranked.'}`;
  }
  const when = first.cell.state === 'value' ? `${periodPreposition(first.cell.fact.period)} ${periodPhrase(first.cell.fact.period)}` : '';
  const rest = others.map((one) => `${one.name} ${one.value}`).join(', ');
  return `${first.name} leads with ${first.value} ${when}${rest === '' ? '' : `, before ${rest}`}. Ranked are those whose definitions compare.`;
}

function heatOf(dataset: Dataset, all: readonly SeriesEntry[], metric: Metric, scale: CellScale): { columns: string[]; rows: HeatRow[] } {
  const rhythm = sharedRhythm(all);
  if (!rhythm) return { columns: [], rows: [] };
  const valueOf = (fact: LedgerFact) => (metric.kind === 'money' ? fact.usd : fact.value);
  const lines = all
    .map((series) => ({ series, facts: drawableFacts(series, rhythm.kind).filter((fact) => valueOf(fact) !== null) }))
    .filter(({ facts }) => facts.length > 0);
  const positions = [...new Set(lines.flatMap(({ facts }) => facts.map((fact) => quarterOf(fact.period.end))))].toSorted((a, b) => a - b).slice(-COLUMNS);
  const heat = lines
    .flatMap(({ series, facts }) =>
      facts.map((fact): HeatCell => ({ row: series.provider, column: String(quarterOf(fact.period.end)), value: valueOf(fact) ?? 0 })),
    )
    .filter((cell) => positions.includes(Number(cell.column)));
  const steps = new Map([...heatSteps(heat)].map(([cell, step]) => [`${cell.row}/${cell.column}`, step]));
  const rows = lines.map(({ series, facts }): HeatRow => {
    const byPosition = new Map(facts.map((fact) => [quarterOf(fact.period.end), fact]));
    return {
      provider: series.provider,
      name: dataset.providers.get(series.provider)?.data.short ?? series.provider,
      path: seriesPath(series.provider, series.metric),
      cells: positions.map((position) => {
        const fact = byPosition.get(position);
        if (!fact) return null;
        return {
          text: cellDigits(valueOf(fact) ?? 0, scale),
          step: (steps.get(`${series.provider}/${position}`) ?? 0) + 1,
          path: factPath(fact),
          label: periodName(fact.period),
        };
      }),
    };
  });
  return { columns: positions.map((position) => columnName(position, rhythm.kind)), rows };
}

function columnName(position: number, kind: string): string {
  const { year, quarter } = quarterParts(position);
  return kind === 'year' && quarter === 4 ? String(year) : `Q${quarter} ${year}`;
}
