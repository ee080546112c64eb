// The grammar of a period: the provider's own label, resolved through its fiscal year to days and to a calendar label.
import { z } from 'zod';
import { addMonths, daysInMonth, firstDay, isRealDay, lastDay, monthOf, monthsBetween, type PlainMonth, printMonth, shiftDay } from './plain-date.ts';

export const PeriodKind = z.enum(['month', 'quarter', 'half', 'nine-months', 'year', 'ttm', 'instant', 'span']);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** A stretch of days, or one day, with the name its provider gives it and the one all providers share. */
export interface Period {
  /** As the contributor wrote it: FY2026-Q1. */
  readonly label: string;
  /** The same on calendar months: 2025-Q2; where the span has no such name, 2024-04..2025-03. */
  readonly calendar: string;
  readonly kind: PeriodKind;
  /** First and last day, both inside. Equal for an instant. */
  readonly start: string;
  readonly end: string;
}

/** What a label is read against. */
export interface PeriodContext {
  /** The last month and day of the fiscal year, `03-31`. */
  readonly fiscalYearEnd: string;
  /** For a stock every label means its last day. */
  readonly nature: 'flow' | 'stock';
}

export type ParsedPeriod = { readonly ok: true; readonly period: Period } | { readonly ok: false; readonly message: string; readonly cure: string };

interface Months {
  readonly first: PlainMonth;
  readonly last: PlainMonth;
}

const LABEL = /^(FY)?(\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|(\d{2})))?$/;
const FORMS =
  'Write the provider\'s own label, such as 2025-Q2, FY2026-Q1, 2025-H1, 2025-9M, 2025, 2025-06, 2025-06-30, "TTM 2025-06-30", 2025-07..2026-06 or 2025..2027.';
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/** The first month of the fiscal year with this number: it is named after the calendar year in which it ends. */
function fiscalStart(year: number, fiscalYearEnd: string): PlainMonth {
  return addMonths({ year, month: Number(fiscalYearEnd.slice(0, 2)) }, -11);
}

const isYearInRange = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** The months of one label without `TTM` and `..`; null where it is not one. */
function readLabel(text: string, fiscalYearEnd: string): Months | null {
  const match = LABEL.exec(text);
  if (match === null) return null;
  const [, fiscal, yearText, quarter, half, nineMonths, month] = match;
  const year = Number(yearText);
  if (!isYearInRange(year)) return null;
  const start = fiscal === undefined ? { year, month: 1 } : fiscalStart(year, fiscalYearEnd);
  const run = (skip: number, months: number): Months => ({ first: addMonths(start, skip), last: addMonths(start, skip + months - 1) });
  if (quarter !== undefined) return run((Number(quarter) - 1) * 3, 3);
  if (half !== undefined) return run((Number(half) - 1) * 6, 6);
  if (nineMonths !== undefined) return run(0, 9);
  if (month === undefined) return run(0, 12);
  if (Number(month) < 1 || Number(month) > 12) return null;
  // FY2026-06 is the June that lies inside fiscal 2026.
  const skip = (Number(month) - start.month + 12) % 12;
  return run(skip, 1);
}

/** The kind of a run of months: by its length, where it starts as a calendar or fiscal period of that length does. */
function kindOf({ first, last }: Months, fiscalYearEnd: string): PeriodKind {
  const months = monthsBetween(first, last) + 1;
  const intoYear = first.month - 1;
  const intoFiscalYear = (first.month - (Number(fiscalYearEnd.slice(0, 2)) % 12) - 1 + 12) % 12;
  const startsAt = (step: number): boolean => intoYear % step === 0 || intoFiscalYear % step === 0;
  if (months === 1) return 'month';
  if (months === 3 && startsAt(3)) return 'quarter';
  if (months === 6 && startsAt(6)) return 'half';
  if (months === 9 && startsAt(12)) return 'nine-months';
  if (months === 12 && startsAt(12)) return 'year';
  return 'span';
}

/** The name on calendar months. */
function calendarLabel({ first, last }: Months): string {
  const months = monthsBetween(first, last) + 1;
  if (months === 1) return printMonth(first);
  if (months === 3 && first.month % 3 === 1) return `${first.year}-Q${(first.month + 2) / 3}`;
  if (months === 6 && first.month % 6 === 1) return `${first.year}-H${first.month === 1 ? 1 : 2}`;
  if (months === 9 && first.month === 1) return `${first.year}-9M`;
  if (months === 12 && first.month === 1) return `${first.year}`;
  if (months % 12 === 0 && first.month === 1) return `${first.year}..${last.year}`;
  return `${printMonth(first)}..${printMonth(last)}`;
}

function instant(label: string, day: string): Period {
  return { label, calendar: day, kind: 'instant', start: day, end: day };
}

function trailing(label: string, end: string): Period {
  const start = firstDay(addMonths(monthOf(end), -11));
  return { label, calendar: `TTM ${end}`, kind: 'ttm', start, end };
}

function fromMonths(label: string, months: Months, fiscalYearEnd: string): Period {
  return {
    label,
    calendar: calendarLabel(months),
    kind: kindOf(months, fiscalYearEnd),
    start: firstDay(months.first),
    end: lastDay(months.last),
  };
}

const refuse = (message: string, cure: string): ParsedPeriod => ({ ok: false, message, cure });

function readSpan(label: string, fiscalYearEnd: string): Months | string {
  const [from = '', to = '', ...rest] = label.split('..');
  const first = readLabel(from, fiscalYearEnd);
  const last = readLabel(to, fiscalYearEnd);
  const isPlain = (text: string): boolean => /^(FY)?\d{4}(-\d{2})?$/.test(text);
  if (rest.length > 0 || first === null || last === null || !isPlain(from) || !isPlain(to)) {
    return 'A span runs from its first to its last month or year.';
  }
  if (monthsBetween(first.first, last.last) < 0) return 'A span must not end before it starts.';
  if (from.length !== to.length) return 'Both ends of a span must be of one form.';
  return { first: first.first, last: last.last };
}

/** A wrong day, said with the right last day where that is the slip. */
function refuseDay(label: string, day: string): ParsedPeriod {
  const month = monthOf(day);
  const cure =
    month.month >= 1 && month.month <= 12 && isYearInRange(month.year)
      ? `${printMonth(month)} has ${daysInMonth(month)} days: write ${lastDay(month)}, or the day that was meant.`
      : 'Write a real day, such as 2025-06-30.';
  return refuse(`The period "${label}" names a day that does not exist.`, cure);
}

/**
 * Reads a label as a contributor writes it.
 * Plain labels are calendar ones, those with FY run through the fiscal year; a stock's period is the last day of any of them.
 * Anything else comes back with a message and an example of what would be right.
 */
export function parsePeriod(text: string, { fiscalYearEnd, nature }: PeriodContext): ParsedPeriod {
  const label = text.trim().replace(/\s+/g, ' ');
  const isTrailing = label.startsWith('TTM ');
  const day = isTrailing ? label.slice(4) : label;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    if (!isRealDay(day) || !isYearInRange(monthOf(day).year)) return refuseDay(label, day);
    if (!isTrailing || nature === 'stock') return { ok: true, period: instant(label, day) };
    if (day !== lastDay(monthOf(day))) {
      return refuse(`The period "${label}" ends inside a month.`, `Twelve months end on a month's last day: write "TTM ${lastDay(monthOf(day))}".`);
    }
    return { ok: true, period: trailing(label, day) };
  }
  if (isTrailing || label === 'TTM') {
    return refuse(`The period "${label}" does not say on which day the twelve months end.`, 'Write the last day after TTM, such as "TTM 2025-06-30".');
  }
  const months = label.includes('..') ? readSpan(label, fiscalYearEnd) : readLabel(label, fiscalYearEnd);
  if (typeof months === 'string') return refuse(`The period "${label}" is no span that can be read. ${months}`, 'Write it as 2025-07..2026-06 or 2025..2027.');
  if (months === null) return refuse(`The period "${label}" cannot be read.`, FORMS);
  if (nature === 'stock') return { ok: true, period: instant(label, lastDay(months.last)) };
  return { ok: true, period: fromMonths(label, months, fiscalYearEnd) };
}

/** The label, as it stands in a series file. Reading it again gives the same period. */
export function printPeriod(period: Period): string {
  return period.label;
}

/** A calendar label as it stands in keys, ids and anchors: `TTM-2025-03-31`. */
export function calendarSlug(calendar: string): string {
  return calendar.replaceAll(' ', '-');
}

/** The provider's own name for a run of months: fiscal where its year is not the calendar year and the run is a part of it. */
function ownLabel(months: Months, fiscalYearEnd: string): string {
  const kind = kindOf(months, fiscalYearEnd);
  const calendar = calendarLabel(months);
  if (fiscalYearEnd === '12-31' || kind === 'month' || kind === 'span') return calendar;
  const endMonth = Number(fiscalYearEnd.slice(0, 2));
  const year = months.last.month > endMonth ? months.last.year + 1 : months.last.year;
  const skip = monthsBetween(fiscalStart(year, fiscalYearEnd), months.first);
  if (kind === 'quarter') return `FY${year}-Q${skip / 3 + 1}`;
  if (kind === 'half' && skip % 6 === 0) return `FY${year}-H${skip / 6 + 1}`;
  if (kind === 'nine-months' && skip === 0) return `FY${year}-9M`;
  if (kind === 'year' && skip === 0) return `FY${year}`;
  return calendar;
}

/** The period over whole months, both inside, named as its provider names it. */
export function periodOfMonths(first: PlainMonth, last: PlainMonth, fiscalYearEnd: string): Period {
  const months = { first, last };
  return fromMonths(ownLabel(months, fiscalYearEnd), months, fiscalYearEnd);
}

/** The twelve months that end on this last day of a month. */
export function trailingYear(end: string): Period {
  return trailing(`TTM ${end}`, end);
}

/** Whole months the period covers; 0 for an instant. */
export function monthsIn(period: Period): number {
  return period.kind === 'instant' ? 0 : monthsBetween(monthOf(period.start), monthOf(period.end)) + 1;
}

/** The same kind of period as many months later, earlier where negative, under the provider's own label. */
export function shiftPeriod(period: Period, months: number, fiscalYearEnd: string): Period {
  if (period.kind === 'instant') {
    const day = shiftDay(period.end, months);
    return instant(day, day);
  }
  if (period.kind === 'ttm') return trailingYear(shiftDay(period.end, months));
  return periodOfMonths(addMonths(monthOf(period.start), months), addMonths(monthOf(period.end), months), fiscalYearEnd);
}

/** The same period a year before. */
export function yearBefore(period: Period, fiscalYearEnd: string): Period {
  return shiftPeriod(period, -12, fiscalYearEnd);
}

/** The quarter before a quarter, or the instant or trailing year a quarter before. */
export function previousQuarter(period: Period, fiscalYearEnd: string): Period {
  return shiftPeriod(period, -3, fiscalYearEnd);
}

/** The four quarters, oldest first, that make up the twelve months ending on this month's last day. */
export function quartersOfTrailingYear(end: string, fiscalYearEnd: string): readonly Period[] {
  const last = monthOf(end);
  return [-9, -6, -3, 0].map((skip) => periodOfMonths(addMonths(last, skip - 2), addMonths(last, skip), fiscalYearEnd));
}
