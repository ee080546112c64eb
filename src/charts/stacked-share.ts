// Shares of a whole as columns over calendar quarters. What nobody states is no share: the rest of a column is left pale.
import { scaleLinear } from 'd3';
import { quarterAxis, type YearTick } from './axis.ts';
import { type ChartMark, FORM_WIDTH, type Form, type PlacedMark, type PointMark } from './chart.ts';
import { spreadLabels } from './labels.ts';
import { round } from './round.ts';
import { textWidth } from './text-room.ts';

/** One share: a number in percent of the whole, in the column of its period's last quarter. */
export interface Share extends ChartMark {
  readonly position: number;
  /** '34%'. */
  readonly words: string;
  /** The period in words: 'Q3 2024'. */
  readonly period: string;
}

export interface ShareSeries {
  /** Gives the hue. */
  readonly id: string;
  readonly name: string;
  readonly shares: readonly Share[];
}

/** Shares as a figure asks for them: the first series at the foot of every column. */
export interface StackedInput {
  readonly kind: 'stacked';
  readonly series: readonly ShareSeries[];
  /** What the rest of each column is called. */
  readonly rest: string;
}

export interface PlacedShare {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly mark: PointMark;
}

export interface StackedChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** The columns, by their quarter where there is room for it, or by their period where they are no quarters. */
  readonly quarters: readonly { readonly x: number; readonly label: string }[];
  readonly years: readonly YearTick[];
  readonly series: readonly {
    readonly id: string;
    readonly shares: readonly PlacedShare[];
    readonly label: { readonly x: number; readonly y: number; readonly name: string; readonly words: string };
  }[];
  /** What is left of each column, as a path of strokes that hatch it. */
  readonly rest: string;
  readonly restLabel: { readonly x: number; readonly y: number; readonly text: string } | null;
  readonly marks: readonly PlacedMark[];
}

const WHOLE = 100;
const LABEL_GAP = 16;
const LABEL_DISTANCE = 10;
const LEFT = 44;
const TOP = 12;
const WIDEST_COLUMN = 72;
/** Two columns stand no further apart than this. */
const WIDEST_STEP = 160;
const COLUMN_SHARE = 0.74;
const HEIGHTS: Readonly<Record<Form, number>> = { wide: 380, narrow: 340 };

/** The columns of a figure in one form; null where there is no share. */
export function placeStacks({ series, rest }: StackedInput, form: Form): StackedChart | null {
  const positions = [...new Set(series.flatMap(({ shares }) => shares.map(({ position }) => position)))].toSorted((a, b) => a - b);
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return null;
  const labels = series.map(({ name, shares }) => labelOf(name, shares, last, form));
  const room = Math.max(textWidth(rest), ...labels.map(({ name, words }) => textWidth(`${name} ${words}`, 12.5, 600))) + LABEL_DISTANCE + 4;
  const [width, height] = [FORM_WIDTH[form], HEIGHTS[form]];
  const bottom = height - 42;
  const gap = Math.min(...positions.slice(1).map((position, index) => position - (positions[index] ?? 0)), Math.max(1, last - first));
  const right = round(Math.min(width - room, LEFT + ((last - first) / gap + 1) * WIDEST_STEP));
  const columnWidth = round(Math.min(WIDEST_COLUMN, ((right - LEFT) / (last - first + gap)) * gap * COLUMN_SHARE));
  const quarters = quarterAxis(first, last, LEFT + columnWidth / 2 + 8, right - columnWidth / 2 - 4);
  const periodAt = (position: number): string => series.flatMap(({ shares }) => shares).find((share) => share.position === position)?.period ?? '';
  const isQuarterly = positions.every((position) => /^Q[1-4] /.test(periodAt(position)));
  const scale = scaleLinear([0, WHOLE], [bottom, TOP]);
  const placed = stacked(series, positions, (position) => quarters.place(position) - columnWidth / 2, scale, columnWidth);
  const atEnd = placed.tops.at(-1) ?? WHOLE;
  const spread = spreadLabels(
    [...series.map(({ name }, index) => ({ id: name, y: middleOf(placed.series[index]?.at(-1)?.bar) })), { id: rest, y: scale((atEnd + WHOLE) / 2) }],
    LABEL_GAP,
    TOP,
    bottom,
  );
  const labelX = right + LABEL_DISTANCE;
  return {
    width,
    height,
    left: LEFT,
    right,
    bottom,
    ticks: [0, 25, 50, 75, WHOLE].map((value) => ({ value, y: round(scale(value)) })),
    quarters: isQuarterly
      ? quarters.quarters.filter((_, index) => positions.includes(first + index))
      : positions.map((position) => ({ x: round(quarters.place(position)), label: periodAt(position) })),
    years: isQuarterly ? quarters.years : [],
    series: series.map(({ id }, index) => ({
      id,
      shares: placed.series[index]?.map(({ bar }) => bar) ?? [],
      label: { x: labelX, y: round(spread[index] ?? 0), ...(labels[index] ?? { name: '', words: '' }) },
    })),
    rest: positions.map((position, index) => hatch(quarters.place(position) - columnWidth / 2, columnWidth, TOP, scale(placed.tops[index] ?? 0))).join(''),
    restLabel: atEnd >= WHOLE ? null : { x: labelX, y: round(spread.at(-1) ?? 0), text: rest },
    marks: placed.series.flatMap((all) => all.map(({ mark }) => mark)),
  };
}

/** Strokes across a column, every five pixels from `top` down to `foot`. */
function hatch(x: number, width: number, top: number, foot: number): string {
  return Array.from({ length: Math.max(0, Math.floor((foot - top - 1) / 5)) }, (_, index) => `M${round(x)},${top + 3 + index * 5}h${width}`).join('');
}

const middleOf = (bar: PlacedShare | undefined): number => (bar === undefined ? 0 : bar.y + bar.height / 2);

/** The name and newest share of a series; where that is not of the chart's last column, with its period, or on narrow drawings the name alone. */
function labelOf(name: string, shares: readonly Share[], last: number, form: Form): { readonly name: string; readonly words: string } {
  const newest = shares.toSorted((a, b) => a.position - b.position).at(-1);
  if (newest === undefined) return { name, words: '' };
  const older = form === 'wide' ? `${newest.words} (${newest.period})` : '';
  return { name, words: newest.position === last ? newest.words : older };
}

interface Stacked {
  readonly series: readonly (readonly { readonly bar: PlacedShare; readonly mark: PlacedMark }[])[];
  /** Sum of each column, in percent. */
  readonly tops: readonly number[];
}

/** Every share upon those of the series before it. */
function stacked(
  series: readonly ShareSeries[],
  positions: readonly number[],
  left: (position: number) => number,
  scale: (value: number) => number,
  width: number,
): Stacked {
  const tops = new Map(positions.map((position) => [position, 0]));
  const placed = series.map(({ shares }) =>
    shares
      .toSorted((a, b) => a.position - b.position)
      .map(({ position, key, value, mark, label, href }) => {
        const from = tops.get(position) ?? 0;
        tops.set(position, from + value);
        const y = round(scale(from + value));
        const bar = { x: round(left(position)), y, width, height: round(scale(from) - y), mark };
        return { bar, mark: { key, value, label, href, x: round(bar.x + width / 2), y: round(y + bar.height / 2) } };
      }),
  );
  return { series: placed, tops: positions.map((position) => tops.get(position) ?? 0) };
}
