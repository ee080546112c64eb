// Money in words: the currency before the amount, closed up where it is a sign.
import { MINUS, scaledNumber } from './number.ts';

const SIGNS: Readonly<Record<string, string>> = { USD: 'US$', HKD: 'HK$', EUR: '\u20ac', GBP: '\u00a3', CAD: 'C$', AUD: 'A$', SGD: 'S$', TWD: 'NT$', NZD: 'NZ$' };

/** What stands before the number: 'US$', 'CNY '. */
export function currencyPrefix(currency: string): string {
  return SIGNS[currency] ?? `${currency} `;
}

/** The currency by itself, for heads and switches: 'US$', 'CNY'. */
export function currencyName(currency: string): string {
  return currencyPrefix(currency).trimEnd();
}

/** 'US$4.62 billion', '−CNY 17.3 billion': an amount in whole units, rounded to significant digits. */
export function moneyInWords(value: number, currency: string, digits = 3): string {
  const text = scaledNumber(Math.abs(value), digits);
  return `${value < 0 && /[1-9]/.test(text) ? MINUS : ''}${currencyPrefix(currency)}${text}`;
}
