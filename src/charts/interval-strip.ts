// Intervals side by side on one horizontal axis, in percent of its width: it fits any width, and text beside it keeps its size.
import { scaleLinear } from 'd3';
import { round } from './round.ts';

/** One interval to draw; an open end is null. */
export interface StripInterval {
  readonly low: number | null;
  readonly high: number | null;
  /** Filled where true, an outline where not. */
  readonly isShown: boolean;
}

/** A placed interval: where its bar begins and how wide it is, in percent. */
export interface StripBar {
  readonly x: number;
  readonly width: number;
  readonly isShown: boolean;
  /** The side on which it has no end, and runs out of the strip. */
  readonly open: 'left' | 'right' | null;
}

export interface IntervalStrip {
  readonly bars: readonly StripBar[];
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
}

const MARGIN = 3;
const MOST_TICKS = 5;
/** Narrower bars are widened to this about their middle: a bar of no width is not drawn at all. */
const LEAST_WIDTH = 0.8;

/** The strip of two or more intervals; null where fewer have any bound. Bars keep the order of the intervals. */
export function intervalStrip(intervals: readonly StripInterval[]): IntervalStrip | null {
  const drawn = intervals.filter(({ low, high }) => low !== null || high !== null);
  const bounds = drawn.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null);
  if (drawn.length < 2) return null;
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  const pad = least === most ? Math.max(1, Math.abs(least) * 0.1) : (most - least) * 0.1;
  const domain: [number, number] = [least >= 0 ? Math.max(0, least - pad) : least - pad, most + pad];
  const fitted = [4, 3, 2].map((count) => ({ count, scale: scaleLinear(domain, [MARGIN, 100 - MARGIN]).nice(count) }));
  const { count, scale } = fitted.find((one) => one.scale.ticks(one.count).length <= MOST_TICKS) ?? {
    count: 2,
    scale: scaleLinear(domain, [MARGIN, 100 - MARGIN]),
  };
  return {
    bars: drawn.map(({ low, high, isShown }) => {
      const from = low === null ? 0 : scale(low);
      const to = high === null ? 100 : scale(high);
      const widening = Math.max(0, LEAST_WIDTH - (to - from)) / 2;
      return { x: round(from - widening), width: round(to - from + 2 * widening), isShown, open: low === null ? 'left' : high === null ? 'right' : null };
    }),
    ticks: scale.ticks(count).map((value) => ({ x: round(scale(value)), value })),
  };
}
