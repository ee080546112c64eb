// Money in words: the currency before the amount, closed up where it is a sign; the largest scale the amount reaches.
import { numberWords } from './number.ts';

const SCALES = [
  { divisor: 1e12, word: 'trillion' },
  { divisor: 1e9, word: 'billion' },
  { divisor: 1e6, word: 'million' },
] as const;

/** Currencies written by a sign that cannot be mistaken; the others go by their code. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', 'US$'],
  ['HKD', 'HK$'],
  ['EUR', '€'],
  ['GBP', '£'],
]);

/** What stands before the number: 'US$', 'CNY '. */
export function currencyPrefix(currency: string): string {
  return SIGNS.get(currency) ?? `${currency} `;
}

/** The codes in a text that a sign stands for, each before its number: 'USD 4.62 billion' → 'US$4.62 billion'. */
export function withCurrencySigns(text: string): string {
  return text.replace(/\b([A-Z]{3}) (?=\d)/g, (written, code: string) => SIGNS.get(code) ?? written);
}

/** An amount in its largest scale with the given significant digits: 4619000000 USD → 'US$4.62 billion'. */
export function moneyWords(amount: number, currency: string, digits = 3): string {
  const size = Number(Math.abs(amount).toPrecision(digits));
  const scale = SCALES.find(({ divisor }) => size >= divisor);
  const scaled = size / (scale?.divisor ?? 1);
  const decimals = size === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.max(scaled, 1))));
  const text = numberWords(scaled, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${amount < 0 && /[1-9]/.test(text) ? '−' : ''}${currencyPrefix(currency)}${text}${scale === undefined ? '' : ` ${scale.word}`}`;
}

/** A converted amount with as many significant digits as the stated one has, two at least and three at most: 'US$4.62 billion'. */
export function convertedWords(amount: number, currency: 'USD' | 'CNY', stated: string): string {
  const written = (/\d[\d,]*(?:\.\d+)?/.exec(stated)?.[0] ?? '').replace(/[,.]/g, '').replace(/^0+/, '').length;
  return moneyWords(amount, currency, Math.min(3, Math.max(2, written)));
}
