// Periods in words: by their calendar name, by the month they end in, and by the provider's own label.
import type { Period } from '../schema/period.ts';
import { dayInWords, monthInWords, shortMonth } from './date.ts';

const LENGTHS = { month: 'month', quarter: 'quarter', half: 'half-year', 'nine-months': 'nine months', year: 'year', ttm: 'twelve months' } as const;

/** By the calendar: 'Q2 2025', 'first half of 2025', 'nine months of 2024', '2025', 'June 2025'; where the calendar has no name, by the end. */
export function periodInWords(period: Pick<Period, 'calendar' | 'kind' | 'start' | 'end'>): string {
  const { calendar, kind, end } = period;
  const [year = '', part = ''] = calendar.split('-');
  if (kind === 'instant') return dayInWords(end);
  if (kind === 'month') return monthInWords(end);
  if (/^\d{4}-Q\d$/.test(calendar)) return `${part} ${year}`;
  if (/^\d{4}-H\d$/.test(calendar)) return `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  if (/^\d{4}-9M$/.test(calendar)) return `first nine months of ${year}`;
  if (/^\d{4}$/.test(calendar)) return calendar;
  return periodByEnd(period);
}

/** By the month it ends in: 'quarter to June 2025', 'year to March 2026', 'July 2025 to June 2026'; an instant by its day. */
export function periodByEnd({ calendar, kind, start, end }: Pick<Period, 'calendar' | 'kind' | 'start' | 'end'>): string {
  if (kind === 'instant') return dayInWords(end);
  if (kind === 'month') return monthInWords(end);
  if (kind === 'span') return calendar.includes('-') ? `${monthInWords(start)} to ${monthInWords(end)}` : `${start.slice(0, 4)} to ${end.slice(0, 4)}`;
  return `${LENGTHS[kind]} to ${monthInWords(end)}`;
}

/** For narrow cells: 'Q2 2025', 'H1 2025', '9M 2024', '2025', 'year to Mar 2026', 'TTM Jun 2025', '30 Jun 2025'. */
export function periodInBrief(period: Pick<Period, 'calendar' | 'kind' | 'start' | 'end'>): string {
  const { calendar, kind, start, end } = period;
  const [year = '', part = ''] = calendar.split('-');
  if (kind === 'instant') return dayInWords(end);
  if (kind === 'month') return shortMonth(end);
  if (kind === 'ttm') return `TTM ${shortMonth(end)}`;
  if (/^\d{4}-(?:Q\d|H\d|9M)$/.test(calendar)) return `${part} ${year}`;
  if (/^\d{4}$/.test(calendar)) return calendar;
  if (kind === 'span') return calendar.includes('-') ? `${shortMonth(start)}\u2013${shortMonth(end)}` : calendar.replace('..', '\u2013');
  return `${kind === 'nine-months' ? '9M' : kind === 'half' ? 'half' : kind} to ${shortMonth(end)}`;
}

/** The provider's own label with the part first: 'FY2026-Q1' → 'Q1 FY2026'; 'TTM 2025-06-30' and days in words. */
export function labelInWords({ label, kind, end }: Pick<Period, 'label' | 'kind' | 'end'>): string {
  const match = /^((?:FY)?\d{4})-(Q[1-4]|H[12]|9M)$/.exec(label);
  if (match !== null) return `${match[2] ?? ''} ${match[1] ?? ''}`;
  if (kind === 'ttm') return `twelve months to ${monthInWords(end)}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return dayInWords(label);
  if (/^\d{4}-\d{2}$/.test(label)) return monthInWords(label);
  return label.replace('..', '\u2013');
}

/** Short, as in a table: 'Q2 2025', 'H1 2025', '9 months 2024', '2025', 'Jun 2025', '30 Jun 2025', 'year to Mar 2026', '2025 to 2027'. */
export function periodName(period: Period): string {
  const { calendar, kind, start, end } = period;
  const part = /^(\d{4})-(Q[1-4]|H[12])$/.exec(calendar);
  if (part) return `${part[2]} ${part[1]}`;
  if (kind === 'instant') return dayInWords(end);
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
  if (kind === 'instant') return dayInWords(end);
  if (kind === 'month') return monthInWords(end);
  if (/^\d{4}$/.test(calendar)) return calendar;
  if (start.slice(5) === '01-01' && end.slice(5) === '12-31' && start.slice(0, 4) !== end.slice(0, 4)) return `${start.slice(0, 4)} to ${end.slice(0, 4)}`;
  const length = monthsOf(period);
  const unit = length === 3 ? 'quarter' : length === 6 ? 'half-year' : length === 9 ? 'nine months' : length === 12 ? 'year' : `${length} months`;
  return `the ${unit} to ${monthInWords(end)}`;
}

/** The word that goes before the phrase: 'on' a day, 'in' a period. */
export function periodPreposition(period: Period): 'on' | 'in' {
  return period.kind === 'instant' ? 'on' : 'in';
}

function monthsOf({ start, end }: Period): number {
  return (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
}
