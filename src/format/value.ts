// A value in words: as stated, converted, and what rounding leaves open.
import { withCurrencySigns } from './money.ts';
import { numberWords } from './number.ts';

export { convertedWords, moneyWords } from './money.ts';

const SCALES = [
  { divisor: 1e12, word: ' trillion' },
  { divisor: 1e9, word: ' billion' },
  { divisor: 1e6, word: ' million' },
] as const;
const WATTS = [
  { divisor: 1e9, word: ' GW' },
  { divisor: 1e6, word: ' MW' },
  { divisor: 1e3, word: ' kW' },
] as const;

/** Typographic form of a stated value: 'US$29.3 billion', '−17.3%', '44–45%', 'about 560,000'; absence and text as they stand. */
export function statedWords(stated: string): string {
  const minus = stated.replace(/-(?=(?:[A-Z]{3} )?\d)/g, '−');
  return withCurrencySigns(minus)
    .replace(/(\d|illion|thousand) to (?=\d)/g, '$1–')
    .replace(/(\d) %/g, '$1%')
    .replace(/(?<![\w.,-])\d{5,}(?![\w-]|[.,]\d)/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** The value of a fact as its page prints it; a derived one with ≈ where its digits are not all certain. */
export function valueWords(fact: { readonly stated: string; readonly approximate: boolean }): string {
  return fact.approximate ? `≈ ${statedWords(fact.stated.replace(/^about /, ''))}` : statedWords(fact.stated);
}

/** What rounding leaves open: '33.35 to 33.45 billion', 'over 75 billion', 'exactly 29'; '' where there is no number. */
export function intervalWords(fact: { readonly low: number | null; readonly high: number | null; readonly unit: string | null }): string {
  const { low, high, unit } = fact;
  if (low === null && high === null) return '';
  const reach = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  const scale = (unit === 'W' ? WATTS : SCALES).find((one) => reach >= one.divisor);
  const word = (value: number): string => precise(value / (scale?.divisor ?? 1));
  const tail = `${scale?.word ?? (unit === 'W' ? ' W' : '')}${unit === '%' || unit === 'x' ? unit : ''}`;
  if (low === null) return `under ${word(high ?? 0)}${tail}`;
  if (high === null) return `over ${word(low)}${tail}`;
  return low === high ? `exactly ${word(low)}${tail}` : `${word(low)} to ${word(high)}${tail}`;
}

/** Every digit that matters of a bound, without the noise of binary fractions. */
function precise(value: number): string {
  const text = numberWords(Math.abs(value), { maximumSignificantDigits: 9 });
  return value < 0 ? `−${text}` : text;
}
