// Numbers as search knows them: every quantity in a text by the ledger's own signs, and the one word that stands for it in the index and in a query.
import type { SearchGrammar } from './search-grammar.ts';

/** A quantity found in a text. */
export interface FoundNumber {
  /** Where it stands in the text, `to` outside. */
  readonly from: number;
  readonly to: number;
  /** Digits that count, without zeros at their end, and the power of ten they stand at: 33.4 billion is 334 and 8. */
  readonly coefficient: string;
  readonly power: number;
  /** The digits as written, without thousands commas and zeros at the end of decimals. */
  readonly digits: string;
  /** A currency code, '%', 'pp', 'x', 'W', or null where none is written. */
  readonly unit: string | null;
  /** True where a scale is written: 'billion', '亿'. */
  readonly isScaled: boolean;
  /** The value in whole units: 33400000000. */
  readonly value: number;
}

/** One form for all that looks alike: full-width signs narrow, small letters, the usual minus and hyphen. Positions are those of the result. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019]/g, "'");
}

type Signs = Pick<SearchGrammar, 'quantity' | 'units' | 'scales' | 'joint'>;
const isMoney = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit);

/** Every quantity in a folded text, in its order. */
export function findNumbers(text: string, { quantity, units, scales }: Signs): FoundNumber[] {
  return [...text.matchAll(new RegExp(quantity, 'g'))].map((match) => {
    const [whole, before = '', written = '', scale = '', after = ''] = match;
    const digits = String(Number(written.replaceAll(',', '')));
    const unit = (units[before] ?? units[after])?.[0] ?? null;
    const power = (scales[scale] ?? 0) + (units[after]?.[1] ?? 0) - (digits.split('.')[1]?.length ?? 0);
    const bare = digits.replace('.', '').replace(/^0+/, '');
    const coefficient = bare.replace(/0+$/, '') || '0';
    const shift = bare === '' ? 0 : power + bare.length - coefficient.length;
    return {
      from: match.index,
      to: match.index + whole.length,
      coefficient,
      power: shift,
      digits,
      unit,
      isScaled: scale !== '',
      value: Number(`${coefficient}e${shift}`),
    };
  });
}

/** The quantities of a folded text, those that are ends of one range with the unit and scale that only the other end bears; `ranges` holds such pairs. */
export function findRanges(
  text: string,
  signs: Signs,
): { readonly numbers: readonly FoundNumber[]; readonly ranges: readonly (readonly [low: FoundNumber, high: FoundNumber])[] } {
  const numbers = findNumbers(text, signs);
  const joint = new RegExp(`^${signs.joint}$`);
  const ranges: (readonly [FoundNumber, FoundNumber])[] = [];
  for (let index = 1; index < numbers.length; index += 1) {
    const [low, high] = numbers.slice(index - 1);
    if (!low || !high || !joint.test(text.slice(low.to, high.from))) continue;
    const [first, last] = [text.slice(low.from, low.to), text.slice(high.from, high.to)];
    // What only one end bears is read with the other as well: the sign before the first, the scale and unit after the last.
    const [whole = low] = findNumbers(/\d$/.test(first) ? first + (/[^\d]*$/.exec(last)?.[0] ?? '') : first, signs);
    const [end = high] = findNumbers((/^\D*/.exec(first)?.[0] ?? '') + last, signs);
    ranges.push([
      { ...whole, from: low.from, to: low.to },
      { ...end, from: high.from, to: high.to },
    ]);
    [numbers[index - 1], numbers[index]] = ranges.at(-1) ?? [low, high];
  }
  return { numbers, ranges };
}

/** First letters of the words for numbers. No plain word begins with them, and every word ends with the last one, so that none is the start of another. */
const PLAIN = 'ν';
const CLASSES: Readonly<Record<string, string>> = { '%': 'π', pp: 'ρ', x: 'ξ', W: 'ψ' };
const AMOUNT = 'α';
const END = 'ω';
const TOKENS = new RegExp(`[${PLAIN}${AMOUNT}${Object.values(CLASSES).join('')}][a-z0-9]+${END}`, 'g');
/** From here on a plain count may be meant in a scale: 560,000 is 0.56 million. */
const SCALED_FROM = 1000;

const plainToken = (digits: string): string => `${PLAIN}${digits.replace('.', 'd')}${END}`;
const valueToken = (start: string, { coefficient, power }: Pick<FoundNumber, 'coefficient' | 'power'>): string =>
  `${start}${coefficient}e${power < 0 ? `m${-power}` : power}${END}`;

/** What a query for this number asks the index for: any of these words answers it. One of a unit asks for that unit alone. */
export function queryTokens(number: FoundNumber): string[] {
  const { unit, isScaled, value, digits } = number;
  if (unit !== null && isMoney(unit)) return [valueToken(`${AMOUNT}${unit.toLowerCase()}`, number)];
  if (unit !== null) return [valueToken(CLASSES[unit] ?? AMOUNT, number)];
  if (isScaled) return [valueToken(AMOUNT, number)];
  return [plainToken(digits), ...(value >= SCALED_FROM ? [valueToken(AMOUNT, number)] : [])];
}

/** What a record that prints this number holds, so that every way to ask for it meets one of them. Amounts of many digits are there rounded to three and to four as well. */
export function recordTokens(number: FoundNumber): string[] {
  const { unit, isScaled, value, digits } = number;
  const isAmount = unit === null ? isScaled || value >= SCALED_FROM : isMoney(unit);
  const own = [plainToken(digits), ...queryTokens(number), ...(isAmount ? [valueToken(AMOUNT, number)] : [])];
  const rounded = isAmount && value >= 1e6 ? [3, 4].flatMap((count) => (number.coefficient.length > count ? roundedTokens(number, count) : [])) : [];
  return [...new Set([...own, ...rounded])];
}

/** The words of an amount rounded to so many digits: bare, in its unit, and in the scale it reaches. */
function roundedTokens(number: FoundNumber, count: number): string[] {
  const value = Number(number.value.toPrecision(count));
  const coefficient = number.value
    .toPrecision(count)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  const short = { ...number, coefficient, power: Math.round(Math.log10(value / Number(coefficient))), value };
  const scale = value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : 1e6;
  return [...queryTokens({ ...short, isScaled: true }), valueToken(AMOUNT, short), plainToken(String(Number((value / scale).toPrecision(count))))];
}

/** The words for every quantity in a text, each once. */
export function numberWords(text: string, signs: Signs): string[] {
  return [...new Set(findRanges(folded(text), signs).numbers.flatMap(recordTokens))];
}

/** The text without the words for numbers. */
export function withoutNumberWords(text: string): string {
  return text.replace(TOKENS, '').replace(/\s+/g, ' ').trim();
}
