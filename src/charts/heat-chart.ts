// A matrix of names by calendar quarters: every value printed on one of five tints, empty where there is none. On phones it stands on its side.
import type { MarkName } from '../format/mark.ts';
import { type ChartGap, type ChartMark, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import { gapMark } from './gap-mark.ts';
import { heatSteps } from './heat-matrix.ts';
import { isHollow } from './point-shape.ts';
import { quarterParts } from './quarter.ts';
import { round } from './round.ts';
import { textWidth } from './text-room.ts';

export interface HeatValue extends ChartMark {
  /** Id of its row. */
  readonly row: string;
  /** Its calendar quarter. */
  readonly position: number;
  /** What stands in the cell. */
  readonly text: string;
  /** What two neighbours must share to be of one definition. */
  readonly segment: string;
}

/** A matrix as a figure asks for it. */
export interface HeatInput {
  readonly kind: 'heat';
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  /** First and last quarter. */
  readonly from: number;
  readonly to: number;
  readonly values: readonly HeatValue[];
  /** Rows without any value, and why. */
  readonly gaps: readonly ChartGap[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedCell extends Box {
  readonly text: string;
  /** 1 (lowest) to 5. */
  readonly step: number;
  /** Not on record: estimated, planned or disputed. */
  readonly isHollow: boolean;
}

export interface HeatLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface HeatChart {
  readonly width: number;
  readonly height: number;
  /** Names, each with the id that gives its hue. */
  readonly names: readonly (HeatLabel & { readonly id: string })[];
  readonly quarters: readonly HeatLabel[];
  readonly years: readonly HeatLabel[];
  /** Lines between two years. */
  readonly dividers: readonly string[];
  readonly cells: readonly PlacedCell[];
  /** Where no value stands. */
  readonly blanks: readonly Box[];
  /** Middle of the border between two cells of different definitions. */
  readonly cuts: readonly { readonly x: number; readonly y: number }[];
  readonly gaps: readonly (ChartGap & { readonly y: number; readonly mark: MarkName | null })[];
  readonly marks: readonly PlacedMark[];
}

/** Where cells stand: row and column of the matrix to a box. */
interface Grid {
  readonly box: (row: number, position: number) => Box;
  readonly end: number;
}

const GAP_LINE = 20;

/** The matrix in one form; null without values. */
export function placeHeat({ rows, from, to, values, gaps }: HeatInput, form: Form): HeatChart | null {
  if (values.length === 0) return null;
  const isWide = form === 'wide';
  const width = FORM_WIDTH[form];
  const grid = isWide ? lying(rows, from, to, width) : standing(rows, from, to, width);
  const steps = heatSteps(values.map(({ key, row, value }) => ({ row, column: key, value })));
  const byKey = new Map([...steps].map(([cell, step]) => [cell.column, step + 1]));
  const boxed = values.map((value) => ({
    value,
    box: grid.box(
      rows.findIndex(({ id }) => id === value.row),
      value.position,
    ),
  }));
  const positions = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    width,
    height: grid.end + (gaps.length > 0 ? 10 + gaps.length * GAP_LINE : 2),
    names: rows.map((row, index) => ({ id: row.id, ...nameAt(grid, index, isWide ? from : to, isWide), text: row.name })),
    quarters: positions.map((position) => ({ ...quarterAt(grid, position, isWide), text: `Q${quarterParts(position).quarter}` })),
    years: positions.flatMap((position) => {
      const { year, quarter } = quarterParts(position);
      const opens = isWide ? position === from || quarter === 1 : position === to || quarter === 4;
      const { x, y } = grid.box(0, position);
      return opens
        ? [isWide ? { x, y: y - 26, text: String(year), anchor: 'start' as const } : { x: 0, y: y + 17, text: String(year), anchor: 'start' as const }]
        : [];
    }),
    dividers: positions
      .filter((position) => position > from && quarterParts(position).quarter === 1)
      .map((position) => dividerAt(grid, position, isWide, width)),
    cells: boxed.map(({ value, box }) => ({ ...box, text: value.text, step: byKey.get(value.key) ?? 1, isHollow: isHollow(value.mark) })),
    blanks: rows.flatMap(({ id }, row) =>
      positions.filter((position) => !values.some((value) => value.row === id && value.position === position)).map((position) => grid.box(row, position)),
    ),
    cuts: boxed.flatMap(({ value, box }) => {
      const before = values.find((one) => one.row === value.row && one.position === value.position - 1);
      if (before === undefined || before.segment === value.segment) return [];
      return [isWide ? { x: box.x, y: round(box.y + box.height / 2) } : { x: round(box.x + box.width / 2), y: round(box.y + box.height) }];
    }),
    gaps: gaps.map((gap, index) => ({ ...gap, y: grid.end + 22 + index * GAP_LINE, mark: gapMark(gap.words) })),
    marks: boxed.map(({ value: { key, value, label, href }, box }) => ({
      ...{ key, value, label, href },
      x: round(box.x + box.width / 2),
      y: round(box.y + box.height / 2),
    })),
  };
}

/** Names at the left, quarters across, the newest at the right. */
function lying(rows: HeatInput['rows'], from: number, to: number, width: number): Grid {
  const left = Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, 12.5, 600)))) + 14;
  const across = (width - left) / (to - from + 1);
  return {
    box: (row, position) => ({ x: round(left + (position - from) * across), y: 40 + row * 34, width: round(across), height: 34 }),
    end: 40 + rows.length * 34,
  };
}

/** Quarters down, the newest at the top, names across. */
function standing(rows: HeatInput['rows'], from: number, to: number, width: number): Grid {
  const left = 64;
  const across = (width - left) / rows.length;
  return {
    box: (row, position) => ({ x: round(left + row * across), y: 24 + (to - position) * 26, width: round(across), height: 26 }),
    end: 24 + (to - from + 1) * 26,
  };
}

function nameAt(grid: Grid, row: number, position: number, isWide: boolean): Omit<HeatLabel, 'text'> {
  const { x, y, width, height } = grid.box(row, position);
  return isWide ? { x: 0, y: y + height / 2 + 4, anchor: 'start' } : { x: round(x + width / 2), y: y - 9, anchor: 'middle' };
}

function quarterAt(grid: Grid, position: number, isWide: boolean): Omit<HeatLabel, 'text'> {
  const { x, y, width, height } = grid.box(0, position);
  return isWide ? { x: round(x + width / 2), y: y - 8, anchor: 'middle' } : { x: x - 8, y: y + height / 2 + 4, anchor: 'end' };
}

/** The line before a year's first quarter. */
function dividerAt(grid: Grid, position: number, isWide: boolean, width: number): string {
  const { x, y, height } = grid.box(0, position);
  return isWide ? `M${x},2V${grid.end}` : `M0,${y + height}H${width}`;
}
