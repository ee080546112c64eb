// Days and months in words, with a fixed locale and UTC: no machine's settings reach the pages.

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** '2025-06-30' → '30 Jun 2025'; a month alone, '2025-06' → 'June 2025'. */
export function dayWords(day: string): string {
  const isMonth = day.length === 7;
  const date = new Date(`${isMonth ? `${day}-01` : day}T00:00:00Z`);
  return (isMonth ? MONTH : DAY).format(date).replace(/\bSept\b/, 'Sep');
}

/** '2025-06-30' → 'June 2025'. */
export function monthWords(day: string): string {
  return MONTH.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}
