// A value in words: as stated, converted, and what rounding leaves open.
import type { LedgerFact } from '../dataset/types.ts';

const SCALES = [
  { divisor: 1e12, word: 'trillion' },
  { divisor: 1e9, word: 'billion' },
  { divisor: 1e6, word: 'million' },
] as const;
const SIGNS: Readonly<Record<string, string>> = { USD: 'US$', HKD: 'HK$', EUR: '€', GBP: '£' };

/** Typographic form of a stated value: 'US$29.3 billion', '−17.3%', '44–45%', 'about 400'; absence and text as they stand. */
export function statedWords(stated: string): string {
  return stated
    .replace(/-(?=(?:[A-Z]{3} )?\d)/g, '−')
    .replace(/(−?)\b(USD|HKD|EUR|GBP) (?=\d)/g, (_, minus: string, code: string) => `${minus}${SIGNS[code] ?? code}`)
    .replace(/(\d) to (?=−?\d)/g, '$1–')
    .replace(/(\d) %/g, '$1%');
}

/** The value of a fact as its page prints it; a derived one with ≈ where its digits are not all certain. */
export function valueWords(fact: Pick<LedgerFact, 'stated' | 'approximate'>): string {
  return fact.approximate ? `≈ ${statedWords(fact.stated.replace(/^about /, ''))}` : statedWords(fact.stated);
}

/** A converted amount with as many significant digits as the stated one has, two at least and three at most: 'US$4.62 billion'. */
export function convertedWords(amount: number, currency: 'USD' | 'CNY', stated: string): string {
  const digits = (/\d[\d,]*(?:\.\d+)?/.exec(stated)?.[0] ?? '').replace(/[,.]/g, '').replace(/^0+/, '').length;
  return moneyWords(Number(amount.toPrecision(Math.min(3, Math.max(2, digits)))), currency, Math.min(3, Math.max(2, digits)));
}

/** An amount in its largest scale with the given significant digits: 4619000000 USD → 'US$4.62 billion'. */
export function moneyWords(amount: number, currency: string, digits = 3): string {
  const size = Math.abs(amount);
  const scale = SCALES.find((one) => size >= one.divisor * 0.9995);
  const scaled = scale ? size / scale.divisor : size;
  const text = scaled >= 10 ** (digits - 1) ? plain(scaled, 0) : plain(scaled, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.max(scaled, 1)))));
  const sign = SIGNS[currency] ?? `${currency} `;
  return `${amount < 0 ? '−' : ''}${sign}${text}${scale ? ` ${scale.word}` : ''}`;
}

/** What rounding leaves open: '33.35 to 33.45 billion', 'over 75 billion', 'exactly 29'; '' where there is no number. */
export function intervalWords(fact: Pick<LedgerFact, 'low' | 'high' | 'unit'>): string {
  const { low, high } = fact;
  if (low === null && high === null) return '';
  const reach = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  const scale = SCALES.find((one) => reach >= one.divisor);
  const unit = fact.unit === '%' ? '%' : fact.unit === 'W' ? ' W' : fact.unit === 'x' ? 'x' : '';
  const word = (value: number) => precise(value / (scale?.divisor ?? 1));
  const tail = `${scale ? ` ${scale.word}` : ''}${unit}`;
  if (low === null) return `under ${word(high ?? 0)}${tail}`;
  if (high === null) return `over ${word(low)}${tail}`;
  return low === high ? `exactly ${word(low)}${tail}` : `${word(low)} to ${word(high)}${tail}`;
}

/** Every digit that matters of a bound, without the noise of binary fractions. */
function precise(value: number): string {
  const text = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 9 }).format(Math.abs(value));
  return value < 0 ? `−${text}` : text;
}

function plain(value: number, decimals: number): string {
  return new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}
