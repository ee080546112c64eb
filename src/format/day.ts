// Days and months in words, with a fixed locale and UTC: no machine's settings reach the pages.

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

const dateOf = (day: string): Date => new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
const shortSeptember = (text: string): string => text.replace(/\bSept\b/, 'Sep');

/** '2025-06-30' → '30 Jun 2025'; a month alone, '2025-06' → 'June 2025'. */
export function dayWords(day: string): string {
  return day.length === 7 ? monthWords(day) : shortSeptember(DAY.format(dateOf(day)));
}

/** '2025-06-30' → '30 June 2025'. */
export function longDay(day: string): string {
  return LONG_DAY.format(dateOf(day));
}

/** '2025-06-30' → 'June 2025'. */
export function monthWords(day: string): string {
  return MONTH.format(dateOf(day));
}

/** '2025-06-30' → 'Jun 2025'. */
export function shortMonth(day: string): string {
  return shortSeptember(SHORT_MONTH.format(dateOf(day)));
}
