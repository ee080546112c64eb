// Events on an axis of days, in lanes: wide over all years with titles where there is room, narrow year by year.
import { type ChartMark, FORM_WIDTH, type Form, type PlacedMark, type PointMark } from './chart.ts';
import { dayOf, type DaySpan, xOf, yearOf } from './day-scale.ts';
import { round } from './round.ts';
import { textWidth, wrapText } from './text-room.ts';

/** One event: its value is its day, counted from 1 January 1970; where only the month is known, `low` and `high` are the month's ends. */
export interface TimelineEvent extends ChartMark {
  /** Ids of the lanes it stands in; it is read out in the first. */
  readonly lanes: readonly string[];
  /** What may stand beside its dot. */
  readonly title: string;
}

export interface TimelineLane {
  readonly id: string;
  readonly name: string;
}

/** A timeline as a figure asks for it. */
export interface TimelineInput {
  readonly kind: 'timeline';
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly TimelineEvent[];
  /** What a lane counts: one, several. Left out: event, events. */
  readonly nouns?: readonly [one: string, many: string];
}

export interface TimelineDot {
  readonly x: number;
  readonly y: number;
  readonly mark: PointMark;
  /** Ends of the month it may lie in; null for a known day. */
  readonly span: readonly [number, number] | null;
}

export interface TimelineTitle {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
  /** From its dot down to the words; '' where they stand right under it. */
  readonly leader: string;
}

export interface PlacedLane extends TimelineLane {
  /** y of its line. */
  readonly y: number;
  /** How many events touch it. */
  readonly count: number;
  readonly dots: readonly TimelineDot[];
  readonly titles: readonly TimelineTitle[];
}

/** All years, or one: its lanes between two heights, and the days its axis names. */
export interface TimelineBlock {
  /** The year; '' where the block holds all. */
  readonly label: string;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly PlacedLane[];
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly blocks: readonly TimelineBlock[];
  readonly nouns: readonly [one: string, many: string];
  /** Every event once, lane by lane. */
  readonly marks: readonly PlacedMark[];
}

/** Pixels from dot to dot. */
const PITCH = 8.5;
const TITLE_LINE = 15;
/** Pixels after which a title is cut. */
const LONGEST_TITLE = 260;
const HEAD = 24;
const MONTHS = [...'JFMAMJJASOND'];

/** The timeline in one form; null without events. */
export function placeTimeline({ lanes, events, nouns = ['event', 'events'] }: TimelineInput, form: Form): Timeline | null {
  const days = events.map(({ value }) => value);
  if (days.length === 0) return null;
  const width = FORM_WIDTH[form];
  const left = Math.ceil(Math.max(...lanes.map(({ name }) => textWidth(name, 12.5, 600)))) + 14;
  const right = width - 8;
  const years = Array.from({ length: yearOf(Math.max(...days)) - yearOf(Math.min(...days)) + 1 }, (_, index) => yearOf(Math.max(...days)) - index);
  const marks: PlacedMark[] = [];
  const blocks: TimelineBlock[] = [];
  if (form === 'wide') {
    const pad = 20;
    const span = { from: Math.min(...days) - pad, to: Math.max(...days) + pad / 4, left, right };
    const ticks = years.toReversed().flatMap((year) => (dayOf(year) > span.from ? [{ x: round(xOf(span, dayOf(year))), label: String(year) }] : []));
    blocks.push(placeBlock('', lanes, events, span, ticks, 0, lanes.length > 8 ? 2 : 4, marks));
  } else {
    for (const year of years) {
      const span = { from: dayOf(year), to: dayOf(year + 1), left, right };
      const ticks = MONTHS.map((label, month) => ({ x: round(xOf(span, dayOf(year, month))), label }));
      const own = events.filter(({ value }) => yearOf(value) === year);
      const present = lanes.filter(({ id }) => own.some((event) => event.lanes.includes(id)));
      const top = (blocks.at(-1)?.bottom ?? -20) + 20;
      if (present.length > 0) blocks.push(placeBlock(String(year), present, own, span, ticks, top, 0, marks));
    }
  }
  return { width, height: (blocks.at(-1)?.bottom ?? 0) + (form === 'wide' ? 20 : 4), left, right, blocks, nouns, marks };
}

/** Places the lanes of a block from `top` on and adds its events to the marks. `rows` lines of titles stand under each lane. */
function placeBlock(
  label: string,
  lanes: readonly TimelineLane[],
  events: readonly TimelineEvent[],
  span: DaySpan,
  ticks: TimelineBlock['ticks'],
  top: number,
  rows: number,
  marks: PlacedMark[],
): TimelineBlock {
  let y = top + HEAD;
  const placed = lanes.map((lane): PlacedLane => {
    const own = events.filter((event) => event.lanes.includes(lane.id)).toSorted((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1));
    const levels = stackLevels(own.map((event) => xOf(span, event.value)).toReversed()).toReversed();
    const base = round(y + Math.max(0, ...levels) * PITCH + 9);
    const dots = own.map((event, index) => placeDot(event, span, base - (levels[index] ?? 0) * PITCH));
    const isFirst = (event: TimelineEvent): boolean => event.lanes[0] === lane.id;
    for (const [index, event] of own.entries()) {
      const { x = 0, y: at = 0 } = dots[index] ?? {};
      if (isFirst(event)) marks.push({ key: event.key, value: event.value, x, y: at, label: event.label, href: event.href });
    }
    const candidates = own.flatMap((event, index) => (isFirst(event) && levels[index] === 0 ? [{ title: event.title, x: dots[index]?.x ?? 0 }] : []));
    const titles = placeTitles(candidates, rows, base, span);
    y = Math.max(base + (rows > 0 ? 26 : 11), ...titles.map((title) => title.y + 9));
    return { ...lane, y: base, count: own.length, dots, titles };
  });
  return { label, top, bottom: round(y), ticks, lanes: placed };
}

/** For each of the descending x, the lowest level at which its dot touches none before it: the newest stand on the line. */
function stackLevels(xs: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => end - x >= PITCH);
    const level = free === -1 ? ends.length : free;
    ends[level] = x;
    return level;
  });
}

function placeDot(event: TimelineEvent, span: DaySpan, y: number): TimelineDot {
  const { low, high } = event;
  const isMonth = low !== null && high !== null && high - low > 1;
  return {
    x: round(xOf(span, event.value)),
    y: round(y),
    mark: event.mark,
    span: isMonth ? [round(Math.max(span.left, xOf(span, low))), round(Math.min(span.right, xOf(span, high)))] : null,
  };
}

/** A title with the stretch its words take, in a line counted from its lane. */
interface Spot {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Whether a title could stand beside those that do: no words on words, no leader through words. */
function fits(spot: Spot, others: readonly Spot[]): boolean {
  const crosses = (leader: Spot, words: Spot): boolean => leader.row > words.row && leader.x + 3 >= words.from && leader.x - 3 <= words.to;
  return others.every((one) => !(one.row === spot.row && spot.from <= one.to && spot.to >= one.from) && !crosses(spot, one) && !crosses(one, spot));
}

/** Titles in lines under a lane, the newest first, each in the lowest line that is free and then drawn up as far as it goes; those without room are left out. */
function placeTitles(
  candidates: readonly { readonly title: string; readonly x: number }[],
  rows: number,
  base: number,
  span: DaySpan,
): readonly TimelineTitle[] {
  const lowestFirst = Array.from({ length: rows }, (_, index) => rows - 1 - index);
  let spots: readonly Spot[] = [];
  for (const { title, x } of candidates.toReversed()) {
    const text = wrapText(title, LONGEST_TITLE, 1)[0] ?? '';
    const width = textWidth(text) + 12;
    const sides = [
      { anchor: 'end', from: x + 4 - width, to: x + 4 },
      { anchor: 'start', from: x - 4, to: x - 4 + width },
    ] as const;
    const tries = lowestFirst.flatMap((row) => sides.map((side): Spot => ({ ...side, x, text, row })));
    const spot = tries.find((one) => one.from >= span.left && one.to <= span.right + 8 && fits(one, spots));
    if (spot !== undefined) spots = [...spots, spot];
  }
  for (const spot of spots.toSorted((a, b) => a.row - b.row)) {
    const others = spots.filter((one) => one !== spot);
    const row = Array.from({ length: spot.row }, (_, index) => index).find((higher) => fits({ ...spot, row: higher }, others));
    if (row !== undefined) spots = [...others, { ...spot, row }];
  }
  return spots
    .toSorted((a, b) => a.x - b.x)
    .map(({ x, anchor, text, row }) => {
      const y = base + 17 + row * TITLE_LINE;
      const leader = row === 0 ? '' : `M${x},${round(base + 5)}V${round(y - 10)}`;
      return { x: round(anchor === 'start' ? x - 3 : x + 3), y: round(y), anchor, text, leader };
    });
}
