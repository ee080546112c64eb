// What a round of visits found, for people and for tools.
import { printable } from '../format/printable.ts';
import type { Visited } from './rounds.ts';
import type { Verdict } from './visit.ts';

/** What can be done about each finding, worst first; what opens is none. */
const CURES: Readonly<Record<Exclude<Verdict, 'opens'>, readonly [title: string, cure: string]>> = {
  gone: ['Gone', 'Find the document’s new address and put it into "url"; where there is none, keep the address and say under "via" where a copy stands.'],
  moved: ['Moved for good', 'Open the new address; where it is the same document, put it into "url".'],
  failed: ['Answers with a fault', 'Try again another day; then treat it as gone.'],
  unreachable: ['Nobody answers', 'Try again another day; then treat it as gone.'],
  refused: ['Turns programs away', 'Nothing is known to be wrong: open it in a browser if in doubt.'],
};
const ORDER = Object.keys(CURES) as (keyof typeof CURES)[];

/** Where the Internet Archive would have a copy, by the day on which the document was read. */
export function archiveAddress({ url, accessed }: Pick<Visited, 'url' | 'accessed'>): string {
  return `https://web.archive.org/web/${(accessed ?? '').replaceAll('-', '')}${accessed === null ? '*' : ''}/${url}`;
}

/** What is wrong, kind by kind, each with its place and what to do, and a count. */
export function linksText(visited: readonly Visited[]): string {
  const blocks = ORDER.flatMap((verdict) => {
    const found = visited.filter(({ visit }) => visit.verdict === verdict);
    if (found.length === 0) return [];
    const [title, cure] = CURES[verdict];
    return [`${title} (${found.length}). ${cure}\n${found.map((one) => `  ${lineOf(one)}\n`).join('')}`];
  });
  const opens = visited.filter(({ visit }) => visit.verdict === 'opens').length;
  return [...blocks, `${visited.length} ${visited.length === 1 ? 'address' : 'addresses'}: ${opens} open as written.\n`].join('\n');
}

function lineOf(one: Visited): string {
  const { visit, url, place } = one;
  const answer = visit.status === null ? (visit.why ?? '') : String(visit.status);
  const elsewhere = visit.end === url ? '' : `\n    leads to ${printable(visit.end)}`;
  const copy = visit.verdict === 'gone' || visit.verdict === 'unreachable' ? `\n    a copy, if any: ${archiveAddress(one)}` : '';
  return `${place}  ${answer}  ${printable(url)}${elsewhere}${copy}`;
}

/** One array, an address a line, those that open included. */
export function linksJson(visited: readonly Visited[]): string {
  const rows = visited.map(({ url, place, of, accessed, visit }) => {
    const archive = visit.verdict === 'gone' || visit.verdict === 'unreachable' ? archiveAddress({ url, accessed }) : null;
    return { url, place, of, accessed, ...visit, archive };
  });
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
