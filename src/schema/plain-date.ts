// Calendar days and months as plain text and integers. Nothing here knows a clock, a zone or local time.

/** A calendar month: the year, and 1 for January. */
export interface PlainMonth {
  readonly year: number;
  readonly month: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** 28 to 31, by the Gregorian calendar. */
export function daysInMonth({ year, month }: PlainMonth): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 30);
}

/** True for a day that exists, written `2025-06-30`. */
export function isRealDay(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth({ year: Number(match[1]), month });
}

/** The month a day (`2025-06-30`) or a month (`2025-06`) lies in. */
export function monthOf(text: string): PlainMonth {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) };
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10));
}

/** Moves a month by whole months, back where negative. */
export function addMonths({ year, month }: PlainMonth, months: number): PlainMonth {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Months from the first to the second: 1 from December to January. */
export function monthsBetween(from: PlainMonth, to: PlainMonth): number {
  return (to.year - from.year) * 12 + (to.month - from.month);
}

/** `2025-06`. */
export function printMonth({ year, month }: PlainMonth): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

/** The month's first day, `2025-06-01`. */
export function firstDay(month: PlainMonth): string {
  return `${printMonth(month)}-01`;
}

/** The month's last day, `2025-06-30`. */
export function lastDay(month: PlainMonth): string {
  return `${printMonth(month)}-${pad(daysInMonth(month), 2)}`;
}

/** True for the last day of its month. */
export function isMonthEnd(day: string): boolean {
  return dayOfMonth(day) === daysInMonth(monthOf(day));
}

/** The day as many months away; a month's last day stays one, and no day overruns its month. */
export function shiftDay(day: string, months: number): string {
  const target = addMonths(monthOf(day), months);
  if (isMonthEnd(day)) return lastDay(target);
  return `${printMonth(target)}-${pad(Math.min(dayOfMonth(day), daysInMonth(target)), 2)}`;
}

/** Days from the first to the second; below zero where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day as many days away, back where negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
