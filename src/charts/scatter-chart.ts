// Two measures at once: a point for each name, crosses where rounding leaves room, a logarithmic axis where values span more than tenfold.
import { scaleLinear, scaleLog } from 'd3';
import type { MarkName } from '../format/mark.ts';
import { type ChartGap, type ChartMark, FORM_WIDTH, type Form, type PlacedMark, type PointMark } from './chart.ts';
import { gapMark } from './gap-mark.ts';
import { isHollow } from './point-shape.ts';
import { round } from './round.ts';
import { textWidth } from './text-room.ts';

export interface ScatterPoint {
  readonly id: string;
  readonly name: string;
  /** Under the name: the window of its figures. */
  readonly under: string;
  readonly x: ChartMark;
  readonly y: ChartMark;
}

/** A measure along an axis. */
export interface ScatterMeasure {
  /** Its name and unit. */
  readonly label: string;
  readonly tick: (value: number) => string;
}

/** Points as a figure asks for them. */
export interface ScatterInput {
  readonly kind: 'scatter';
  readonly x: ScatterMeasure;
  readonly y: ScatterMeasure;
  readonly points: readonly ScatterPoint[];
  /** Who has no point, and why. */
  readonly gaps: readonly ChartGap[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedScatterPoint {
  readonly id: string;
  readonly name: string;
  readonly under: string;
  readonly x: number;
  readonly y: number;
  readonly mark: PointMark;
  /** Path of the whiskers along both axes; '' where they are smaller than the point. */
  readonly cross: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface ScatterAxis {
  /** The measure, and that the scale is logarithmic where it is. */
  readonly label: string;
  readonly isLog: boolean;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where zero lies inside the axis; null elsewhere. */
  readonly zero: number | null;
}

export interface ScatterChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly points: readonly PlacedScatterPoint[];
  readonly gaps: readonly (ChartGap & { readonly y: number; readonly mark: MarkName | null })[];
  /** Both numbers of every point, at the same place. */
  readonly marks: readonly PlacedMark[];
}

const RADIUS = 5;
const LINE = 15;
const GAP_LINE = 20;

/** The points in one form; null where there are none. */
export function placeScatter({ x, y, points, gaps }: ScatterInput, form: Form): ScatterChart | null {
  if (points.length === 0) return null;
  const width = FORM_WIDTH[form];
  const [left, right, top, bottom] = [44, width - 14, 34, form === 'wide' ? 380 : 320];
  const across = axisOf(
    x,
    points.map((point) => point.x),
    left + 6,
    right,
    form === 'wide' ? 8 : 5,
  );
  const up = axisOf(
    y,
    points.map((point) => point.y),
    bottom,
    top + 6,
    6,
  );
  const spots = points.map((point) => ({ point, x: across.place(point.x.value), y: up.place(point.y.value) }));
  const boxes = spots.map((spot) => boxOf(spot, across.place, up.place));
  const labels = placeLabels(spots, boxes, { left, top, right: width, bottom });
  const placed = spots.map(({ point, ...at }, index): PlacedScatterPoint => {
    const label = labels[index];
    const weaker = isHollow(point.x.mark) ? point.x.mark : point.y.mark;
    return {
      ...{ id: point.id, name: point.name, under: point.under, x: round(at.x), y: round(at.y), mark: weaker },
      ...{ cross: crossOf(at, boxes[index]), labelX: round(label?.x ?? at.x), labelY: round(label?.y ?? at.y), anchor: label?.anchor ?? 'start' },
    };
  });
  const foot = bottom + 48;
  return {
    ...{ width, height: foot + gaps.length * GAP_LINE, left, right, top, bottom, x: across.axis, y: up.axis, points: placed },
    gaps: gaps.map((gap, index) => ({ ...gap, y: foot + 12 + index * GAP_LINE, mark: gapMark(gap.words) })),
    marks: placed.flatMap((at, index) =>
      [points[index]?.x, points[index]?.y].flatMap((one) =>
        one ? [{ key: one.key, value: one.value, x: at.x, y: at.y, label: one.label, href: one.href }] : [],
      ),
    ),
  };
}

interface Axis {
  readonly axis: ScatterAxis;
  readonly place: (value: number) => number;
}

/** An axis from one pixel to another: logarithmic where all values are above zero and span more than tenfold, else from zero. */
function axisOf(measure: ScatterMeasure, marks: readonly ChartMark[], from: number, to: number, count: number): Axis {
  const values = marks.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isLog = least > 0 && isTenfold(marks.map(({ value }) => value));
  if (isLog) {
    const steps = logSteps(least, most);
    const scale = scaleLog([steps[0] ?? least, steps.at(-1) ?? most], [from, to]);
    const ticks = steps.map((value) => ({ at: round(scale(value)), label: measure.tick(value) }));
    return { axis: { label: `${measure.label} (logarithmic)`, isLog, ticks, zero: null }, place: scale };
  }
  const scale = scaleLinear([Math.min(0, least), Math.max(0, most)], [from, to]).nice(count);
  const ticks = scale.ticks(count).map((value) => ({ at: round(scale(value)), label: measure.tick(value) }));
  return { axis: { label: measure.label, isLog, ticks, zero: least < 0 && most > 0 ? round(scale(0)) : null }, place: scale };
}

/** True where all values are above zero and the greatest is more than ten times the least: their axis is logarithmic. */
export function isTenfold(values: readonly number[]): boolean {
  return Math.min(...values) > 0 && Math.max(...values) > 10 * Math.min(...values);
}

/** 1, 2, 5, 10 … from the step at or under the least to the step at or over the most. */
export function logSteps(least: number, most: number): readonly number[] {
  const powers = Array.from({ length: 1 + Math.ceil(Math.log10(most)) - Math.floor(Math.log10(least)) }, (_, index) => Math.floor(Math.log10(least)) + index);
  const all = powers.flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power));
  const first = all.findLastIndex((value) => value <= least);
  const last = all.findIndex((value) => value >= most);
  return all.slice(Math.max(0, first), last === -1 ? undefined : last + 1);
}

type Place = (value: number) => number;

/** What a point covers, whiskers included. */
function boxOf({ point, x, y }: { readonly point: ScatterPoint; readonly x: number; readonly y: number }, across: Place, up: Place): Box {
  const ends = (mark: ChartMark, place: Place, at: number): readonly [number, number] => {
    const [low, high] = [mark.low === null ? at : place(mark.low), mark.high === null ? at : place(mark.high)];
    return [Math.min(low, high), Math.max(low, high)];
  };
  const [left, right] = ends(point.x, across, x);
  const [top, bottom] = ends(point.y, up, y);
  return { left: Math.min(left, x - RADIUS), right: Math.max(right, x + RADIUS), top: Math.min(top, y - RADIUS), bottom: Math.max(bottom, y + RADIUS) };
}

function crossOf({ x, y }: { readonly x: number; readonly y: number }, box: Box | undefined): string {
  if (box === undefined) return '';
  const flat = box.right - box.left > 2 * RADIUS + 1 ? `M${round(box.left)},${round(y)}H${round(box.right)}` : '';
  const upright = box.bottom - box.top > 2 * RADIUS + 1 ? `M${round(x)},${round(box.top)}V${round(box.bottom)}` : '';
  return flat + upright;
}

interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** How often every label may change its side for the sake of the others. */
const PASSES = 6;

/** The labels of all points: each at the first side where it touches least, moved again as long as the others leave it a better one. */
function placeLabels(
  spots: readonly { readonly point: ScatterPoint; readonly x: number; readonly y: number }[],
  boxes: readonly Box[],
  frame: Box,
): readonly PlacedLabel[] {
  const labels: PlacedLabel[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, { point, ...at }] of spots.entries()) {
      const others = labels.flatMap(({ box }, other) => (other === index ? [] : [box]));
      labels[index] = placeLabel(point, at, [...boxes, ...others], frame);
    }
  }
  return labels;
}

/** Two lines of words at the first side where they touch nothing: right, left, above, below, then the corners; else where they touch least. */
function placeLabel(point: ScatterPoint, { x, y }: { readonly x: number; readonly y: number }, others: readonly Box[], frame: Box): PlacedLabel {
  const width = Math.max(textWidth(point.name, 12.5, 600), textWidth(point.under)) + 2;
  const reach = RADIUS + 5;
  const height = 2 * LINE;
  const at = (dx: -1 | 0 | 1, dy: -1 | 0 | 1): PlacedLabel => {
    const left = dx === 1 ? x + reach : dx === -1 ? x - reach - width : x - width / 2;
    const top = dy === 0 ? y - height / 2 : dy === -1 ? y - (dx === 0 ? reach : 4) - height : y + (dx === 0 ? reach : 4);
    const anchor = dx === 1 ? 'start' : dx === -1 ? 'end' : 'middle';
    return { x: dx === 0 ? x : dx === 1 ? left : left + width, y: top + 11, anchor, box: { left, top, right: left + width, bottom: top + height } };
  };
  const sides = [at(1, 0), at(-1, 0), at(0, -1), at(0, 1), at(1, -1), at(1, 1), at(-1, -1), at(-1, 1)];
  const cost = ({ box }: PlacedLabel): number => others.reduce((sum, other) => sum + overlap(box, other), 0) + 10 * (areaOf(box) - overlap(box, frame));
  return sides.reduce((best, side) => (cost(side) < cost(best) - 0.01 ? side : best));
}

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const up = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && up > 0 ? across * up : 0;
}
