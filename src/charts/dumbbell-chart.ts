// Rows of pairs: two values of one measure, and how many times the lesser the greater is, on a scale of ratios around 'equal'.
import { type ChartGap, type ChartMark, FORM_WIDTH, type Form, type PlacedMark, type PointMark } from './chart.ts';
import { type MarkName, MARKS } from '../format/mark.ts';
import { gapMark } from './gap-mark.ts';
import { isTie, ratioScale, type RatioScale } from './ratio-scale.ts';
import { round } from './round.ts';
import { textWidth, wrapText } from './text-room.ts';

/** A value of a pair, with the short words of its column: 'over 25', in the row's unit. */
export interface DumbbellValue extends ChartMark {
  readonly words: string;
}

export interface DumbbellRow {
  readonly id: string;
  /** What is measured. */
  readonly label: string;
  /** Unit and period in words, under the label: 'US$ billion, twelve months'. */
  readonly unit: string;
  readonly left: DumbbellValue | ChartGap;
  readonly right: DumbbellValue | ChartGap;
  /** Right over left, above zero; null where no ratio can be told (a gap, a sign that differs, units that differ). */
  readonly ratio: number | null;
  /** Its interval; null is open. Where it holds 1 the pair is a tie. */
  readonly ratioLow: number | null;
  readonly ratioHigh: number | null;
  /** The ratio as the row prints it: '5.9 ×', 'over 3.4 ×', 'tie'. */
  readonly words: string;
  /** True where both count the same. */
  readonly comparable: boolean;
  /** Why not, or what else to know; '' for nothing, where the wide drawing says 'yes'. */
  readonly reason: string;
}

/** Pairs as a figure asks for them. */
export interface DumbbellInput {
  readonly kind: 'dumbbell';
  readonly left: DumbbellSide;
  readonly right: DumbbellSide;
  readonly rows: readonly DumbbellRow[];
  /** Words for a ratio on the axis: 5 → '5'. */
  readonly tick: (times: number) => string;
}

/** Whose values stand at a side: the id gives the hue. */
export interface DumbbellSide {
  readonly id: string;
  readonly name: string;
}

export interface PlacedLine {
  readonly text: string;
  readonly y: number;
}

export interface PlacedEnd {
  /** Its words, in as many lines as the column needs. */
  readonly lines: readonly PlacedLine[];
  readonly isGap: boolean;
  /** The mark of a missing value above its words, where there is room for it. */
  readonly gap: { readonly mark: MarkName; readonly x: number; readonly y: number } | null;
  /** Surely the greater of the two. */
  readonly isGreater: boolean;
  readonly x: number;
  readonly y: number;
}

/** The ratio of a row as it is drawn. */
export interface PlacedRatio {
  /** Which side is greater; null for a tie. */
  readonly greater: 'left' | 'right' | null;
  readonly mark: PointMark;
  /** x of the greater one's mark; for a tie of the ratio itself. */
  readonly x: number;
  /** Ends of the interval where it is wider than the mark, held within the scale. */
  readonly interval: readonly [number, number] | null;
  /** Away from the mark, where the interval has no end on that side. */
  readonly fade: readonly [number, number] | null;
  readonly words: string;
  readonly wordsX: number;
  readonly anchor: 'start' | 'end';
}

export interface PlacedRow {
  readonly id: string;
  /** Middle of the scale's line. */
  readonly y: number;
  /** How far the scale's lines reach above and below it. */
  readonly reach: number;
  /** Top and foot of the row. */
  readonly top: number;
  readonly foot: number;
  readonly label: readonly PlacedLine[];
  readonly unit: readonly PlacedLine[];
  readonly left: PlacedEnd;
  readonly right: PlacedEnd;
  readonly ratio: PlacedRatio | null;
  readonly comparable: boolean;
  readonly reason: readonly PlacedLine[];
}

export interface DumbbellChart {
  readonly width: number;
  readonly height: number;
  readonly scale: RatioScale;
  /** Foot of the head: the rule under the ticks. */
  readonly headY: number;
  readonly foot: number;
  readonly leftHead: { readonly x: number; readonly id: string; readonly name: string };
  readonly rightHead: { readonly x: number; readonly id: string; readonly name: string };
  /** x of the reasons' column. */
  readonly reasonX: number;
  readonly rows: readonly PlacedRow[];
  readonly marks: readonly PlacedMark[];
}

/** Where the columns of a form stand, in pixels. */
interface Columns {
  /** Right edge of the left values, left edge of the right ones. */
  readonly leftX: number;
  readonly rightX: number;
  readonly scaleLeft: number;
  readonly scaleRight: number;
  readonly reasonX: number;
  readonly reasonRoom: number;
  /** Room for the label at the left, and for the words of a value. */
  readonly labelRoom: number;
  readonly valueRoom: number;
  readonly head: number;
  readonly isStacked: boolean;
}

const WIDE: Columns = {
  leftX: 268,
  rightX: 646,
  scaleLeft: 322,
  scaleRight: 574,
  reasonX: 722,
  reasonRoom: 158,
  labelRoom: 184,
  valueRoom: 80,
  head: 40,
  isStacked: false,
};
const NARROW: Columns = {
  leftX: 62,
  rightX: 300,
  scaleLeft: 108,
  scaleRight: 240,
  reasonX: 0,
  reasonRoom: 350,
  labelRoom: 350,
  valueRoom: 62,
  head: 40,
  isStacked: true,
};
const LINE = 16;
const POINT_RADIUS = 5;
/** How far a bar fades out beyond its mark. */
const FADE = 34;

/** The pairs of a figure in one form; null where there is no row. */
export function placeDumbbell({ left, right, rows }: DumbbellInput, form: Form): DumbbellChart | null {
  if (rows.length === 0) return null;
  const columns = form === 'wide' ? WIDE : NARROW;
  const ratios = rows.flatMap(({ ratio, ratioLow, ratioHigh }) => (ratio === null ? [] : [{ ratio, low: ratioLow, high: ratioHigh }]));
  const scale = ratioScale(ratios, columns.scaleLeft, columns.scaleRight);
  let top = columns.head;
  const placed = rows.map((row) => {
    const one = placeRow(row, top, columns, scale);
    top = one.foot;
    return one;
  });
  return {
    width: FORM_WIDTH[form],
    height: round(top + 1),
    scale,
    headY: columns.head,
    foot: round(top),
    leftHead: { x: columns.leftX, ...left },
    rightHead: { x: columns.rightX, ...right },
    reasonX: columns.reasonX,
    rows: placed,
    marks: rows.flatMap((row, index) => marksOfRow(row, placed[index], scale)),
  };
}

const isGap = (end: DumbbellValue | ChartGap): end is ChartGap => !('value' in end);

/** A row from `top` down: label, unit, both values and the reason in their columns; on narrow drawings the label above and the reason below. */
function placeRow(row: DumbbellRow, top: number, columns: Columns, scale: RatioScale): PlacedRow {
  const label = wrapText(row.label, columns.labelRoom, 2);
  const unit = wrapText(row.unit, columns.labelRoom, 2);
  const isPlain = row.reason === '' && row.comparable && row.ratio !== null && !columns.isStacked;
  const reason = wrapText(isPlain ? 'yes' : row.reason, columns.reasonRoom, columns.isStacked ? 2 : 3);
  const ratio = placeRatio(row, scale);
  const headLines = label.length + unit.length;
  const isMarked = !columns.isStacked && (isGap(row.left) || isGap(row.right));
  const height = Math.max(headLines, reason.length, isMarked ? 3 : 2) * LINE + 14;
  const above = headLines * LINE + 4;
  const middle = round(columns.isStacked ? top + above + 20 : top + height / 2);
  const headTop = columns.isStacked ? top + 18 : middle - ((headLines - 1) * LINE) / 2;
  const reasonTop = columns.isStacked ? middle + 26 : middle - ((reason.length - 1) * LINE) / 2;
  return {
    id: row.id,
    y: middle,
    reach: columns.isStacked ? 13 : round(height / 2),
    top,
    foot: columns.isStacked ? middle + 22 + reason.length * LINE : top + height,
    label: linesFrom(label, headTop),
    unit: linesFrom(unit, headTop + label.length * LINE),
    left: placeEnd(row.left, 'left', columns, middle, ratio?.greater === 'left'),
    right: placeEnd(row.right, 'right', columns, middle, ratio?.greater === 'right'),
    ratio,
    comparable: row.comparable,
    reason: linesFrom(reason, reasonTop),
  };
}

const linesFrom = (lines: readonly string[], y: number): readonly PlacedLine[] => lines.map((text, index) => ({ text, y: round(y + index * LINE) }));

function placeEnd(end: DumbbellValue | ChartGap, side: 'left' | 'right', columns: Columns, y: number, isGreater: boolean): PlacedEnd {
  const x = side === 'left' ? columns.leftX : columns.rightX;
  const lines = wrapText(end.words, columns.valueRoom, 2);
  const mark = isGap(end) && !columns.isStacked ? gapMark(end.words) : null;
  const top = y - ((lines.length - (mark === null ? 1 : 0)) * LINE) / 2;
  return {
    lines: linesFrom(lines, mark === null ? top : top + LINE),
    isGap: isGap(end),
    gap: mark === null ? null : { mark, x: side === 'left' ? x - MARKS[mark].width : x, y: round(top - 6.5) },
    isGreater,
    x,
    y,
  };
}

function placeRatio({ left, right, ratio, ratioLow, ratioHigh, words }: DumbbellRow, scale: RatioScale): PlacedRatio | null {
  if (ratio === null || isGap(left) || isGap(right)) return null;
  const tie = isTie({ low: ratioLow, high: ratioHigh });
  const greater = tie ? null : ratio > 1 ? 'right' : 'left';
  const x = round(scale.place(ratio));
  const low = round(ratioLow === null ? scale.left : scale.place(ratioLow));
  const high = round(ratioHigh === null ? scale.right : scale.place(ratioHigh));
  const isOpen = ratioLow === null || ratioHigh === null;
  const interval = tie || (!isOpen && high - low > 2 * POINT_RADIUS) ? ([low, high] as const) : null;
  const fade = tie || !isOpen ? null : ([x, round(ratioHigh === null ? x + FADE : x - FADE)] as const);
  const isLeft = greater === 'left';
  const ends = [x, ...(interval ?? []), ...(fade ?? [])];
  const outer = isLeft ? Math.min(...ends) : Math.max(...ends);
  const mark = (greater === 'left' ? left : right).mark;
  return { greater, mark, x, interval, fade, words, wordsX: round(isLeft ? outer - 9 : outer + 9), anchor: isLeft ? 'end' : 'start' };
}

/** Both values of a row as marks: the greater one at the ratio, the lesser at 'equal'; at their words where no ratio is drawn. */
function marksOfRow(row: DumbbellRow, placed: PlacedRow | undefined, scale: RatioScale): readonly PlacedMark[] {
  if (placed === undefined) return [];
  return (['left', 'right'] as const).flatMap((side) => {
    const end = row[side];
    if (isGap(end)) return [];
    const { key, value, label, href } = end;
    const { ratio } = placed;
    const isAtRatio = ratio !== null && (ratio.greater ?? 'right') === side;
    const half = textWidth(end.words) / 2;
    const atWords = side === 'left' ? placed.left.x - half : placed.right.x + half;
    return [{ key, value, label, href, x: ratio === null ? round(atWords) : isAtRatio ? ratio.x : scale.equal, y: placed.y }];
  });
}
