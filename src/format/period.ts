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
