// Lines the size of a word, one a name, each on its own scale, with its newest value beside it.
import type { MarkName } from '../format/mark.ts';
import { type ChartGap, type ChartMark, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import { gapMark } from './gap-mark.ts';
import { isHollow } from './point-shape.ts';
import { round } from './round.ts';
import { type Sparkline, sparkline, type SparkPoint } from './sparkline.ts';
import { textWidth } from './text-room.ts';

export interface SparklineRow {
  readonly id: string;
  readonly name: string;
  readonly points: readonly (ChartMark & SparkPoint)[];
  /** Quarters that may pass between two points of a line. */
  readonly reach: number;
  /** The newest value, in words. */
  readonly end: string;
  /** Its period, and where its line begins. */
  readonly under: string;
}

/** Lines as a figure asks for them. */
export interface SparklinesInput {
  readonly kind: 'sparklines';
  readonly rows: readonly SparklineRow[];
  readonly gaps: readonly ChartGap[];
}

export interface PlacedSparkline {
  readonly id: string;
  readonly name: string;
  readonly end: string;
  readonly under: string;
  readonly x: number;
  /** Middle of the row. */
  readonly y: number;
  readonly endX: number;
  /** Where the line's own drawing stands. */
  readonly lineX: number;
  readonly lineY: number;
  readonly line: Sparkline;
  readonly isHollow: boolean;
}

export interface Sparklines {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedSparkline[];
  readonly gaps: readonly (ChartGap & { readonly y: number; readonly mark: MarkName | null })[];
  /** Every point of every line. */
  readonly marks: readonly PlacedMark[];
}

const ROW = 46;
const LINE_WIDTH = 104;
const LINE_HEIGHT = 28;
const GAP_LINE = 20;

/** The lines in one form: two columns where it is wide. Null where no line has a point. */
export function placeSparklines({ rows, gaps }: SparklinesInput, form: Form): Sparklines | null {
  const drawn = rows.flatMap((row) => {
    const line = sparkline(row.points, LINE_WIDTH, LINE_HEIGHT, row.reach);
    return line === null ? [] : [{ row, line }];
  });
  if (drawn.length === 0) return null;
  const width = FORM_WIDTH[form];
  const columns = form === 'wide' ? 2 : 1;
  const inColumn = Math.ceil(drawn.length / columns);
  const names = Math.ceil(Math.max(...drawn.map(({ row }) => textWidth(row.name, 12.5, 600)))) + 12;
  const placed = drawn.map(({ row, line }, index): PlacedSparkline => {
    const x = Math.floor(index / inColumn) * (width / columns);
    const y = (index % inColumn) * ROW + ROW / 2;
    const lineX = x + names;
    const isOpen = isHollow(row.points.toSorted((a, b) => a.position - b.position).at(-1)?.mark ?? 'reported');
    return {
      ...{ id: row.id, name: row.name, end: row.end, under: row.under, x, y, line, isHollow: isOpen },
      ...{ lineX, lineY: y - LINE_HEIGHT / 2, endX: lineX + LINE_WIDTH + 10 },
    };
  });
  const foot = inColumn * ROW;
  return {
    width,
    height: foot + gaps.length * GAP_LINE + 8,
    rows: placed,
    gaps: gaps.map((gap, index) => ({ ...gap, y: foot + 18 + index * GAP_LINE, mark: gapMark(gap.words) })),
    marks: placed.flatMap(({ lineX, lineY, line }, index) =>
      (drawn[index]?.row.points ?? [])
        .toSorted((a, b) => a.position - b.position)
        .map(({ key, value, label, href }, at) => ({
          key,
          value,
          label,
          href,
          x: round(lineX + (line.places[at]?.x ?? 0)),
          y: round(lineY + (line.places[at]?.y ?? 0)),
        })),
    ),
  };
}
