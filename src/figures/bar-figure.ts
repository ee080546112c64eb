// Where each provider stands on one metric, as bars from zero: the ranked, those that do not compare, the nearest figures, the missing.
import { type BarGroup, type BarInput, type BarValue, placeBars } from '../charts/bar-chart.ts';
import type { ChartGap } from '../charts/chart.ts';
import { type Cell, type CellSpan, rankRow, type RankedRow, type ValueCell } from '../dataset/query.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { cellDigits, cellHedge, cellScale, type CellScale } from '../format/cell.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import { convertedWords } from '../format/value.ts';
import type { Metric } from '../schema/metric.ts';
import { chartMark, type Figure, type FigureRow, factRow, gapRow } from './figure.ts';
import { hasMetricPage } from './metric-pages.ts';

/** A row of the figure with what places it. */
interface Standing {
  readonly row: FigureRow;
  readonly cell: Cell;
  readonly fact: LedgerFact | null;
  /** '1', '2='; '' for what is not ranked. */
  readonly rank: string;
}

const ROW_SPANS: Readonly<Record<Metric['nature'], readonly CellSpan[]>> = { flow: ['ttm', 'year'], stock: ['instant'] };
/** Fewer bars than this say less than their table. */
const LEAST_BARS = 2;
const LEAST_ROWS = 3;

/** The bars of one metric; null where under two providers state it for the row's own window, or where three would say nothing. */
export function barFigure(dataset: Dataset, id: string): Figure | null {
  const metric = dataset.metrics.get(id)?.data;
  if (!metric || metric.list || metric.kind === 'text' || metric.group === 'market' || metric.derived?.formula === 'run-rate') return null;
  const standings = standingsOf(dataset, id, metric);
  const own = standings.filter(({ row, cell }) => row.value !== null && cell.state === 'value');
  const proxies = standings.filter(({ row, cell }) => row.value !== null && cell.state === 'proxy');
  const told = standings.filter(({ fact }) => fact !== null);
  if (own.length < LEAST_BARS || told.length < LEAST_ROWS) return null;
  const values = [...own, ...proxies];
  const scale = cellScale(
    metric.kind,
    values.map(({ row }) => row.value ?? 0),
  );
  const bySize = (a: Standing, b: Standing): number => (b.row.value ?? 0) - (a.row.value ?? 0);
  const ranked = own.filter(({ rank }) => rank !== '').toSorted((a, b) => Number.parseInt(a.rank) - Number.parseInt(b.rank) || bySize(a, b));
  const others = own.filter(({ rank }) => rank === '').toSorted(bySize);
  const gaps = standings.filter(({ row }) => row.value === null);
  const groups: readonly { readonly title: string; readonly standings: readonly Standing[] }[] = [
    { title: 'Ranked: one window, definitions that compare', standings: ranked },
    { title: ranked.length > 0 ? 'Not ranked: another window or definition' : '', standings: others },
    { title: 'Nearest figure disclosed, never ranked', standings: proxies.toSorted(bySize) },
    { title: 'No figure', standings: gaps },
  ];
  const shown = groups.filter((group) => group.standings.length > 0);
  const drawing: BarInput = {
    kind: 'bar',
    groups: shown.map((group): BarGroup => ({ title: group.title, rows: group.standings.map((one) => barRow(dataset, one, metric, scale)) })),
  };
  return {
    id: `${id}-bars`,
    title: titleOf(metric, ranked, others, scale),
    caption: `${metric.label}${whose(metric)}, ${metric.nature === 'stock' ? 'the newest of each' : 'twelve months, the newest of each'}${metric.kind === 'money' ? `, in US$ at the rates of the ${metric.nature === 'stock' ? 'day' : 'period'}` : ''}`,
    summary: summaryOf(metric, shown, scale),
    note: noteOf(metric, ranked.length > 0, values, drawing),
    rows: shown.flatMap((group) => group.standings.map(({ row }) => row)),
    drawing,
    home: hasMetricPage(dataset, id) ? `/metrics/${id}/` : `/figures/${id}-bars/`,
  };
}

/** The bars of every metric of which they can be drawn. */
export function barFigures(dataset: Dataset): readonly Figure[] {
  return [...dataset.metrics.keys()].flatMap((id) => barFigure(dataset, id) ?? []);
}

function standingsOf(dataset: Dataset, id: string, metric: Metric): readonly Standing[] {
  const ranked = rankRow(dataset, id, 'ttm');
  return [...ranked.cells].map(([provider, cell]) => {
    if (cell.state === 'absent' || cell.state === 'stale') return { row: gapRow(dataset, provider, id, cell), cell, fact: cell.fact, rank: '' };
    if (!isOfTheRow(metric, cell)) {
      const row = factRow(dataset, cell.fact, 'usd');
      const gap = { ...row, value: null, low: null, high: null, words: row.value === null ? row.words : `only ${row.words} for ${row.period}` };
      return { row: cell.state === 'proxy' ? gapRow(dataset, provider, id, cell) : gap, cell, fact: cell.fact, rank: '' };
    }
    return { row: factRow(dataset, cell.fact, 'usd'), cell, fact: cell.fact, rank: rankWords(ranked, provider) };
  });
}

/** A bar's length means something only beside bars of the same window: no quarter beside a year, no plan of three years, nothing of a part. */
function isOfTheRow(metric: Metric, cell: Pick<ValueCell, 'fact' | 'span'>): boolean {
  return ROW_SPANS[metric.nature].includes(cell.span) && cell.fact.of === null && cell.fact.value !== null;
}

function rankWords(ranked: RankedRow, provider: string): string {
  const place = ranked.places.get(provider);
  return place === undefined ? '' : `${place.rank}${place.isTied ? '=' : ''}`;
}

function barRow(dataset: Dataset, { row, cell, fact, rank }: Standing, metric: Metric, scale: CellScale): BarValue | ChartGap {
  const mark = chartMark(row);
  if (mark === null || fact === null) return { id: row.provider, name: row.name, words: row.words };
  const proxy = cell.state === 'proxy' ? [dataset.metrics.get(cell.metric)?.data.label ?? cell.metric] : [];
  const earlier = (cell.state === 'value' || cell.state === 'proxy') && cell.isEarlierPerimeter ? ['earlier definition'] : [];
  const basis = fact.basis === 'reported' || fact.basis === 'derived' ? [] : [fact.basis];
  const under = [...proxy, row.period, ...earlier, ...basis].join(', ');
  return {
    ...mark,
    id: row.provider,
    name: rank === '' ? row.name : `${rank} ${row.name}`,
    words: shortWords(row, fact, metric, scale),
    under,
    isProxy: cell.state === 'proxy',
  };
}

/** The value as a bar's end prints it: 'over US$37 billion', 'about 34%', '39'. */
function shortWords(row: FigureRow, fact: LedgerFact, metric: Metric, scale: CellScale): string {
  const value = row.value ?? 0;
  const hedge = cellHedge(fact);
  const digits = cellDigits(value, scale);
  const sign = row.unit === '%' ? '%' : row.unit === 'x' ? '×' : row.unit === 'pp' ? ' points' : scale.word === '' ? '' : ` ${scale.word}`;
  const amount = metric.kind === 'money' ? convertedWords(value, 'USD', fact.stated) : `${digits}${sign}`;
  return hedge === '' ? amount : `${hedge} ${amount}`;
}

const whose = ({ scope, label }: Metric): string => (scope === 'group' && !label.startsWith('Group') ? ' of the whole group' : '');
const words = ({ row, fact }: Standing, metric: Metric, scale: CellScale): string =>
  row.value === null || fact === null ? row.words : shortWords(row, fact, metric, scale);

/** Who leads, where ranks say so; else how far the figures reach, with no ranking in it. */
function titleOf(metric: Metric, ranked: readonly Standing[], others: readonly Standing[], scale: CellScale): string {
  const label = labelInSentence(metric.label);
  const say = (one: Standing): string => `${one.row.name} ${words(one, metric, scale)}`;
  const [first, ...rest] = ranked;
  const among = others.some(({ row }) => (row.value ?? 0) > (first?.row.value ?? 0)) ? 'Among those that compare, ' : '';
  if (first?.rank === '1' && rest[0] !== undefined)
    return `${among}${first.row.name} leads in ${label}: ${words(first, metric, scale)}, before ${listInWords(rest.map(say))}`;
  const level = ranked.filter(({ rank }) => rank === '1=');
  if (level.length > 1)
    return `${listInWords(level.map(({ row }) => row.name))} are level at the head of ${label}: ${level.map(say).join(', ')}${among === '' ? '' : ', among those that compare'}`;
  const all = [...ranked, ...others].toSorted((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0));
  return `${metric.label}${whose(metric)}: ${all.map(say).join(', ')}`;
}

function summaryOf(metric: Metric, groups: readonly { readonly title: string; readonly standings: readonly Standing[] }[], scale: CellScale): string {
  return groups
    .map(({ title, standings }) => {
      const said = standings.map((one) => `${one.row.name} ${words(one, metric, scale)}${one.row.value !== null ? ` (${one.row.period})` : ''}`).join(', ');
      return `${title === '' ? 'Not ranked' : title}. ${said}.`;
    })
    .join(' ');
}

function noteOf(metric: Metric, isRanked: boolean, values: readonly Standing[], drawing: BarInput): string {
  const parts = [
    isRanked
      ? ''
      : metric.polarity === 'neutral'
        ? 'Neither more nor less is better, so nobody is ranked.'
        : 'Definitions or windows differ, so nobody is ranked.',
    values.some(({ cell }) => cell.state === 'proxy') ? 'Hatched: another measure, the nearest that is disclosed.' : '',
    values.some(({ row }) => row.value !== null && (row.low === null || row.high === null)) ? 'A bar that breaks up at its end: at least so much.' : '',
    placeBars(drawing, 'wide')?.rows.some(({ bar }) => bar?.whisker) ? 'A thin line at a bar’s end: what rounding leaves open.' : '',
    values.some(({ row }) => row.basis === 'estimated') ? 'An open bar is an estimate of somebody else.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
