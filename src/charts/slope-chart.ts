// Two dates and a line for each between them, named with its value at both ends.
import { scaleLinear } from 'd3';
import { type ChartMark, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import { spreadLabels } from './labels.ts';
import { round } from './round.ts';
import { textWidth } from './text-room.ts';

/** One end of a line, with the words at it: '34%'. */
export interface SlopeEnd extends ChartMark {
  readonly words: string;
}

export interface SlopeLine {
  /** Gives the hue. */
  readonly id: string;
  readonly name: string;
  readonly from: SlopeEnd;
  readonly to: SlopeEnd;
}

/** Slopes as a figure asks for them. */
export interface SlopeInput {
  readonly kind: 'slope';
  /** The dates in words. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly SlopeLine[];
}

export interface PlacedSlopeEnd {
  readonly x: number;
  readonly y: number;
  readonly mark: ChartMark['mark'];
  /** Top and foot of the interval, where it is taller than the point. */
  readonly whisker: readonly [number, number] | null;
  readonly label: { readonly x: number; readonly y: number; readonly name: string; readonly words: string };
}

export interface SlopeChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** y of zero, the foot of both uprights. */
  readonly bottom: number;
  readonly lines: readonly { readonly id: string; readonly from: PlacedSlopeEnd; readonly to: PlacedSlopeEnd }[];
  readonly marks: readonly PlacedMark[];
}

const POINT_RADIUS = 3.5;
const LABEL_GAP = 18;
const LABEL_DISTANCE = 12;
const HEIGHTS: Readonly<Record<Form, number>> = { wide: 360, narrow: 320 };

/** The slopes of a figure in one form, from zero up; null where there is no line. */
export function placeSlopes({ lines }: SlopeInput, form: Form): SlopeChart | null {
  if (lines.length === 0) return null;
  const width = FORM_WIDTH[form];
  const height = Math.max(HEIGHTS[form], lines.length * LABEL_GAP + 60);
  const [top, bottom] = [36, height - 14];
  const room = Math.max(...lines.flatMap(({ name, from, to }) => [from, to].map(({ words }) => textWidth(`${name} ${words}`, 12.5, 600)))) + LABEL_DISTANCE + 4;
  const [left, right] = [round(room), round(width - room)];
  const highest = Math.max(...lines.flatMap(({ from, to }) => [from.high ?? from.value, to.high ?? to.value, from.value, to.value]));
  const scale = scaleLinear([0, highest || 1], [bottom, top + 10]);
  const labelsAt = (end: 'from' | 'to'): readonly number[] =>
    spreadLabels(
      lines.map((line) => ({ id: line.id, y: scale(line[end].value) })),
      LABEL_GAP,
      top + 6,
      bottom,
    );
  const [fromLabels, toLabels] = [labelsAt('from'), labelsAt('to')];
  const placed = lines.map((line, index) => ({
    id: line.id,
    from: placeEnd(line.name, line.from, left, left - LABEL_DISTANCE, fromLabels[index] ?? 0, scale),
    to: placeEnd(line.name, line.to, right, right + LABEL_DISTANCE, toLabels[index] ?? 0, scale),
  }));
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    lines: placed,
    marks: lines.flatMap((line, index) => (['from', 'to'] as const).flatMap((end) => markOf(line[end], placed[index]?.[end]))),
  };
}

function placeEnd(
  name: string,
  { value, low, high, mark, words }: SlopeEnd,
  x: number,
  labelX: number,
  labelY: number,
  scale: (value: number) => number,
): PlacedSlopeEnd {
  const ends = low === null || high === null ? null : ([round(scale(high)), round(scale(low))] as const);
  const whisker = ends !== null && ends[1] - ends[0] > 2 * POINT_RADIUS + 3 ? ends : null;
  return { x, y: round(scale(value)), mark, whisker, label: { x: round(labelX), y: round(labelY), name, words } };
}

function markOf({ key, value, label, href }: SlopeEnd, placed: PlacedSlopeEnd | undefined): readonly PlacedMark[] {
  return placed === undefined ? [] : [{ key, value, label, href, x: placed.x, y: placed.y }];
}
