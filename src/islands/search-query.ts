// A query read into its parts: names of the ledger, periods, numbers, bounds and plain words.
import { editDistance } from '../format/nearest.ts';
import { findRanges, folded, type FoundNumber, queryTokens } from '../format/search-number.ts';
import { findPeriods, monthsOf } from '../format/search-period.ts';
import { chinesePairs, type SearchTable, squashed } from '../format/search-table.ts';

/** What a query asks for. Every name, period, number and word adds to a row's rank; numbers and bounds must be met. */
export interface Query {
  /** Each with what it leads to, as SearchTable writes it. */
  readonly names: readonly { readonly text: string; readonly keys: readonly string[] }[];
  /** Labels of the ledger. */
  readonly periods: readonly string[];
  /** Each with the words for it, any of which answers. */
  readonly numbers: readonly { readonly text: string; readonly tokens: readonly string[]; readonly number: FoundNumber }[];
  /** Plain words; Chinese as its pairs. */
  readonly words: readonly string[];
  /** The first month that a row may begin in, and what its last must sort before; '' for no bound. */
  readonly after: string;
  readonly before: string;
  /** Bounds of values, open for strict signs; the unit where one is written, and whether a scale is: an amount, no share. */
  readonly bounds: readonly {
    readonly low: number;
    readonly high: number;
    readonly isOpen: boolean;
    readonly unit: string | null;
    readonly isAmount: boolean;
  }[];
}

/** A longer query is cut here: no question needs more. */
const LONGEST = 200;
const GAP = '\0';

/** The query as all that follows reads it: of bounded length, in one form, without control signs. */
export function cleaned(text: string): string {
  return folded([...text].slice(0, LONGEST).join(''))
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

/** What is read so far: the query's parts, and the line in which what has been read is blank. */
interface Reading {
  readonly line: string;
  /** Blanks a stretch and returns what stood there. */
  readonly take: (from: number, to: number) => string;
  readonly grammar: SearchTable['grammar'];
}

/** Reads a query. With `isLiteral` it is plain words and numbers alone. */
export function readQuery(text: string, { names, grammar }: Pick<SearchTable, 'names' | 'grammar'>, isLiteral = false): Query {
  let line = cleaned(text);
  const take = (from: number, to: number): string => {
    const taken = line.slice(from, to);
    line = line.slice(0, from) + GAP.repeat(to - from) + line.slice(to);
    return taken;
  };
  const found = isLiteral ? [] : findNames(line, names).map(({ from, to, keys }) => ({ text: take(from, to), keys }));
  const time = isLiteral ? { periods: [], after: '', before: '' } : takePeriods({ line, take, grammar });
  const amounts = takeNumbers({ line, take, grammar });
  const plain = line
    .split(/[^\p{L}\p{N}'.]+/u)
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => /\p{L}/u.test(word));
  const stop = new Set(grammar.stop.split(' '));
  const telling = plain.filter((word) => !stop.has(word));
  const parts = [...telling, ...found, ...time.periods, time.after, time.before, ...amounts.numbers, ...amounts.bounds];
  const words = parts.some(Boolean) ? telling : plain;
  return { names: found, ...time, ...amounts, words: [...new Set(words.map((word) => chinesePairs(word).join(' ') || squashed(word)))] };
}

const endsWith = (pattern: string, text: string): RegExpExecArray | null => new RegExp(`${pattern}\\s*$`).exec(text);

/** Periods, and the bounds that words before them or between two of them make. */
function takePeriods({ line, take, grammar }: Reading): Pick<Query, 'periods' | 'after' | 'before'> {
  const time = { periods: [] as string[], after: '', before: '' };
  const found = findPeriods(line, grammar);
  const joins = (index: number): boolean => new RegExp(`^${grammar.joint}$`).test(line.slice(found[index - 1]?.to ?? line.length, found[index]?.from ?? 0));
  found.forEach(({ from, to, label }, index) => {
    const months = monthsOf(label);
    const since = endsWith(grammar.since, line.slice(0, from));
    const until = endsWith(grammar.until, line.slice(0, from));
    take(from - (since ?? until ?? [''])[0].length, to);
    if (months === null) time.periods.push(label);
    else if (index > 0 && joins(index)) time.before = next(months[1]);
    else if (since || joins(index + 1)) time.after = since?.[1] ? next(months[1]) : months[0];
    else if (until) time.before = until[1] ? months[0] : next(months[1]);
    else time.periods.push(label);
  });
  return time;
}

/** Numbers, and the bounds that signs before them or ranges make. */
function takeNumbers({ line, take, grammar }: Reading): Pick<Query, 'numbers' | 'bounds'> {
  const amounts = { numbers: [] as Query['numbers'][number][], bounds: [] as Query['bounds'][number][] };
  const { numbers, ranges } = findRanges(line, grammar);
  const ends = new Set(ranges.flat());
  for (const [low, high] of ranges) {
    amounts.bounds.push({ low: low.value, high: high.value, isOpen: false, unit: high.unit, isAmount: high.isScaled });
    take(low.from, high.to);
  }
  for (const number of numbers.filter((one) => !ends.has(one))) {
    const before = line.slice(0, number.from);
    const above = endsWith(grammar.above, before);
    const sign = above ?? endsWith(grammar.below, before);
    const text = take(number.from - (sign?.[0].length ?? 0), number.to);
    const [low, high] = above ? [number.value, Infinity] : [-Infinity, number.value];
    if (sign) amounts.bounds.push({ low, high, isOpen: Boolean(sign[1]), unit: number.unit, isAmount: number.isScaled });
    else amounts.numbers.push({ text, tokens: queryTokens(number), number });
  }
  return amounts;
}

/** What sorts behind a month and before the next. */
const next = (month: string): string => `${month}~`;

/** The longest name at each place, from the left. A name ends where its word ends; Chinese has no such ends. */
export function findNames(
  text: string,
  names: Readonly<Record<string, string>>,
): { readonly from: number; readonly to: number; readonly keys: readonly string[] }[] {
  const found: { from: number; to: number; keys: string[] }[] = [];
  const isInside = (at: number): boolean => /^(?:[a-z0-9]{2}|\d\.\d|\.\d)/.test(text.slice(Math.max(0, at - 1), at + 2)) && at > 0;
  for (let from = 0; from < text.length; from += 1) {
    if (isInside(from) || !/[\p{L}\p{N}]/u.test(text[from] ?? '')) continue;
    for (let to = Math.min(text.length, from + 48); to > from + 1; to -= 1) {
      const name = squashed(text.slice(from, to));
      if (isInside(to) || !/[\p{L}\p{N}]/u.test(text[to - 1] ?? '') || !Object.hasOwn(names, name)) continue;
      found.push({ from, to, keys: (names[name] ?? '').split(' ') });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** The word of the vocabulary that this one is a slip of: one edit away, two from eight letters on, with the same digits. Null where it is a word or the start of one, or none is near. */
export function slipOf(word: string, words: readonly string[]): string | null {
  if (!/^[a-z][a-z0-9]{3}/.test(word) || words.some((one) => one.startsWith(word))) return null;
  const digits = word.replace(/\D/g, '');
  let [best, distance] = [null as string | null, word.length < 8 ? 2 : 3];
  for (const one of words) {
    if (Math.abs(one.length - word.length) >= distance || one.replace(/\D/g, '') !== digits) continue;
    const edits = editDistance(word, one);
    if (edits < distance) [best, distance] = [one, edits];
  }
  return best;
}
