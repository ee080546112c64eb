// Periods in words: short for tables, longer for sentences.
import type { Period } from '../schema/period.ts';
import { dayWords, monthWords, shortMonth } from './day.ts';

/** Short, as in a table: 'Q2 2025', 'H1 2025', '9 months 2024', '2025', 'Jun 2025', '30 Jun 2025', 'year to Mar 2026', '2025 to 2027'. */
export function periodName(period: Period): string {
  const { calendar, kind, start, end } = period;
  const part = /^(\d{4})-(Q[1-4]|H[12])$/.exec(calendar);
  if (part) return `${part[2]} ${part[1]}`;
  if (kind === 'instant') return dayWords(end);
  if (kind === 'month') return shortMonth(end);
  if (/^\d{4}$/.test(calendar)) return calendar;
  if (/^\d{4}-9M$/.test(calendar)) return `9 months ${calendar.slice(0, 4)}`;
  const length = monthsOf(period);
  if (length === 12) return `year to ${shortMonth(end)}`;
  if (length === 6 || length === 9) return `${length} months to ${shortMonth(end)}`;
  return start.slice(5) === '01-01' && end.slice(5) === '12-31' ? `${start.slice(0, 4)} to ${end.slice(0, 4)}` : `${shortMonth(start)} to ${shortMonth(end)}`;
}

/** As in a sentence, after 'in' or 'on': 'the quarter to June 2025', 'the year to March 2026', '2025', '30 Jun 2025'. */
export function periodPhrase(period: Period): string {
  const { calendar, kind, start, end } = period;
  if (kind === 'instant') return dayWords(end);
  if (kind === 'month') return monthWords(end);
  if (/^\d{4}$/.test(calendar)) return calendar;
  if (start.slice(5) === '01-01' && end.slice(5) === '12-31' && start.slice(0, 4) !== end.slice(0, 4)) return `${start.slice(0, 4)} to ${end.slice(0, 4)}`;
  const length = monthsOf(period);
  const unit = length === 3 ? 'quarter' : length === 6 ? 'half-year' : length === 9 ? 'nine months' : length === 12 ? 'year' : `${length} months`;
  return `the ${unit} to ${monthWords(end)}`;
}

/** The word that goes before the phrase: 'on' a day, 'in' a period. */
export function periodPreposition(period: Period): 'on' | 'in' {
  return period.kind === 'instant' ? 'on' : 'in';
}

function monthsOf({ start, end }: Period): number {
  return (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
}
