// References in the style of the American Psychological Association, seventh edition, as plain text.
import type { Reference } from './reference.ts';

const DAY = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const monthAndDay = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));

/**
 * One reference in APA style: `Amazon. (2026, February 5). Form 10-K. https://…`. A dataset is marked as one, with the day of its data as its version; a
 * document without a date says when it was read, as the style asks of pages that may change. The root's bare path, where no origin is known, is left out.
 */
export function apaReference({ kind, author, title, day, accessed, publisher, address }: Reference): string {
  const isData = kind === 'dataset';
  const date = day === null ? 'n.d.' : isData ? day.slice(0, 4) : `${day.slice(0, 4)}, ${monthAndDay(day)}`;
  const name = isData ? `${title} (Version ${day ?? 'n.d.'}) [Data set]` : title;
  const retrieved = day === null && accessed !== null ? `Retrieved ${monthAndDay(accessed)}, ${accessed.slice(0, 4)}, from ` : '';
  return [closed(author), `(${date}).`, closed(name), publisher === null ? '' : closed(publisher), address === '/' ? '' : retrieved + address]
    .filter((part) => part !== '')
    .join(' ');
}

/** Ends a part with one full stop, unless it ends itself. */
function closed(text: string): string {
  return /[.?!。？！]$/.test(text) ? text : `${text}.`;
}

/** References as a text file, one a paragraph, each with its notes beneath it. */
export function apa(references: readonly Reference[]): string {
  return references.map((one) => `${[apaReference(one), ...one.notes.map((note) => `    ${note}`)].join('\n')}\n`).join('\n');
}
