// A date as fine as its source gives it, which for chips, models and sites is often no day.
import { z } from 'zod';

/** A day, a month, a quarter or a year: `2025-03-18`, `2025-03`, `2025-Q1` or `2025`. */
export const RoughDate = z
  .string({ error: 'must be a day, a month, a quarter or a year between quotes: "2025-03-18", "2025-03", "2025-Q1" or "2025"' })
  .regex(
    /^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a day, a month, a quarter or a year: 2025-03-18, 2025-03, 2025-Q1 or 2025',
  );
export type RoughDate = z.infer<typeof RoughDate>;

/** The first month or day that the date may mean, so that dates of any fineness compare as texts: `2025-Q3` → `2025-07`. */
export function roughStart(date: RoughDate): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  return quarter === null ? date : `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`;
}

/** A text that no day of the date lies beyond: `2025-Q3` → `2025-09-31`. Only for comparing. */
export function roughEnd(date: RoughDate): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter !== null) return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-31`;
  return `${date}${'-12-31'.slice(date.length - 4)}`;
}

/** True where every day that the first may mean lies before every day that the second may. */
export function isEarlier(a: RoughDate, b: RoughDate): boolean {
  return roughEnd(a) < roughStart(b);
}
