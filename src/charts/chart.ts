// What every chart shares: the numbers it is given, the marks it places, the two forms it is drawn in.

/** How a value stands, which decides the shape of its point: solid for what is on record, hollow for what is not. */
export type PointMark = 'reported' | 'derived' | 'estimated' | 'guided' | 'announced' | 'disputed';

/** One number of a chart. */
export interface ChartMark {
  /** What names it in the drawing, the table and the CSV alike: the key of its fact. */
  readonly key: string;
  readonly value: number;
  /** Rounding interval; null where it is unbounded or not wanted. */
  readonly low: number | null;
  readonly high: number | null;
  readonly mark: PointMark;
  /** What a pointer or a reader of the table is told: 'AWS, Q2 2025: US$30.9 billion'. */
  readonly label: string;
  /** Where it comes from: a path of the site. */
  readonly href: string | null;
}

/** Where a number of a chart came to stand. */
export interface PlacedMark {
  readonly key: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly href: string | null;
}

/** A drawing for wide pages, and one for phones, so that text never shrinks. */
export type Form = 'wide' | 'narrow';
export const FORM_WIDTH: Readonly<Record<Form, number>> = { wide: 880, narrow: 358 };

/** What stands where a chart has no number: whose it is and which kind of missing. */
export interface ChartGap {
  readonly id: string;
  readonly name: string;
  /** 'not disclosed', 'last stated 2019'. */
  readonly words: string;
}
