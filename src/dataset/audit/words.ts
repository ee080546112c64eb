// How the audit names facts, intervals and gaps in its messages.
import { Currency } from '../../schema/quantity.ts';
import type { Interval } from '../../schema/quantity-interval.ts';
import type { LedgerFact } from '../types.ts';

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];

/** A number in its unit, seven significant digits at most: 'CNY 33.35 billion', '26%', '39 regions'. */
export function printNumber(value: number, unit: string | null): string {
  const [size, word] = unit === '%' ? [1, ''] : (SCALES.find(([one]) => Math.abs(value) >= one) ?? [1, '']);
  const digits = Number((Math.abs(value) / size).toPrecision(7));
  const body = `${digits >= 10_000 ? digits.toLocaleString('en-US') : digits}${word}`;
  const minus = value < 0 ? '-' : '';
  if (unit === null) return minus + body;
  if (Currency.safeParse(unit).success) return `${minus}${unit} ${body}`;
  return `${minus}${body}${unit === '%' || unit === 'x' ? unit : ` ${unit}`}`;
}

/** A reckoned number, three significant digits. */
export function printRough(value: number, unit: string | null): string {
  return printNumber(Number(value.toPrecision(3)), unit);
}

/** An interval: 'CNY 33.35 billion to CNY 33.45 billion', 'at least 29'. */
export function printInterval({ low, high }: Interval, unit: string | null): string {
  if (low === null && high === null) return 'anything';
  if (low === null) return `at most ${printNumber(high ?? 0, unit)}`;
  if (high === null) return `at least ${printNumber(low, unit)}`;
  return low === high ? `exactly ${printNumber(low, unit)}` : `${printNumber(low, unit)} to ${printNumber(high, unit)}`;
}

/** A fact as messages name it: `"CNY 33.4 billion" of FY2026-Q1`. */
export function nameFact({ stated, period }: Pick<LedgerFact, 'stated' | 'period'>): string {
  return `"${stated}" of ${period.label}`;
}

/** A fact with its series, its line and the interval it leaves: for those that stand elsewhere than the message. */
export function nameWithPlace(fact: LedgerFact): string {
  const line = fact.place === null ? '' : ` (${fact.place.file}:${fact.place.line})`;
  return `${fact.metric} ${nameFact(fact)}${line}, ${printInterval(fact, fact.unit)}`;
}
