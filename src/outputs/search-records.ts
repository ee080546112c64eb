// What Pagefind is given for each row: its words, with Chinese cut into pairs and every number as the one word that stands for it.
import { GRAMMAR } from '../format/search-grammar.ts';
import { folded, numberWords } from '../format/search-number.ts';
import { findPeriods } from '../format/search-period.ts';
import { chinesePairs, UNSEEN } from '../format/search-table.ts';
import type { SearchRow } from './search-row.ts';

/** A record as Pagefind takes it. The url is relative to the site's base. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: 'en';
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * The row's record; null for derived facts and silences, which are words of other records. `taken` holds the addresses in use: two facts of one anchor
 * keep apart by a directive after it, which no browser takes for a part of the anchor.
 */
export function recordOf(row: SearchRow, taken: Set<string>): SearchRecord | null {
  if (row.kind === 'fact' && row.text === '') return null;
  const url = freeUrl(row.url, taken);
  taken.add(url);
  const unseen = [
    ...chinesePairs(`${row.title} ${row.text}`),
    ...row.names.flatMap(inParts),
    ...numberWords(withoutPeriods(`${row.title} . ${row.text} . ${row.figures}`), GRAMMAR),
  ];
  return {
    url,
    content: [row.text, ...(unseen.length === 0 ? [] : [UNSEEN, ...new Set(unseen)])].join(' '),
    language: 'en',
    // A plain fact is shown from the table of rows alone, and has no title.
    meta: row.title === '' ? {} : { title: row.title },
  };
}

/** The text with its periods blank: their years are no numbers. */
function withoutPeriods(text: string): string {
  const line = folded(text);
  return findPeriods(line, GRAMMAR).reduce((rest, { from, to }) => `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`, line);
}

/** A name's parts where letters meet digits, so that a part finds it: 'Qwen3-Max' → qwen3, max, qwen. */
function inParts(name: string): string[] {
  const parts = name.toLowerCase().split(/[\s_/-]+/);
  return [...parts, ...parts.flatMap((part) => /^[a-z]{3,}(?=\d)/.exec(part) ?? [])];
}

function freeUrl(url: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? url : `${url}${url.includes('#') ? '' : '#'}:~:n=${count}`;
    if (!taken.has(tried)) return tried;
  }
}
