// Panels of lines side by side on one span of quarters, and on one scale of values or each on its own.
import { type ChartGap, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import type { MarkName } from '../format/mark.ts';
import { gapMark } from './gap-mark.ts';
import { type LineChart, lineChart, type LineSeries } from './line-chart.ts';
import { round } from './round.ts';
import { textWidth } from './text-room.ts';

/** One panel: its own lines and words. */
export interface MultiplesPanel {
  readonly id: string;
  readonly title: string;
  /** Unit and measure, under the title; '' where the figure's caption says them. */
  readonly caption: string;
  readonly series: readonly LineSeries[];
  /** Quarters that may pass between two points of a line. */
  readonly reach: number;
  /** Who has no line here, and why. */
  readonly gaps: readonly ChartGap[];
  /** False where the axis need not hold zero: an index. */
  readonly fromZero?: boolean;
  /** Words for a value on the axis. */
  readonly tick: (value: number) => string;
}

/** Panels as a figure asks for them. A line without a name has only its last value at its end. */
export interface MultiplesInput {
  readonly kind: 'multiples';
  readonly panels: readonly MultiplesPanel[];
  /** Whether all panels share one scale of values. */
  readonly isShared: boolean;
}

export interface PlacedPanel extends Omit<MultiplesPanel, 'gaps'> {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** In coordinates of the panel; null where it has no point. */
  readonly chart: LineChart | null;
  /** y of the chart in the panel. */
  readonly head: number;
  readonly gaps: readonly (ChartGap & { readonly y: number; readonly mark: MarkName | null })[];
}

export interface MultiplesChart {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
  /** Every point, panel by panel, in coordinates of the whole drawing. */
  readonly marks: readonly PlacedMark[];
}

/** Room above a panel's chart: its title, and its caption where any panel has one. */
const TITLE = 24;
const CAPTION = 18;
const PLOT = 164;
const FOOT = 24;
const GAP_LINE = 18;
const ROW_GAP = 22;

/** The panels of a figure in one form: three a row where there is room, else two that share a scale, else one. Null where no panel has a point. */
export function placeMultiples({ panels, isShared }: MultiplesInput, form: Form): MultiplesChart | null {
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  if (points.length === 0) return null;
  const columns = Math.min(panels.length, form === 'wide' ? 3 : isShared ? 2 : 1);
  const between = form === 'wide' ? 36 : 14;
  const width = Math.floor((FORM_WIDTH[form] - between * (columns - 1)) / columns);
  const room = Math.max(...panels.flatMap(({ series }) => series.map(({ name, end }) => textWidth(name === '' ? end : `${name} ${end}`, 12.5, 600)))) + 12;
  const positions = points.map(({ position }) => position);
  const values = isShared ? points.map(({ value }) => value) : [];
  const charts = panels.map(({ series, reach, fromZero }) =>
    lineChart(series, {
      width,
      height: PLOT,
      labelRoom: room,
      reach,
      fromZero: fromZero ?? true,
      left: form === 'wide' ? 40 : 32,
      foot: FOOT,
      holds: { positions, values },
    }),
  );
  const head = TITLE + (panels.some(({ caption }) => caption !== '') ? CAPTION : 0);
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, row) => panels.slice(row * columns, (row + 1) * columns));
  const heights = rows.map((row) => head + PLOT + GAP_LINE * Math.max(0, ...row.map(({ gaps, series }) => (hasPoint(series) ? gaps.length : 0))));
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height + ROW_GAP, 0));
  const placed = panels.map((panel, index): PlacedPanel => {
    const chart = charts[index] ?? null;
    const [x, y] = [(index % columns) * (width + between), tops[Math.floor(index / columns)] ?? 0];
    const below = chart === null ? head + 20 : head + PLOT + 8;
    return { ...panel, x, y, width, chart, head, gaps: panel.gaps.map((gap, line) => ({ ...gap, y: below + line * GAP_LINE, mark: gapMark(gap.words) })) };
  });
  return {
    width: FORM_WIDTH[form],
    height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0),
    panels: placed,
    marks: placed.flatMap(({ chart, x, y }) => (chart?.marks ?? []).map((mark) => ({ ...mark, x: round(mark.x + x), y: round(mark.y + y + head) }))),
  };
}

const hasPoint = (series: readonly LineSeries[]): boolean => series.some(({ points }) => points.length > 0);
