// Dates as fine as their source gives them, in words.
import { dayWords } from './day.ts';

/** '2025-03-18' → '18 Mar 2025', '2025-03' → 'March 2025', '2025-Q3' → 'Q3 2025', '2025' as it stands. */
export function roughWords(date: string): string {
  const quarter = /^(\d{4})-(Q[1-4])$/.exec(date);
  if (quarter) return `${quarter[2] ?? ''} ${quarter[1] ?? ''}`;
  return /^\d{4}$/.test(date) ? date : dayWords(date);
}
