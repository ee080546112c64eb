// A scale of ratios around 'equal': equal steps are equal ratios, the left side's surplus to the left.
import { scaleLog } from 'd3';
import { round } from './round.ts';

/** One ratio, right over left: 5.9 is 5.9 times as much at the right, 0.5 twice as much at the left. Bounds are null where they are open. */
export interface Ratio {
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RatioTick {
  readonly x: number;
  /** How many times as much: 1 is equal. */
  readonly times: number;
  readonly side: 'left' | 'right' | 'equal';
}

export interface RatioScale {
  readonly left: number;
  readonly right: number;
  /** x of 'equal'. */
  readonly equal: number;
  readonly ticks: readonly RatioTick[];
  /** x of a ratio, held within the scale; unrounded. */
  readonly place: (ratio: number) => number;
}

/** A side on which nothing stands still reaches this far, so that 'equal' is never the edge. */
const LEAST_REACH = 1.35;
const STEPS = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000] as const;
const LEAST_TICK_GAP = 30;

/** The scale that holds every ratio between `left` and `right` pixels. */
export function ratioScale(ratios: readonly Ratio[], left: number, right: number): RatioScale {
  const ends = ratios.flatMap(({ ratio, low, high }) => [ratio, low ?? ratio, high ?? ratio]).filter((end) => end > 0 && Number.isFinite(end));
  const furthest = Math.max(2, ...ends.map((end) => Math.max(end, 1 / end)));
  const reach = Math.max(LEAST_REACH, furthest ** 0.12);
  const least = Math.min(1 / reach, ...ends);
  const most = Math.max(reach, ...ends);
  const scale = scaleLog([least / 1.06, most * 1.06], [left, right]).clamp(true);
  const sides = STEPS.flatMap((times) => [
    { times, side: 'left' as const, ratio: 1 / times },
    { times, side: 'right' as const, ratio: times },
  ]).filter(({ ratio }) => ratio >= least && ratio <= most);
  const equal = scale(1);
  return {
    left,
    right,
    equal: round(equal),
    ticks: [
      { x: round(equal), times: 1, side: 'equal' as const },
      ...thinned(
        sides.map((one) => ({ ...one, x: round(scale(one.ratio)) })),
        equal,
      ),
    ].toSorted((a, b) => a.x - b.x),
    place: scale,
  };
}

/** The ticks that leave room for their words, from 'equal' outward. */
function thinned<T extends { readonly times: number; readonly side: 'left' | 'right'; readonly x: number }>(ticks: readonly T[], equal: number): RatioTick[] {
  const kept: T[] = [];
  for (const tick of ticks.toSorted((a, b) => a.times - b.times)) {
    const near = kept.filter(({ side }) => side === tick.side).at(-1)?.x ?? equal;
    if (Math.abs(tick.x - near) >= LEAST_TICK_GAP) kept.push(tick);
  }
  return kept.map(({ x, times, side }) => ({ x, times, side }));
}

/** True where the interval of a ratio holds 'equal': nobody is surely ahead. */
export function isTie({ low, high }: Pick<Ratio, 'low' | 'high'>): boolean {
  if (low === 1 && high === 1) return true;
  return (low ?? 0) < 1 && (high ?? Infinity) > 1;
}
