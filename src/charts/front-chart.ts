// What is had for how much: a point for each offer, price to the right on a logarithmic axis, score upwards, and the line of those that nothing beats on both.
import { scaleLinear, scaleLog } from 'd3';
import { type ChartGap, type ChartMark, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import { gapMark } from './gap-mark.ts';
import { round } from './round.ts';
import { logSteps, type ScatterMeasure } from './scatter-chart.ts';
import { textWidth } from './text-room.ts';
import type { MarkName } from '../format/mark.ts';

/** One offer. */
export interface FrontPoint {
  /** Gives the hue. */
  readonly id: string;
  /** What is bought: the model. */
  readonly name: string;
  /** What it costs; above zero. */
  readonly x: ChartMark;
  /** What it is worth; never drawn from zero, since boards have no zero. */
  readonly y: ChartMark;
}

/** Offers as a figure asks for them. */
export interface FrontInput {
  readonly kind: 'front';
  readonly x: ScatterMeasure;
  readonly y: ScatterMeasure;
  readonly points: readonly FrontPoint[];
  /** What cannot stand on a logarithmic axis, and why. */
  readonly gaps: readonly ChartGap[];
}

export interface FrontLabel {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** True for an offer that nothing beats. */
  readonly isBest: boolean;
}

/** A measure and its ticks; a tick with an empty label has its line alone. */
interface FrontAxis {
  readonly label: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface FrontChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: FrontAxis;
  readonly y: FrontAxis;
  /** Places of the points by hue, each point once; the unbeaten apart. */
  readonly points: readonly { readonly id: string; readonly isBest: boolean; readonly places: readonly { readonly x: number; readonly y: number }[] }[];
  /** Path of the line of the unbeaten: level until the next costs more and scores more. */
  readonly front: string;
  /** Those for whose names there is room, the unbeaten before the others. */
  readonly labels: readonly FrontLabel[];
  readonly gaps: readonly (ChartGap & { readonly y: number; readonly mark: MarkName | null })[];
  /** Both numbers of every point, at the same place. */
  readonly marks: readonly PlacedMark[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Spot {
  readonly point: FrontPoint;
  readonly x: number;
  readonly y: number;
  readonly isBest: boolean;
}

const BOTTOMS: Readonly<Record<Form, number>> = { wide: 520, narrow: 420 };
const RADIUS = 4;
const LABEL_HEIGHT = 14;
const GAP_LINE = 20;

/** The chart in one form; null where no offer costs something. */
export function placeFront(input: FrontInput, form: Form): FrontChart | null {
  const points = input.points.filter(({ x }) => x.value > 0);
  if (points.length === 0) return null;
  const width = FORM_WIDTH[form];
  const [left, right, top, bottom] = [44, width - 8, 30, BOTTOMS[form]];
  const prices = points.map(({ x }) => x.value);
  const steps = logSteps(Math.min(...prices), Math.max(...prices));
  const across = scaleLog([steps[0] ?? 1, steps.at(-1) ?? 10], [left + 8, right - 8]);
  const scores = points.map(({ y }) => y.value);
  const up = scaleLinear([Math.min(...scores), Math.max(...scores)], [bottom - 14, top + 22]);
  const best = new Set(unbeaten(points));
  const spots = points.map((point): Spot => ({ point, x: round(across(point.x.value)), y: round(up(point.y.value)), isBest: best.has(point) }));
  const foot = bottom + 48;
  return {
    ...{ width, height: foot + input.gaps.length * GAP_LINE, left, right, top, bottom },
    x: {
      label: input.x.label,
      ticks: thinned(
        steps.map((value) => ({ at: round(across(value)), label: input.x.tick(value) })),
        form,
      ),
    },
    y: { label: input.y.label, ticks: up.ticks(6).map((value) => ({ at: round(up(value)), label: input.y.tick(value) })) },
    points: byHue(spots),
    front: frontPath(
      spots.filter(({ isBest }) => isBest),
      right,
    ),
    labels: placeNames(spots, { left, top: top + 4, right, bottom }, right),
    gaps: input.gaps.map((gap, index) => ({ ...gap, y: foot + 12 + index * GAP_LINE, mark: gapMark(gap.words) })),
    marks: spots.flatMap(({ point, x, y }) =>
      [point.x, point.y].map((one): PlacedMark => ({ key: one.key, value: one.value, x, y, label: one.label, href: one.href })),
    ),
  };
}

/** The offers that no other beats: none costs as little and scores more, none costs less and scores as much. The cheapest first. */
export function unbeaten<P extends { readonly x: { readonly value: number }; readonly y: { readonly value: number } }>(points: readonly P[]): readonly P[] {
  const sorted = points.toSorted((a, b) => a.x.value - b.x.value || b.y.value - a.y.value);
  let [highest, price] = [-Infinity, NaN];
  return sorted.filter((point) => {
    const isEqual = point.y.value === highest && point.x.value === price;
    if (point.y.value <= highest && !isEqual) return false;
    [highest, price] = [point.y.value, point.x.value];
    return true;
  });
}

/** On narrow charts every tick whose label would touch the one before it loses its label. */
function thinned(ticks: FrontAxis['ticks'], form: Form): FrontAxis['ticks'] {
  let end = -Infinity;
  return ticks.map(({ at, label }) => {
    const half = textWidth(label) / 2;
    const fits = at - half > end + (form === 'wide' ? 10 : 4);
    if (fits) end = at + half;
    return { at, label: fits ? label : '' };
  });
}

function byHue(spots: readonly Spot[]): FrontChart['points'] {
  const groups = Map.groupBy(spots, ({ point, isBest }) => `${point.id} ${isBest}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ id: first.point.id, isBest: first.isBest, places: own.map(({ x, y }) => ({ x, y })) }];
  });
}

/** Steps from the cheapest up, to the right end at the height of the best. */
function frontPath(best: readonly Spot[], right: number): string {
  const sorted = best.toSorted(byPlace);
  const [first] = sorted;
  if (first === undefined) return '';
  const steps = sorted.slice(1).map(({ x, y }) => `H${x}V${y}`);
  return `M${first.x},${first.y}${steps.join('')}H${right}`;
}

const byPlace = (a: Spot, b: Spot): number => a.x - b.x || b.y - a.y;

/** What the line of the unbeaten covers: a thin box for each of its parts. */
function frontBoxes(best: readonly Spot[], right: number): readonly Box[] {
  const sorted = best.toSorted(byPlace);
  return sorted.flatMap(({ x, y }, index): Box[] => {
    const next = sorted[index + 1];
    const end = next?.x ?? right;
    const level = { left: x, right: end, top: y - 1, bottom: y + 1 };
    return next === undefined ? [level] : [level, { left: end - 1, right: end + 1, top: next.y, bottom: y }];
  });
}

/** Of a name of the unbeaten this share may be covered before it goes. */
const MOST_COVERED = 0.2;

/** Names at the first side where they touch nothing: those of the unbeaten also where they touch a little, the others' only where there is such a side. */
function placeNames(spots: readonly Spot[], frame: Box, right: number): readonly FrontLabel[] {
  const best = spots.filter(({ isBest }) => isBest);
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS }));
  taken.push(...frontBoxes(best, right));
  const order = spots.toSorted((a, b) => Number(b.isBest) - Number(a.isBest) || a.y - b.y || a.x - b.x);
  const seen = new Set<string>();
  return order.flatMap((spot): FrontLabel[] => {
    const same = `${spot.point.name} ${spot.x} ${spot.y}`;
    if (seen.has(same)) return [];
    seen.add(same);
    const sides = sidesOf(spot);
    const cost = (box: Box): number => taken.reduce((sum, other) => sum + overlap(box, other), 0) + 10 * (areaOf(box) - overlap(box, frame));
    const side = sides.reduce((least, one) => (cost(one.box) < cost(least.box) - 0.01 ? one : least));
    if (cost(side.box) > (spot.isBest ? MOST_COVERED * areaOf(side.box) : 0.01)) return [];
    taken.push(side.box);
    return [{ id: spot.point.id, name: spot.point.name, x: round(side.x), y: round(side.y), anchor: side.anchor, isBest: spot.isBest }];
  });
}

interface Side {
  readonly x: number;
  readonly y: number;
  readonly anchor: FrontLabel['anchor'];
  readonly box: Box;
}

/** Left above first, where the line does not run; then above, right below, right, left and the rest. */
function sidesOf({ point, x, y, isBest }: Spot): readonly [Side, ...Side[]] {
  const width = textWidth(point.name, 12.5, isBest ? 600 : 400) + 2;
  const at = (dx: -1 | 0 | 1, dy: -1 | 0 | 1): Side => {
    const reach = RADIUS + (dy === 0 ? 4 : 1);
    const left = dx === 1 ? x + reach : dx === -1 ? x - reach - width : x - width / 2;
    const top = dy === 0 ? y - LABEL_HEIGHT / 2 : dy === -1 ? y - RADIUS - 2 - LABEL_HEIGHT : y + RADIUS + 2;
    const anchor = dx === 1 ? 'start' : dx === -1 ? 'end' : 'middle';
    return { x: dx === 0 ? x : dx === 1 ? left : left + width, y: top + 11, anchor, box: { left, top, right: left + width, bottom: top + LABEL_HEIGHT } };
  };
  return [at(-1, -1), at(0, -1), at(1, 0), at(1, 1), at(-1, 0), at(0, 1), at(-1, 1), at(1, -1)];
}

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const up = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && up > 0 ? across * up : 0;
}
