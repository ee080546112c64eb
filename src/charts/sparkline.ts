// A line the size of a word: the run of one series beside its newest figure.
import { extent, line } from 'd3';
import { round } from './round.ts';

export interface SparkPoint {
  /** Position of the calendar quarter; see quarter.ts. */
  readonly position: number;
  readonly value: number;
  /** Points of two segments are never joined: a perimeter's name, or any other. */
  readonly segment: string;
}

export interface Sparkline {
  readonly width: number;
  readonly height: number;
  /** One path for each unbroken run of two points and more; none where the series has under four figures. */
  readonly paths: readonly string[];
  /** Points that no path passes: all of them where the series has under four figures. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly last: { readonly x: number; readonly y: number };
  /** Every point in order of its quarter. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  /** y of zero where values change sign, else null. */
  readonly zero: number | null;
}

/** Geometry of a sparkline of its own scale; null for no points. Steps of more than `reach` quarters are gaps. */
export function sparkline(points: readonly SparkPoint[], width = 62, height = 18, reach = 1): Sparkline | null {
  const sorted = points.toSorted((a, b) => a.position - b.position);
  const [first, last] = extent(sorted, (point) => point.position);
  const [low, high] = extent(sorted, (point) => point.value);
  const end = sorted.at(-1);
  if (first === undefined || last === undefined || low === undefined || high === undefined || !end) return null;
  const inset = 3;
  const x = (position: number) => (last === first ? width - inset : inset + ((position - first) / (last - first)) * (width - 2 * inset));
  const y = (value: number) => (high === low ? height / 2 : height - inset - ((value - low) / (high - low)) * (height - 2 * inset));
  const draw = line<SparkPoint>()
    .x((point) => round(x(point.position)))
    .y((point) => round(y(point.value)));
  const runs = sorted.length < 4 ? sorted.map((point) => [point]) : unbrokenRuns(sorted, reach);
  return {
    width,
    height,
    paths: runs.filter((run) => run.length > 1).map((run) => draw(run) ?? ''),
    dots: runs.filter((run) => run.length === 1).flatMap((run) => run.map((point) => ({ x: round(x(point.position)), y: round(y(point.value)) }))),
    places: sorted.map((point) => ({ x: round(x(point.position)), y: round(y(point.value)) })),
    last: { x: round(x(end.position)), y: round(y(end.value)) },
    zero: low < 0 && high > 0 ? round(y(0)) : null,
  };
}

/** Runs of points in order that share a segment and follow each other within `reach` quarters. */
export function unbrokenRuns<T extends { readonly position: number; readonly segment: string }>(points: readonly T[], reach: number): T[][] {
  const runs: T[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.segment === point.segment && point.position - before.position <= reach) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
