// A scale of days: days are counted from 1970, in UTC, as rows of events and of chips hold them.
const MS_A_DAY = 86_400_000;

/** A stretch of days drawn between two edges, in pixels. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** The year in which a day lies. */
export function yearOf(day: number): number {
  return new Date(day * MS_A_DAY).getUTCFullYear();
}

/** The first day of a month, January being 0. */
export function dayOf(year: number, month = 0): number {
  return Date.UTC(year, month, 1) / MS_A_DAY;
}

/** Where a day stands, in pixels, not rounded. */
export function xOf({ from, to, left, right }: DaySpan, day: number): number {
  return left + ((day - from) / (to - from)) * (right - left);
}
