// Lines over calendar quarters, one a series, cut where what is counted changes, named at their ends.
import { line } from 'd3';
import { quarterAxis, valueAxis, type QuarterAxis, type ValueAxis } from './axis.ts';
import { type ChartMark, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import { spreadLabels } from './labels.ts';
import { round } from './round.ts';
import { unbrokenRuns } from './sparkline.ts';

export interface LinePoint extends ChartMark {
  /** Its calendar quarter. */
  readonly position: number;
  /** What two points must share to be joined. */
  readonly segment: string;
}

export interface LineSeries {
  readonly id: string;
  /** The name at the line's end. */
  readonly name: string;
  /** The value at the line's end, in words. */
  readonly end: string;
  readonly points: readonly LinePoint[];
}

export interface PlacedPoint extends PlacedMark {
  readonly mark: LinePoint['mark'];
  /** Top and bottom of its whisker; null where the interval is smaller than the point. */
  readonly whisker: readonly [number, number] | null;
  /** Where the interval has no end: above for 'more than', below for 'less than'. */
  readonly open: 'above' | 'below' | null;
}

export interface PlacedSeries {
  readonly id: string;
  readonly name: string;
  readonly end: string;
  /** What is on record, joined. */
  readonly paths: readonly string[];
  /** Stretches that lead to an estimate: drawn thin. */
  readonly estimates: readonly string[];
  /** Stretches that lead to what is guided or announced: drawn dashed. */
  readonly plans: readonly string[];
  readonly points: readonly PlacedPoint[];
  /** Where two slashes stand: the end of a run that a change of perimeter cuts. */
  readonly cuts: readonly { readonly x: number; readonly y: number }[];
  readonly labelX: number;
  readonly labelY: number;
}

export interface LineChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly values: ValueAxis;
  readonly quarters: QuarterAxis;
  /** y of zero where it is not the foot of the chart, else null. */
  readonly zero: number | null;
  readonly series: readonly PlacedSeries[];
  /** Every point, line by line. */
  readonly marks: readonly PlacedMark[];
}

/** Lines as a figure asks for them. */
export interface LineInput {
  readonly kind: 'line';
  readonly series: readonly LineSeries[];
  /** Quarters that may pass between two points of a line. */
  readonly reach: number;
  /** False where the axis need not hold zero: an index, a price. */
  readonly fromZero?: boolean;
  /** Room for end labels of the wide drawing, in pixels; 150 where lines are named, little where one line needs no name. */
  readonly labelRoom?: number;
  /** Height of the wide drawing, in pixels. */
  readonly height?: number;
  /** Words for a value on the axis. */
  readonly tick: (value: number) => string;
}

export interface LineChartOptions {
  readonly width: number;
  readonly height: number;
  /** Room for end labels, in pixels. */
  readonly labelRoom: number;
  readonly fromZero?: boolean;
  /** Quarters that may pass between two points of a line. */
  readonly reach?: number;
  /** Room for the words of the value axis, in pixels. */
  readonly left?: number;
  /** Room under the baseline for quarters and years, in pixels. */
  readonly foot?: number;
  /** Values and quarters that the axes must hold beside the chart's own: those of the panels it shares them with. */
  readonly holds?: { readonly values: readonly number[]; readonly positions: readonly number[] };
}

const POINT_RADIUS = 3.5;
const LABEL_GAP = 18;

/** The lines of a figure in one form; null where no series has a point. */
export function placeLines({ series, reach, fromZero = true, labelRoom = 150, height = 320 }: LineInput, form: Form): LineChart | null {
  const isWide = form === 'wide';
  return lineChart(series, {
    width: FORM_WIDTH[form],
    height: isWide ? height : Math.min(height, 260),
    labelRoom: isWide ? labelRoom : Math.min(labelRoom, roomFor(series)),
    fromZero,
    reach,
  });
}

/** Room for the longest end label on a phone: 12.5 px text, 6.4 px a letter. */
function roomFor(series: readonly LineSeries[]): number {
  const letters = Math.max(...series.map(({ name, end }) => name.length + end.length + 1));
  return Math.min(Math.max(108, letters * 6.4 + 8), 140);
}

/** Geometry of a line chart; null where no series has a point. */
export function lineChart(series: readonly LineSeries[], options: LineChartOptions): LineChart | null {
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return null;
  const { left = 40, foot = 42, holds = { values: [], positions: [] } } = options;
  const right = options.width - options.labelRoom;
  const top = 14;
  const bottom = options.height - foot;
  const values = valueAxis([...points.map((point) => point.value), ...holds.values], top, bottom, options.fromZero ?? true);
  const positions = [...points.map((point) => point.position), ...holds.positions];
  const quarters = quarterAxis(Math.min(...positions), Math.max(...positions), left + 10, right - 10);
  const drawn = series.filter((one) => one.points.length > 0).map((one) => placeSeries(one, values, quarters, options.reach ?? 1));
  const spread = spreadLabels(
    drawn.map((one) => ({ id: one.id, y: one.points.at(-1)?.y ?? 0 })),
    LABEL_GAP,
    top,
    bottom,
  );
  const zeroY = values.place(0);
  return {
    width: options.width,
    height: options.height,
    left,
    right,
    bottom,
    values,
    quarters,
    zero: values.domain[0] < 0 && values.domain[1] > 0 ? round(zeroY) : null,
    series: drawn.map((one, index) => ({ ...one, labelX: right + 6, labelY: round(spread[index] ?? 0) })),
    marks: drawn.flatMap((one) => one.points),
  };
}

function placeSeries(series: LineSeries, values: ValueAxis, quarters: QuarterAxis, reach: number): Omit<PlacedSeries, 'labelX' | 'labelY'> {
  const sorted = series.points.toSorted((a, b) => a.position - b.position);
  const runs = unbrokenRuns(sorted, reach);
  const draw = line<LinePoint>()
    .x((point) => round(quarters.place(point.position)))
    .y((point) => round(values.place(point.value)));
  return {
    id: series.id,
    name: series.name,
    end: series.end,
    ...pathsOf(runs, (points) => draw(points) ?? ''),
    points: sorted.map((point) => placePoint(point, values, quarters)),
    cuts: runs.slice(0, -1).flatMap((run, index) => {
      const end = run.at(-1);
      const next = runs[index + 1]?.[0];
      if (!end || !next || end.segment === next.segment) return [];
      return [{ x: round(quarters.place(end.position) + 10), y: round(values.place(end.value)) }];
    }),
  };
}

type Stroke = 'paths' | 'estimates' | 'plans';

/** How the line to a point is drawn: dashed to what has not happened, thin to what somebody else reckoned. */
const strokeTo = ({ mark }: LinePoint): Stroke => (mark === 'guided' || mark === 'announced' ? 'plans' : mark === 'estimated' ? 'estimates' : 'paths');

/** The runs as paths by stroke; where the stroke changes, the next path starts at the last point of the one before. */
function pathsOf(runs: readonly (readonly LinePoint[])[], draw: (points: LinePoint[]) => string): Record<Stroke, string[]> {
  const found: Record<Stroke, string[]> = { paths: [], estimates: [], plans: [] };
  for (const run of runs) {
    const stretches: { stroke: Stroke; points: LinePoint[] }[] = [];
    run.slice(1).forEach((point, index) => {
      const stroke = strokeTo(point);
      const open = stretches.at(-1);
      if (open?.stroke === stroke) open.points.push(point);
      else stretches.push({ stroke, points: [...run.slice(index, index + 1), point] });
    });
    for (const { stroke, points } of stretches) found[stroke].push(draw(points));
  }
  return found;
}

function placePoint(point: LinePoint, values: ValueAxis, quarters: QuarterAxis): PlacedPoint {
  const top = point.high === null ? null : values.place(point.high);
  const bottom = point.low === null ? null : values.place(point.low);
  const whisker = top !== null && bottom !== null && bottom - top > 2 * POINT_RADIUS ? ([round(top), round(bottom)] as const) : null;
  return {
    key: point.key,
    value: point.value,
    x: round(quarters.place(point.position)),
    y: round(values.place(point.value)),
    mark: point.mark,
    label: point.label,
    href: point.href,
    whisker,
    open: point.high === null && point.low !== null ? 'above' : point.low === null && point.high !== null ? 'below' : null,
  };
}
