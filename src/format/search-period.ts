// Periods as search knows them: every way to name a quarter, a half, a year, a month or a day, read into the ledger's own label and the months it covers.
import type { SearchGrammar } from './search-grammar.ts';

/** A period found in a text. */
export interface FoundPeriod {
  readonly from: number;
  readonly to: number;
  /** The ledger's label: '2025-Q2', 'FY2026-Q1', '2025-06-30', 'TTM 2025-06-30'. */
  readonly label: string;
}

const two = (number: number): string => String(number).padStart(2, '0');
const monthOf = (name: string): number => 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3)) / 3 + 1;
/** What a letter of a label makes of a group: as it stands, capitals, two digits, a whole year, the number of a month, its quarter, the number of an ordinal. */
const FILLERS: Readonly<Record<string, (text: string) => string | number>> = {
  n: (text) => text,
  u: (text) => text.toUpperCase(),
  d: (text) => two(Number(text)),
  y: (text) => (text.length === 2 ? `20${text}` : text),
  m: (text) => two(monthOf(text)),
  q: (text) => Math.ceil(monthOf(text) / 3),
  o: (text) => (/^(?:4|四|fo)/.test(text) ? 4 : 1 + ['1一f', '2二s', '3三t'].findIndex((signs) => signs.includes(text[0] ?? ''))),
};

/** Every period in a folded text, in its order. What one form has read, the later ones leave alone. */
export function findPeriods(text: string, { periods }: Pick<SearchGrammar, 'periods'>): FoundPeriod[] {
  let rest = text;
  const found: FoundPeriod[] = [];
  for (const [pattern, label] of periods)
    for (const match of rest.matchAll(new RegExp(pattern, 'g'))) {
      const fill = (_: string, filler: string, groups: string): string =>
        String(FILLERS[filler]?.([...groups].map((group) => match[Number(group)]).find(Boolean) ?? ''));
      const to = match.index + match[0].length;
      found.push({ from: match.index, to, label: label.replace(/\{(\w)(\d+)\}/g, fill) });
      rest = rest.slice(0, match.index) + '\0'.repeat(match[0].length) + rest.slice(to);
    }
  return found.sort((a, b) => a.from - b.from);
}

type Months = readonly [first: string, last: string] | null;
const known = new Map<string, Months>();

/** First and last month of a calendar label, '2025-04' to '2025-06'; a day keeps its month. Null for a fiscal label, whose months its company decides. */
export function monthsOf(label: string): Months {
  const found = known.get(label);
  if (found !== undefined) return found;
  const months = readMonths(label);
  known.set(label, months);
  return months;
}

function readMonths(label: string): Months {
  const [from = '', to] = label.split('..');
  if (to !== undefined) {
    const [first, last] = [monthsOf(from), monthsOf(to)];
    return first && last ? [first[0], last[1]] : null;
  }
  const [, trailing, year = '', part] = /^(TTM )?(\d{4})(?:-(Q[1-4]|H[12]|9M|\d{2})(?:-\d{2})?)?$/.exec(label) ?? [];
  if (year === '') return null;
  const month = Number(part?.replace(/\D/g, ''));
  if (trailing !== undefined) return [month === 12 ? `${year}-01` : `${Number(year) - 1}-${two(month + 1)}`, `${year}-${two(month)}`];
  const size = part === undefined ? 12 : part === '9M' ? 9 : part.startsWith('Q') ? 3 : part.startsWith('H') ? 6 : 1;
  const count = size > 6 ? 1 : month;
  return [`${year}-${two((count - 1) * size + 1)}`, `${year}-${two(count * size)}`];
}
