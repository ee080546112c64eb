// Horizontal bars from zero, one a row, in groups: what compares, what does not, what stands nearest, what is missing.
import { scaleLinear } from 'd3';
import { type ChartGap, type ChartMark, FORM_WIDTH, type Form, type PlacedMark, type PointMark } from './chart.ts';
import { gapMark } from './gap-mark.ts';
import { round } from './round.ts';
import { textWidth, wrapText } from './text-room.ts';
import { type MarkName, MARKS } from '../format/mark.ts';

/** A bar with its number. */
export interface BarValue extends ChartMark {
  /** The id gives the hue. */
  readonly id: string;
  readonly name: string;
  /** The value as the bar's end prints it: 'US$148 billion'. */
  readonly words: string;
  /** Period, and what else sets the row apart, under the name. */
  readonly under: string;
  /** True where another measure stands for the one asked for: hatched, under its own name. */
  readonly isProxy: boolean;
}

/** Rows under one head; '' for none. */
export interface BarGroup {
  readonly title: string;
  readonly rows: readonly (BarValue | ChartGap)[];
}

/** Bars as a figure asks for them. */
export interface BarInput {
  readonly kind: 'bar';
  readonly groups: readonly BarGroup[];
}

export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A bar where it stands, from zero to its value. */
export interface PlacedBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly mark: PointMark;
  readonly isProxy: boolean;
  /** Ends of the interval, where it is wider than the bar's own end. */
  readonly whisker: readonly [number, number] | null;
  /** Where the bar runs on beyond its value, since the interval has no end there. */
  readonly fade: { readonly x: number; readonly width: number } | null;
}

export interface PlacedBarRow {
  readonly id: string;
  readonly name: TextLine;
  readonly under: readonly TextLine[];
  /** Middle of the bar. */
  readonly y: number;
  readonly bar: PlacedBar | null;
  /** The value's words, or which kind of missing. */
  readonly words: TextLine & { readonly anchor: 'start' | 'end' };
  /** The mark of a missing value and where it stands. */
  readonly gap: { readonly mark: MarkName; readonly x: number; readonly y: number } | null;
}

export interface BarChart {
  readonly width: number;
  readonly height: number;
  /** x of zero. */
  readonly zero: number;
  /** Stretches of the zero line: one a group, or one a bar where names stand above their bars. */
  readonly base: readonly (readonly [top: number, foot: number])[];
  readonly heads: readonly TextLine[];
  readonly rows: readonly PlacedBarRow[];
  readonly marks: readonly PlacedMark[];
}

const LINE = 16;
const BAR = 18;
const FADE = 30;

interface Frame {
  /** Room of names at the left; 0 where they stand above their bars. */
  readonly nameRoom: number;
  readonly left: number;
  readonly right: number;
}
const FRAMES: Readonly<Record<Form, Frame>> = {
  wide: { nameRoom: 216, left: 230, right: FORM_WIDTH.wide },
  narrow: { nameRoom: 0, left: 1, right: FORM_WIDTH.narrow },
};

const hasValue = (row: BarValue | ChartGap): row is BarValue => 'value' in row;

/** The bars of a figure in one form; null where no row has a value. */
export function placeBars({ groups }: BarInput, form: Form): BarChart | null {
  const values = groups.flatMap(({ rows }) => rows.filter(hasValue));
  if (values.length === 0) return null;
  const frame = FRAMES[form];
  const scale = scaleOf(values, frame);
  const heads: TextLine[] = [];
  const base: (readonly [number, number])[] = [];
  const placed: PlacedBarRow[] = [];
  let top = 0;
  for (const group of groups.filter(({ rows }) => rows.length > 0)) {
    if (group.title !== '') {
      top += placed.length === 0 ? 0 : 12;
      heads.push({ text: group.title, x: 0, y: round(top + 14) });
      top += 24;
    }
    const start = top;
    for (const row of group.rows) {
      const one = placeRow(row, top, frame, scale);
      placed.push(one.row);
      if (frame.nameRoom === 0 && one.row.bar) base.push([one.row.bar.y - 3, one.row.bar.y + BAR + 3]);
      top = one.foot;
    }
    if (frame.nameRoom > 0 && group.rows.some(hasValue)) base.push([round(start), round(top)]);
  }
  return {
    width: FORM_WIDTH[form],
    height: round(top + 2),
    zero: round(scale(0)),
    base,
    heads,
    rows: placed,
    marks: marksOf(groups, placed),
  };
}

type Scale = (value: number) => number;

/** The longest bars that leave room for the words at every end, and for what runs on beyond it. */
function scaleOf(values: readonly BarValue[], { left, right }: Frame): Scale {
  const needs = values.map(({ value, low, high, words }) => {
    const reach = value < 0 ? Math.min(value, low ?? value) : Math.max(value, high ?? value);
    const isOpen = value < 0 ? low === null : high === null;
    return { reach, room: textWidth(words, 12.5, 600) + 9 + (isOpen ? FADE : 0) };
  });
  const furthest = Math.max(...needs.map(({ reach }) => Math.abs(reach))) || 1;
  // Where zero may stand for a length of the furthest bar: an empty stretch where it is too long.
  const spanOf = (length: number): readonly [number, number] => {
    const per = length / furthest;
    const from = needs.map(({ reach, room }) => (reach < 0 ? left + room - reach * per : left));
    const to = needs.map(({ reach, room }) => (reach < 0 ? right : right - room - reach * per));
    return [Math.max(...from), Math.min(...to)];
  };
  let [fits, tooLong] = [1, right - left];
  for (let step = 0; step < 24; step += 1) {
    const middle = (fits + tooLong) / 2;
    const [from, to] = spanOf(middle);
    if (from <= to) fits = middle;
    else tooLong = middle;
  }
  const [zero] = spanOf(fits);
  return scaleLinear([0, furthest], [zero, zero + fits]);
}

function placeRow(row: BarValue | ChartGap, top: number, { nameRoom, left }: Frame, scale: Scale): { row: PlacedBarRow; foot: number } {
  const isBeside = nameRoom > 0;
  const under = hasValue(row) ? row.under : '';
  const nameWidth = textWidth(row.name, 12.5, 600);
  const fitsBeside = !isBeside && nameWidth + 10 + textWidth(under) <= FORM_WIDTH.narrow;
  const lines = under === '' ? [] : fitsBeside ? [under] : wrapText(under, isBeside ? nameRoom : FORM_WIDTH.narrow, 2);
  const nameLines = 1 + (fitsBeside ? 0 : lines.length);
  const height = isBeside ? Math.max(38, nameLines * LINE + 14) : nameLines * LINE + (hasValue(row) ? BAR + 20 : 14);
  const nameY = round(isBeside ? top + height / 2 - ((nameLines - 1) * LINE) / 2 + 4 : top + 16);
  const underLines = lines.map((text, index) =>
    fitsBeside ? { text, x: round(nameWidth + 10), y: nameY } : { text, x: 0, y: round(nameY + (index + 1) * LINE) },
  );
  const name = { text: row.name, x: 0, y: nameY };
  if (!hasValue(row)) {
    const mark = gapMark(row.words);
    const x = isBeside ? round(scale(0) + 6) : round(nameWidth + 10);
    const y = isBeside ? round(top + height / 2) : nameY - 4;
    const words = { text: row.words, x: x + (mark === null ? 0 : MARKS[mark].width + 8), y: y + 4, anchor: 'start' as const };
    return { foot: top + height, row: { id: row.id, name, under: underLines, y, bar: null, words, gap: mark === null ? null : { mark, x, y: y - 6.5 } } };
  }
  const middle = round(isBeside ? top + height / 2 : top + nameLines * LINE + 8 + BAR / 2);
  const bar = placeBar(row, middle, scale);
  const isBelow = row.value < 0;
  const reach = [bar.x, bar.x + bar.width, ...(bar.whisker ?? []), ...(bar.fade ? [bar.fade.x, bar.fade.x + bar.fade.width] : [])];
  const x = round(isBelow ? Math.max(left, Math.min(...reach) - 7) : Math.max(...reach) + 7);
  const words = { text: row.words, x, y: middle + 4, anchor: isBelow ? ('end' as const) : ('start' as const) };
  return { foot: top + height, row: { id: row.id, name, under: underLines, y: middle, bar, words, gap: null } };
}

function placeBar({ value, low, high, mark, isProxy }: BarValue, middle: number, scale: Scale): PlacedBar {
  const [zero, end] = [scale(0), scale(value)];
  const from = low === null ? null : scale(low);
  const to = high === null ? null : scale(high);
  const whisker = from !== null && to !== null && to - from > 6 ? ([round(from), round(to)] as const) : null;
  const isOpen = value >= 0 ? high === null && low !== null : low === null && high !== null;
  const x = round(Math.min(zero, end));
  return {
    x,
    y: middle - BAR / 2,
    width: Math.max(1, round(Math.max(zero, end) - x)),
    height: BAR,
    mark,
    isProxy,
    whisker,
    fade: isOpen ? { x: round(value >= 0 ? end : end - FADE), width: FADE } : null,
  };
}

/** A mark stands at the end of its bar. */
function marksOf(groups: readonly BarGroup[], placed: readonly PlacedBarRow[]): readonly PlacedMark[] {
  return groups
    .flatMap(({ rows }) => rows)
    .flatMap((row, index) => {
      const bar = placed[index]?.bar;
      if (!hasValue(row) || !bar) return [];
      const { key, value, label, href } = row;
      return [{ key, value, x: round(value >= 0 ? bar.x + bar.width : bar.x), y: round(bar.y + BAR / 2), label, href }];
    });
}
