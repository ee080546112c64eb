// Days and months in words: a fixed locale and UTC, whatever the machine's.

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
const SHORT_MONTH = format({ month: 'short' });
const LONG_MONTH = format({ month: 'long' });

const instantOf = (day: string): Date => new Date(`${day.slice(0, 7)}-${day.length > 7 ? day.slice(8) : '01'}T00:00:00Z`);

/** '2026-11-21' → '21 Nov 2026'. */
export function dayInWords(day: string): string {
  const date = instantOf(day);
  return `${date.getUTCDate()} ${SHORT_MONTH.format(date)} ${date.getUTCFullYear()}`;
}

/** '2026-11-21' → '21 November 2026'. */
export function longDay(day: string): string {
  const date = instantOf(day);
  return `${date.getUTCDate()} ${monthInWords(day)}`;
}

/** '2025-06' or a day in it → 'June 2025'. */
export function monthInWords(day: string): string {
  const date = instantOf(day);
  return `${LONG_MONTH.format(date)} ${date.getUTCFullYear()}`;
}

/** '2025-06' or a day in it → 'Jun 2025'. */
export function shortMonth(day: string): string {
  const date = instantOf(day);
  return `${SHORT_MONTH.format(date)} ${date.getUTCFullYear()}`;
}
