// Conversion into US dollars and yuan: flows at the mean of their months, stocks at the month's end, plans at the end of the month they were told in.
import type { Period } from '../schema/period.ts';
import { addMonths, monthOf, monthsBetween, printMonth } from '../schema/plain-date.ts';
import { Currency } from '../schema/quantity.ts';
import type { Rates } from '../schema/rate.ts';
import type { Conversion, Fact } from './types.ts';

/** What is to be converted. */
export interface Convertible {
  readonly value: number | null;
  readonly unit: string | null;
  readonly basis: Fact['basis'];
  readonly period: Period;
  /** The day the source was published; plans need it. */
  readonly sourceDate: string | null;
}

export interface Converted {
  /** Four significant digits; the value itself where it is in that currency already. */
  readonly usd: number | null;
  readonly cny: number | null;
  /** The rate of the value's own currency; for US dollars the yuan's. */
  readonly fx: Conversion | null;
  /** Why none stands, where one was wanted. */
  readonly noConversion: string | null;
}

const NONE: Converted = { usd: null, cny: null, fx: null, noConversion: null };

/** Rounds to significant digits without leaving a floating tail. */
export function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

type Months = Omit<Conversion, 'rate'>;

/** Which months' rates serve; a sentence where that cannot be said. */
function monthsFor({ basis, period, sourceDate }: Convertible): Months | string {
  const isForecast = basis === 'guided' || basis === 'announced' || (basis === 'estimated' && sourceDate !== null && period.end > sourceDate);
  if (isForecast) {
    if (sourceDate === null) return 'A plan is converted at the rate of its source’s date, and the source gives none.';
    const month = sourceDate.slice(0, 7);
    return { from: month, to: month, kind: 'end' };
  }
  const to = period.end.slice(0, 7);
  if (period.kind === 'instant') return { from: to, to, kind: 'end' };
  return { from: period.start.slice(0, 7), to, kind: 'average' };
}

/** Units of the currency for one dollar over the months; a sentence where a month has no rate. */
function rateOver(currency: string, { from, to, kind }: Months, rates: ReadonlyMap<string, Rates>): number | string {
  const table = rates.get(currency);
  if (table === undefined) return `The ledger holds no rates for ${currency}.`;
  const byMonth = new Map(table.months.map((entry) => [entry.month, entry]));
  const length = monthsBetween(monthOf(from), monthOf(to)) + 1;
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    const month = printMonth(addMonths(monthOf(from), index));
    const rate = byMonth.get(month)?.[kind];
    if (rate === undefined) return `No ${kind === 'end' ? 'month-end' : 'average'} rate of ${currency} stands for ${month}.`;
    sum += rate;
  }
  return length === 1 ? sum : significant(sum / length, 5);
}

/** Converts an amount of money; anything else comes back with nulls and no reason. */
export function convert(fact: Convertible, rates: ReadonlyMap<string, Rates>): Converted {
  const { value, unit } = fact;
  if (value === null || unit === null || !Currency.safeParse(unit).success) return NONE;
  const own: Converted = { ...NONE, usd: unit === 'USD' ? value : null, cny: unit === 'CNY' ? value : null };
  const months = monthsFor(fact);
  if (typeof months === 'string') return { ...own, noConversion: months };
  const rate = rateOver(unit === 'USD' ? 'CNY' : unit, months, rates);
  if (typeof rate === 'string') return { ...own, noConversion: rate };
  const fx: Conversion = { rate, ...months };
  if (unit === 'USD') return { ...own, cny: significant(value * rate, 4), fx };
  const usd = significant(value / rate, 4);
  if (unit === 'CNY') return { ...own, usd, fx };
  const yuan = rateOver('CNY', months, rates);
  return typeof yuan === 'string' ? { ...own, usd, fx, noConversion: yuan } : { ...own, usd, cny: significant((value / rate) * yuan, 4), fx };
}
