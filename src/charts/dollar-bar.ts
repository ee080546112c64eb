// What one unit spent came back with: an outline of one unit a row, filled as far as the value goes, the number at the right.
import { scaleLinear } from 'd3';
import { type ChartGap, type ChartMark, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import { round } from './round.ts';

/** A row with a number, or with the reason why it has none. */
export type DollarRow = { readonly id: string; readonly name: string; readonly mark: ChartMark; readonly end: string; readonly under: string } | ChartGap;

export interface DollarBarInput {
  readonly kind: 'dollar-bar';
  readonly rows: readonly DollarRow[];
  /** What the outline stands for: 'one dollar spent'. */
  readonly outline: string;
}

export interface PlacedDollar {
  readonly id: string;
  readonly name: string;
  /** Middle of the bar. */
  readonly y: number;
  /** The filled part; null for a row without a number. */
  readonly fill: { readonly x: number; readonly width: number; readonly whisker: readonly [number, number] | null; readonly isHollow: boolean } | null;
  /** The number, or which kind of missing. */
  readonly end: string;
  /** The period under the name; '' for a row without a number. */
  readonly under: string;
}

export interface DollarBarChart {
  readonly width: number;
  readonly height: number;
  /** Left edge and width of the outline of one unit. */
  readonly frame: { readonly x: number; readonly width: number };
  /** Where names end above or beside the bars. */
  readonly nameX: number;
  readonly isStacked: boolean;
  readonly barHeight: number;
  /** Where numbers stand: right of the bars, or at the right edge above them where rows are stacked. */
  readonly endX: number;
  readonly outline: string;
  readonly rows: readonly PlacedDollar[];
  readonly marks: readonly PlacedMark[];
}

const isGap = (row: DollarRow): row is ChartGap => !('mark' in row);

/** The rows of a figure in one form; null where no row has a number. Values below zero reach left of the outline, those above one beyond it. */
export function placeDollarBars({ rows, outline }: DollarBarInput, form: Form): DollarBarChart | null {
  const values = rows.flatMap((row) => (isGap(row) ? [] : [row.mark.low ?? row.mark.value, row.mark.value, row.mark.high ?? row.mark.value]));
  if (values.length === 0) return null;
  const isStacked = form === 'narrow';
  const width = FORM_WIDTH[form];
  const left = isStacked ? 0 : 210;
  const right = width - (isStacked ? 6 : 110);
  const step = isStacked ? 62 : 46;
  const barHeight = 20;
  const top = 26;
  const place = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [left, right]);
  const [zero, one] = [place(0), place(1)];
  const middle = (index: number): number => round(top + index * step + (isStacked ? 34 : step / 2));
  const placed = rows.map((row, index): PlacedDollar => {
    if (isGap(row)) return { id: row.id, name: row.name, y: middle(index), fill: null, end: row.words, under: '' };
    const { value, low, high, mark } = row.mark;
    const end = place(value);
    const bounds = low === null || high === null ? null : ([round(place(low)), round(place(high))] as const);
    return {
      id: row.id,
      name: row.name,
      y: middle(index),
      fill: {
        x: round(Math.min(zero, end)),
        width: round(Math.abs(end - zero)),
        whisker: bounds !== null && bounds[1] - bounds[0] > 4 ? bounds : null,
        isHollow: mark !== 'reported' && mark !== 'derived',
      },
      end: row.end,
      under: row.under,
    };
  });
  return {
    width,
    height: top + rows.length * step + 6,
    frame: { x: round(zero), width: round(one - zero) },
    nameX: 0,
    isStacked,
    barHeight,
    endX: isStacked ? width : right + 10,
    outline,
    rows: placed,
    marks: rows.flatMap((row, index) => {
      if (isGap(row)) return [];
      const { key, value, label, href } = row.mark;
      return [{ key, value, label, href, x: round(place(value)), y: middle(index) }];
    }),
  };
}
