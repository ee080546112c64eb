// Axes: value ticks that end on round numbers, and calendar quarters with their years under them.
import { scaleLinear } from 'd3';
import { quarterParts } from './quarter.ts';
import { round } from './round.ts';

export interface ValueTick {
  readonly value: number;
  readonly y: number;
}

export interface QuarterTick {
  readonly x: number;
  /** 'Q1' … 'Q4'; '' on narrow charts, which name years only. */
  readonly label: string;
}

export interface YearTick {
  readonly x: number;
  readonly label: string;
  /** Where the line between two years stands; null before the first year. */
  readonly divider: number | null;
}

export interface ValueAxis {
  readonly ticks: readonly ValueTick[];
  readonly domain: readonly [number, number];
  /** y of a value; unrounded. */
  readonly place: (value: number) => number;
}

const MOST_TICKS = 6;

/** A vertical axis from `top` to `bottom` pixels that holds every value, starts at zero unless `fromZero` is false, and has three to six ticks. */
export function valueAxis(values: readonly number[], top: number, bottom: number, fromZero = true): ValueAxis {
  const low = Math.min(...values, ...(fromZero ? [0] : []));
  const high = Math.max(...values, ...(fromZero ? [0] : []));
  const bounds: [number, number] = [low, high === low ? low + 1 : high];
  const counts = bottom - top < 160 ? [3, 2] : [5, 4, 3, 2];
  const fitted = counts.map((count) => ({ count, scale: scaleLinear(bounds, [bottom, top]).nice(count) }));
  const { count, scale } = fitted.find((one) => one.scale.ticks(one.count).length <= MOST_TICKS) ??
    fitted.at(-1) ?? { count: 2, scale: scaleLinear(bounds, [bottom, top]) };
  const [from = 0, to = 1] = scale.domain();
  return {
    ticks: scale.ticks(count).map((value) => ({ value, y: round(scale(value)) })),
    domain: [from, to],
    place: scale,
  };
}

export interface QuarterAxis {
  readonly quarters: readonly QuarterTick[];
  readonly years: readonly YearTick[];
  /** x of a quarter's position; unrounded. */
  readonly place: (position: number) => number;
}

/** A horizontal axis over calendar quarters, `first` and `last` included. Narrow axes name years only. */
export function quarterAxis(first: number, last: number, left: number, right: number): QuarterAxis {
  const scale = scaleLinear([first, Math.max(last, first + 1)], [left, right]);
  const step = (right - left) / Math.max(1, last - first);
  const positions = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const years = [...new Set(positions.map((position) => quarterParts(position).year))];
  return {
    quarters: positions.map((position) => ({
      x: round(scale(position)),
      label: step >= 27 ? `Q${quarterParts(position).quarter}` : '',
    })),
    years: years.map((year, index) => {
      const within = positions.filter((position) => quarterParts(position).year === year);
      const middle = ((within[0] ?? first) + (within.at(-1) ?? last)) / 2;
      const divider = index === 0 ? null : round(scale((within[0] ?? first) - 0.5));
      return { x: round(scale(middle)), label: yearLabel(year, within.length, step), divider };
    }),
    place: scale,
  };
}

/** The full year where it fits above its quarters, two digits where only those fit, nothing below 12 px. */
function yearLabel(year: number, quarters: number, step: number): string {
  const room = Math.max(1, quarters) * step;
  if (room >= 30) return String(year);
  return room >= 12 ? `’${String(year).slice(2)}` : '';
}
