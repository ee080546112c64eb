// How old the ledger is on the day it is read.
import { dayWords } from './day.ts';

const DAY_MS = 86_400_000;
const OLD_AFTER_DAYS = 100;

/** What a page says of itself when it is read more than 100 days after the ledger's day; null before that. `now` is in milliseconds since 1970. */
export function ageWarning(asOf: string, now: number): string | null {
  const days = Math.floor((now - Date.parse(`${asOf}T00:00:00Z`)) / DAY_MS);
  return days > OLD_AFTER_DAYS ? `This page speaks as of ${dayWords(asOf)}, ${days} days ago. Newer figures have very likely been published since.` : null;
}
