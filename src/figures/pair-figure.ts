// The two charts of a pair: what separates the two most, on a scale of ratios, and the same measures over time since 2023.
import type { DumbbellRow, DumbbellValue } from '../charts/dumbbell-chart.ts';
import { quarterOf } from '../charts/quarter.ts';
import type { MultiplesPanel } from '../charts/small-multiples.ts';
import type { Dataset } from '../dataset/types.ts';
import { labelInSentence, sentenceCase } from '../format/label.ts';
import { comparePair, type Pair, pairNames, pairPath } from './compare-pair.ts';
import { chartMark, type Figure, type FigureRow } from './figure.ts';
import { gapsOf, metricFigure } from './line-figure.ts';
import type { PairLine } from './pair-line.ts';
import { comparableWords, lineUnit, pairLead, ratioWords, sideWords } from './pair-words.ts';

/** The charts of all pairs, two a pair where its lines can be drawn. */
export function pairFigures(dataset: Dataset): readonly Figure[] {
  return pairNames(dataset).flatMap(({ left, right }) => {
    const pair = comparePair(dataset, left, right);
    return [pairFigure(pair), sinceFigure(dataset, pair)].filter((figure) => figure !== null);
  });
}

/** The lines that can stand on a scale of ratios: those that surely differ and of which a ratio exists. */
export function drawnLines({ differing }: Pick<Pair, 'differing'>): readonly PairLine[] {
  return differing.filter(({ ratio }) => ratio !== null);
}

/** What separates two providers most; null where no ratio exists. */
export function pairFigure(pair: Pair): Figure | null {
  const lines = drawnLines(pair);
  const rows = lines.flatMap((line) => dumbbellRow(line) ?? []);
  if (rows.length === 0) return null;
  const [left, right] = pair.sides;
  const without = pair.differing.length - lines.length;
  return {
    id: pair.id,
    title: figureTitle(pair),
    caption: `${left.data.name} and ${right.data.name}: how many times the smaller the larger is, amounts in US dollars at the rates of their periods`,
    summary: pairLead(pair)
      .map(({ text }) => text)
      .join(''),
    note: [
      'Equal steps are equal ratios. Solid: both count alike over one window. Hollow and dotted: they do not, so the ratio is a rough guide.',
      without === 0 ? '' : `${without === 1 ? 'One line that differs has' : `${without} lines that differ have`} no ratio, because a figure is below zero.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    rows: lines.flatMap((line) => line.rows),
    drawing: {
      kind: 'dumbbell',
      left: { id: left.id, name: left.data.short },
      right: { id: right.id, name: right.data.short },
      rows,
      tick: String,
    },
    home: pairPath(pair.id),
  };
}

/** The finding: what separates the two most among the lines that compare; how many there are where none does. */
function figureTitle(pair: Pair): string {
  const [left, right] = [pair.sides[0].data.name, pair.sides[1].data.name];
  const most = pair.differing.find(({ roughness, ratio }) => roughness.length === 0 && ratio !== null);
  if (!most || most.ahead === null || most.ratio === null) return `${left} and ${right}: of what differs, nothing is counted alike on both sides`;
  const [more, less] = most.ahead === 0 ? [left, right] : [right, left];
  return `The widest gap of what compares: ${labelInSentence(most.data.label)}, ${more} at ${ratioWords(most.ratio)} times ${less}`;
}

function dumbbellRow(line: PairLine): DumbbellRow | null {
  const [left, right] = [valueOf(line, 0), valueOf(line, 1)];
  if (left === null || right === null || line.ratio === null) return null;
  const { value, low, high } = line.ratio;
  // The chart takes the right over the left.
  const [ratio, ratioLow, ratioHigh] = line.ahead === 1 ? [value, low, high] : [1 / value, high === null ? null : 1 / high, 1 / low];
  return {
    id: line.metric,
    label: line.data.label,
    unit: lineUnit(line),
    left,
    right,
    ratio,
    ratioLow,
    ratioHigh,
    words: `${ratioWords(line.ratio)} ×`,
    comparable: line.roughness.length === 0,
    reason: comparableWords(line),
  };
}

function valueOf(line: PairLine, side: 0 | 1): DumbbellValue | null {
  const mark = chartMark(line.rows[side]);
  return mark && { ...mark, words: sideWords(line, side) };
}

/** Where the small charts begin. */
const FIRST_QUARTER = quarterOf('2023-01-01');

const PANELS = ['cloud-revenue', 'cloud-revenue-growth', 'cloud-operating-margin', 'capex', 'capex-intensity', 'free-cash-flow'] as const;

/** The chief measures of two providers over time since 2023; null where no panel has a point. */
export function sinceFigure(dataset: Dataset, pair: Pair): Figure | null {
  const only = new Set([pair.left, pair.right]);
  const panels = PANELS.flatMap((id) => sincePanel(dataset, id, only) ?? []);
  if (panels.length === 0) return null;
  const rows = panels.flatMap((panel) => panel.rows);
  const names = `${pair.sides[0].data.name} and ${pair.sides[1].data.name}`;
  const measures = panels.map(({ panel }) => labelInSentence(panel.title));
  return {
    id: `${pair.id}-since-2023`,
    title: `${names} since 2023`,
    caption: `${sentenceCase(measures.join(', '))}, by calendar quarter of the period’s end, amounts in US dollars at the average rate of each period`,
    summary: panels.map(({ summary }) => summary).join(' '),
    note: 'Each panel has its own scale and says who has no line in it. Two slashes cut a line where what is counted changes.',
    rows,
    drawing: { kind: 'multiples', panels: panels.map(({ panel }) => panel), isShared: false },
    home: pairPath(pair.id),
  };
}

interface SincePanel {
  readonly panel: MultiplesPanel;
  readonly rows: readonly FigureRow[];
  readonly summary: string;
}

/** One metric of both since 2023; null where neither has a line. */
function sincePanel(dataset: Dataset, id: string, only: ReadonlySet<string>): SincePanel | null {
  const figure = metricFigure(dataset, id, 'usd', only);
  const metric = dataset.metrics.get(id)?.data;
  if (figure === null || metric === undefined) return null;
  const series = figure.drawing.series.map((one) => ({ ...one, points: one.points.filter(({ position }) => position >= FIRST_QUARTER) }));
  const kept = new Set(series.flatMap(({ points }) => points.map(({ key }) => key)));
  if (kept.size < 2) return null;
  const drawn = figure.rows.filter(({ key, value }) => value !== null && kept.has(key));
  const gaps = gapsOf(dataset, id, new Set(drawn.map(({ provider }) => provider)), only);
  return {
    panel: {
      id,
      title: metric.label,
      caption: `${figure.unit}${metric.scope === 'group' ? ', group' : ''}`,
      series: series.filter(({ points }) => points.length > 0),
      reach: figure.drawing.reach,
      gaps: gaps.map(({ provider, name, words }) => ({ id: provider, name, words })),
      tick: figure.drawing.tick,
    },
    rows: [...drawn, ...gaps],
    summary: spanOf(metric.label, drawn),
  };
}

/** 'Cloud revenue: Alibaba US$4.1 billion in Q1 2023, US$5.6 billion in Q1 2026; …': first and last point of each. */
function spanOf(label: string, rows: readonly FigureRow[]): string {
  const spans = [...Map.groupBy(rows, ({ name }) => name)].map(([name, own]) => {
    const [first, last] = [own[0], own.at(-1)];
    return first === last ? `${name} ${first?.words} (${first?.period})` : `${name} ${first?.words} (${first?.period}), ${last?.words} (${last?.period})`;
  });
  return `${label}: ${spans.join('; ')}.`;
}
