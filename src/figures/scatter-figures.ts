// Two measures at once over twelve months: growth against what is spent, and against size. Who lacks one of the two is a stated gap.
import { isTenfold, type ScatterPoint } from '../charts/scatter-chart.ts';
import { type Cell, windowValue } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { cellDigits, cellScale, type CellScale, tickWords } from '../format/cell.ts';
import { labelInSentence } from '../format/label.ts';
import { chartMark, type Figure, type FigureRow, factRow, gapRow } from './figure.ts';
import { gapNote, unitWords } from './line-figure.ts';

interface Pairing {
  readonly id: string;
  readonly x: string;
  readonly y: string;
  readonly home: string;
}

const PAIRINGS: readonly Pairing[] = [
  { id: 'growth-against-intensity', x: 'capex-intensity', y: 'cloud-revenue-growth', home: '/payoff/' },
  { id: 'growth-against-size', x: 'cloud-revenue', y: 'cloud-revenue-growth', home: '/metrics/cloud-revenue-growth/' },
];

/** A cell's row where it is a figure over twelve months; else the row that says why there is none. */
function rowOf(dataset: Dataset, provider: string, metric: string, cell: Cell): FigureRow {
  if (cell.state !== 'value') return gapRow(dataset, provider, metric, cell);
  const row = factRow(dataset, cell.fact, 'usd');
  return cell.isMarked && row.value !== null ? { ...row, value: null, low: null, high: null, words: `a full year only, ${row.period}` } : row;
}

/** One pairing; null where no provider has both measures. */
function scatterFigure(dataset: Dataset, pairing: Pairing): Figure | null {
  const [x, y] = [dataset.metrics.get(pairing.x)?.data, dataset.metrics.get(pairing.y)?.data];
  if (!x || !y) return null;
  const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
  const pairs = compared.map(({ id }) => ({
    x: rowOf(dataset, id, pairing.x, windowValue(dataset, id, pairing.x, 'ttm')),
    y: rowOf(dataset, id, pairing.y, windowValue(dataset, id, pairing.y, 'ttm')),
  }));
  const drawn = pairs.filter((pair) => pair.x.value !== null && pair.y.value !== null && pair.x.calendar === pair.y.calendar);
  const points = drawn.flatMap((pair): ScatterPoint[] => {
    const marks = { x: chartMark(pair.x), y: chartMark(pair.y) };
    return marks.x && marks.y ? [{ id: pair.x.provider, name: pair.x.name, under: pair.x.period, x: marks.x, y: marks.y }] : [];
  });
  if (points.length === 0) return null;
  const gaps = pairs.filter((pair) => !drawn.includes(pair)).map((pair) => missing(pair));
  const scales = {
    x: cellScale(
      x.kind,
      drawn.map((pair) => pair.x.value ?? 0),
    ),
    y: cellScale(
      y.kind,
      drawn.map((pair) => pair.y.value ?? 0),
    ),
  };
  const units = { x: unitWords(x, drawn[0]?.x.unit ?? null, scales.x), y: unitWords(y, drawn[0]?.y.unit ?? null, scales.y) };
  const short = drawn.map((pair) => `${pair.x.name} ${digits(pair.y, scales.y)} and ${digits(pair.x, scales.x)}`);
  const said = drawn.map((pair) => `${pair.x.name} ${pair.y.words} and ${pair.x.words} (${pair.x.period})`);
  return {
    id: pairing.id,
    title: `${y.short ?? y.label} and ${labelInSentence(x.short ?? x.label)} over twelve months: ${short.join(', ')}`,
    caption: `Twelve months to the date under each name, ${labelInSentence(y.label)} upwards, ${labelInSentence(x.label)} to the right`,
    summary: `${y.label} and ${labelInSentence(x.label)}: ${said.join(', ')}. So few points show where each stands, not a law.`,
    note: [
      'A cross is what rounding leaves open, where it is wider than the point.',
      x.comparability.some(({ comparable }) => !comparable) ? `The companies count ${labelInSentence(x.label)} by definitions that differ.` : '',
      isTenfold(drawn.map((pair) => pair.x.value ?? 0)) ? 'On a logarithmic axis equal steps are equal ratios.' : '',
      gapNote(gaps),
    ]
      .filter((part) => part !== '')
      .join(' '),
    rows: [...drawn.flatMap((pair) => [pair.x, pair.y]), ...gaps],
    drawing: {
      kind: 'scatter',
      x: { label: `${x.label}, ${units.x}`, tick: (value) => tickWords(value, scales.x) },
      y: { label: `${y.label}, ${units.y}`, tick: (value) => tickWords(value, scales.y) },
      points,
      gaps: gaps.map(({ provider, name, words }) => ({ id: provider, name, words })),
    },
    home: pairing.home,
  };
}

/** A value in few digits with its unit: '34%', 'US$22.3 bn'. */
function digits({ value, unit }: FigureRow, scale: CellScale): string {
  const text = cellDigits(value ?? 0, scale);
  if (unit === 'USD') return `US$${text} ${scale.word}`;
  return unit === '%' ? `${text}%` : text;
}

/** Which of the two a provider lacks, as one row; where both stand but end on different days, that. */
function missing({ x, y }: { readonly x: FigureRow; readonly y: FigureRow }): FigureRow {
  const lacking = x.value === null ? x : y.value === null ? y : null;
  return lacking ?? { ...x, value: null, low: null, high: null, words: `${x.period} and ${y.period}, not one window` };
}

/** The figures that pair two measures. */
export function scatterFigures(dataset: Dataset): readonly Figure[] {
  return PAIRINGS.flatMap((pairing) => scatterFigure(dataset, pairing) ?? []);
}
