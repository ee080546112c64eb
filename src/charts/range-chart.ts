// Entries of one scale in rows, a point each with its own spread, so that what overlaps shows; the entries of one owner may share a row.
import { scaleLinear } from 'd3';
import { type ChartMark, FORM_WIDTH, type Form, type PlacedMark, type PointMark } from './chart.ts';
import { round } from './round.ts';
import { textWidth, wrapText } from './text-room.ts';

/** A row: whose entries, and the words on its best one. */
export interface RangeRow {
  /** The id gives the hue. */
  readonly id: string;
  readonly name: string;
  /** Under the name; '' for nothing. */
  readonly under: string;
  /** At the right: what the row's best entry is, then its value and place. */
  readonly best: string;
  readonly standing: string;
  /** Best first. `low` and `high` are the ends of the spread; both null where the scale prints none. */
  readonly points: readonly ChartMark[];
}

/** Rows as a figure asks for them. */
export interface RangeInput {
  readonly kind: 'range';
  readonly rows: readonly RangeRow[];
  /** A stretch of the scale that is tinted through all rows, such as the spread of the first; null for none. */
  readonly band: readonly [low: number, high: number] | null;
  readonly tick: (value: number) => string;
}

export interface RangeLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface RangePoint {
  readonly x: number;
  readonly y: number;
  readonly mark: PointMark;
  /** Ends of the spread where it is wider than the point; null where not. */
  readonly spread: readonly [number, number] | null;
}

export interface PlacedRangeRow {
  readonly id: string;
  readonly name: RangeLine;
  readonly under: RangeLine | null;
  readonly best: readonly RangeLine[];
  readonly standing: RangeLine | null;
  readonly points: readonly RangePoint[];
  /** Where its stretch of the scale begins and ends. */
  readonly top: number;
  readonly foot: number;
}

export interface RangeChart {
  readonly width: number;
  readonly height: number;
  /** Where the scale begins. */
  readonly from: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Baselines of the words of the ticks: over the rows, and under them where the chart is tall. */
  readonly tickLines: readonly number[];
  readonly band: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  readonly rows: readonly PlacedRangeRow[];
  readonly marks: readonly PlacedMark[];
}

const LINE = 16;
/** From point to point, one above the other. */
const PITCH = 8.5;
const POINT_RADIUS = 3.5;
const HEAD = 24;
/** From this height on, the words of the ticks stand below the rows too. */
const TALL = 420;
const MOST_NAME = 230;
const MOST_WORDS = 300;
const GUTTER = 18;

/** Where the scale stands between the names and the words at the right. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly isBeside: boolean;
  readonly wordsRoom: number;
}

/** The rows of a figure in one form; null where no row has a point. */
export function placeRange({ rows, band, tick }: RangeInput, form: Form): RangeChart | null {
  const points = rows.flatMap((row) => row.points);
  if (points.length === 0) return null;
  const frame = frameOf(rows, form);
  const scale = scaleLinear(boundsOf(points), [frame.left, frame.right]).nice(10);
  let top = HEAD;
  const placed = rows.map((row) => {
    const one = placeRow(row, top, frame, scale);
    top = one.bottom;
    return one.row;
  });
  const isTall = frame.isBeside && top > TALL;
  const stretches = frame.isBeside ? [{ top: HEAD, foot: top }] : placed;
  return {
    width: FORM_WIDTH[form],
    height: round(top + (isTall ? HEAD : 2)),
    from: scale.domain()[0] ?? 0,
    ticks: scale.ticks(frame.isBeside ? 6 : 4).map((value) => ({ x: round(scale(value)), label: tick(value) })),
    tickLines: [HEAD - 9, ...(isTall ? [round(top + 16)] : [])],
    band:
      band === null
        ? []
        : stretches.map(({ top: y, foot }) => {
            const x = round(scale(band[0]));
            return { x, y: round(y), width: Math.max(1, round(scale(band[1]) - x)), height: round(foot - y) };
          }),
    rows: placed,
    marks: rows.flatMap((row, index) => marksOf(row, placed[index])),
  };
}

function boundsOf(points: readonly ChartMark[]): readonly [number, number] {
  const low = Math.min(...points.map((point) => point.low ?? point.value));
  const high = Math.max(...points.map((point) => point.high ?? point.value));
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** Wide: names, scale and words beside each other, the outer two as wide as their longest line. Narrow: the scale under the words, as wide as the chart. */
function frameOf(rows: readonly RangeRow[], form: Form): Frame {
  const width = FORM_WIDTH[form];
  if (form === 'narrow') return { left: 6, right: width - 6, isBeside: false, wordsRoom: width };
  const names = rows.map(({ name, under }) => Math.max(textWidth(name, 12.5, 600), textWidth(under)));
  const words = rows.map(({ best, standing }) => Math.max(textWidth(best, 12.5, 600), textWidth(standing)));
  const wordsRoom = Math.min(MOST_WORDS, Math.max(...words));
  const left = round(Math.min(MOST_NAME, Math.max(...names)) + GUTTER);
  return { left, right: round(width - wordsRoom - GUTTER), isBeside: true, wordsRoom };
}

type Scale = (value: number) => number;

/** A row from `top` down. */
function placeRow(row: RangeRow, top: number, frame: Frame, scale: Scale): { readonly row: PlacedRangeRow; readonly bottom: number } {
  const xs = row.points.map((point) => extentOf(point, scale));
  const levels = levelsOf(xs);
  const up = Math.max(0, ...levels.map((level) => -level));
  const down = Math.max(0, ...levels);
  const swarm = (up + down) * PITCH + 2 * POINT_RADIUS;
  const { isBeside, wordsRoom } = frame;
  const best = wrapText(row.best, wordsRoom + 8, isBeside ? 1 : 2);
  const hasUnder = row.under !== '' || row.standing !== '';
  const words = isBeside ? (hasUnder ? 2 : 1) * LINE : (1 + best.length) * LINE + 6;
  const height = isBeside ? Math.max(words, swarm) + 10 : words + swarm + 18;
  const plotTop = isBeside ? top : top + words;
  const middle = isBeside ? top + height / 2 + ((up - down) * PITCH) / 2 : plotTop + 8 + POINT_RADIUS + up * PITCH;
  const firstLine = isBeside ? top + height / 2 - (hasUnder ? LINE / 2 : 0) + 4 : top + 14;
  const at = (text: string, x: number, y: number): RangeLine => ({ text, x: round(x), y: round(y) });
  const wordsX = isBeside ? frame.right + GUTTER : 0;
  const bestTop = isBeside ? firstLine : firstLine + LINE;
  const standing = row.standing === '' ? null : row.standing;
  return {
    bottom: top + height,
    row: {
      id: row.id,
      name: at(row.name, 0, firstLine),
      under: row.under === '' ? null : isBeside ? at(row.under, 0, firstLine + LINE) : at(row.under, textWidth(row.name, 12.5, 600) + 10, firstLine),
      best: isBeside || standing === null ? best.map((text, index) => at(text, wordsX, bestTop + index * LINE)) : narrowWords(row, bestTop, at),
      standing: !isBeside || standing === null ? null : at(standing, wordsX, firstLine + LINE),
      points: row.points.map((point, index) => ({
        x: round(scale(point.value)),
        y: round(middle + (levels[index] ?? 0) * PITCH),
        mark: point.mark,
        spread: spreadOf(point, scale),
      })),
      top: round(plotTop),
      foot: round(top + height),
    },
  };
}

/** On narrow drawings what the best entry is and how it stands make one line, or two. */
function narrowWords({ best, standing }: RangeRow, top: number, at: (text: string, x: number, y: number) => RangeLine): readonly RangeLine[] {
  return wrapText(`${best}, ${standing}`, FORM_WIDTH.narrow, 2).map((text, index) => at(text, 0, top + index * LINE));
}

/** The pixels that a point takes with its spread. */
function extentOf({ value, low, high }: ChartMark, scale: Scale): readonly [number, number] {
  return [Math.min(scale(value) - POINT_RADIUS, scale(low ?? value)) - 1, Math.max(scale(value) + POINT_RADIUS, scale(high ?? value)) + 1];
}

function spreadOf({ low, high }: ChartMark, scale: Scale): readonly [number, number] | null {
  if (low === null || high === null) return null;
  const ends = [round(scale(low)), round(scale(high))] as const;
  return ends[1] - ends[0] > 2 * POINT_RADIUS ? ends : null;
}

/** For each extent the level nearest to the middle, 0, -1, 1, -2 …, on which it touches none before it. */
function levelsOf(extents: readonly (readonly [number, number])[]): readonly number[] {
  const taken = new Map<number, (readonly [number, number])[]>();
  return extents.map((extent) => {
    const isFree = (level: number): boolean => (taken.get(level) ?? []).every(([from, to]) => extent[1] <= from || extent[0] >= to);
    let step = 0;
    const levelAt = (count: number): number => (count % 2 === 1 ? -(count + 1) / 2 : count / 2);
    while (!isFree(levelAt(step))) step += 1;
    const level = levelAt(step);
    taken.set(level, [...(taken.get(level) ?? []), extent]);
    return level;
  });
}

function marksOf(row: RangeRow, placed: PlacedRangeRow | undefined): readonly PlacedMark[] {
  return row.points.flatMap(({ key, value, label, href }, index) => {
    const point = placed?.points[index];
    return point === undefined ? [] : [{ key, value, x: point.x, y: point.y, label, href }];
  });
}
