// The grammar of a value: what a contributor writes, read into a number, its rounding interval and its unit, and printed again.
import { type Decimal, compareDecimals, decimalOf, negated, plus, timesTen, toNumber } from './decimal.ts';
import type { MetricKind } from './metric.ts';
import { intervalOf, intervalOfRange } from './quantity-interval.ts';
import { type Refusal, refuseQuantity } from './quantity-refusal.ts';
import { Absence, Currency, DIGIT_WORDS, Qualifier, type Scale, SCALES, type Suffix, SUFFIXES } from './quantity-words.ts';

export { Absence, Currency, Qualifier } from './quantity-words.ts';
export { doIntervalsMeet, type Interval, type QualifiedInterval } from './quantity-interval.ts';

/** A number as it was written: the sign, the digits without commas, the scale word. */
export interface WrittenNumber {
  readonly isNegative: boolean;
  /** As written: '33.4'; '1.10' keeps its two decimals. */
  readonly digits: string;
  readonly scale: Scale | null;
}

interface Stated {
  /** Whole units: 33400000000, 26 for 26 %, watts; the midpoint of a range; null for words, absence and text. */
  readonly value: number | null;
  /** Rounding interval [low, high); null is unbounded or no number. low = high for a plain integer of a count. */
  readonly low: number | null;
  readonly high: number | null;
  /** Currency, %, pp, x, W, or the unit handed in by the metric. */
  readonly unit: string | null;
  readonly qualifier: Qualifier | 'range' | 'words';
  /** The digits as written, of a range both: '44 to 45'; null where there are none. */
  readonly digits: string | null;
  /** The text that was read, its spaces made single. */
  readonly stated: string;
}

/** The unit sign that stands in the text: a currency before, a suffix after, or none. */
export type UnitSign = Currency | Suffix | null;

export type Quantity =
  | (Stated & { readonly kind: 'amount'; readonly sign: UnitSign; readonly number: WrittenNumber })
  | (Stated & { readonly kind: 'range'; readonly sign: UnitSign; readonly from: WrittenNumber; readonly to: WrittenNumber })
  | (Stated & { readonly kind: 'words'; readonly sign: UnitSign; readonly isNegative: boolean; readonly word: string })
  | (Stated & { readonly kind: 'absence'; readonly absence: Absence })
  | (Stated & { readonly kind: 'text' });

/** What a value is read against: its metric. */
export interface QuantityContext {
  readonly kind: MetricKind;
  /** Whether the metric can be below zero. */
  readonly signed: boolean;
  /** The metric's own unit, for kinds whose unit is not written. */
  readonly unit?: string | undefined;
}

export type ParsedQuantity = { readonly ok: true; readonly quantity: Quantity } | ({ readonly ok: false } & Refusal);

const NUMBER = '(?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(?:\\.\\d+)?';
const SCALED = `(-?)(${NUMBER})(?: (${Object.keys(SCALES).join('|')}))?`;
const AMOUNT = new RegExp(`^${SCALED}$`);
const RANGE = new RegExp(`^${SCALED} to ${SCALED}$`);
const MONEY = /^(-?)([A-Z]{3}) ([^-].*)$/;
const SUFFIXED = /^(.*?\S) ?(%|pp|x|W|kW|MW|GW)$/;
/** More digits than a number keeps exactly. */
const MOST_DIGITS = 15;

/** The text without its unit, or null where the unit is missing or not one of the kind. */
function splitUnit(text: string, kind: MetricKind): { body: string; sign: UnitSign } | null {
  if (kind === 'money') {
    const [, minus, code, rest] = MONEY.exec(text) ?? [];
    const currency = Currency.safeParse(code);
    return currency.success ? { body: `${minus}${rest}`, sign: currency.data } : null;
  }
  const [, body, suffix] = SUFFIXED.exec(text) ?? [];
  const needsSuffix = Object.values(SUFFIXES).some((known) => known.kind === kind);
  if (body === undefined) return needsSuffix ? null : { body: text, sign: null };
  const sign = suffix as Suffix;
  return SUFFIXES[sign].kind === kind ? { body, sign } : null;
}

const powerOf = (sign: UnitSign): number => (sign !== null && sign in SUFFIXES ? SUFFIXES[sign as Suffix].power : 0);
const unitOf = (sign: UnitSign, unit: string | undefined): string | null =>
  sign === null ? (unit ?? null) : sign in SUFFIXES ? SUFFIXES[sign as Suffix].unit : sign;

function writtenNumber(minus: string | undefined, digits: string | undefined, scale: string | undefined): WrittenNumber {
  return { isNegative: minus === '-', digits: (digits ?? '0').replaceAll(',', ''), scale: (scale as Scale | undefined) ?? null };
}

function exactly({ isNegative, digits, scale }: WrittenNumber, sign: UnitSign): Decimal {
  const value = timesTen(decimalOf(digits), (scale === null ? 0 : SCALES[scale]) + powerOf(sign));
  return isNegative ? negated(value) : value;
}

/** Splits `about 400` into the hedge and the rest; `exact` is never written. */
function splitQualifier(text: string): { qualifier: Qualifier; rest: string } {
  const qualifier = Qualifier.options.find((option) => option !== 'exact' && text.startsWith(`${option} `));
  return qualifier === undefined ? { qualifier: 'exact', rest: text } : { qualifier, rest: text.slice(qualifier.length + 1) };
}

interface Reading extends QuantityContext {
  readonly stated: string;
  readonly qualifier: Qualifier;
  readonly sign: UnitSign;
}

/** `33.4 billion` without its unit; null where it is not of that form. */
function readAmount(body: string, reading: Reading): Quantity | null {
  const match = AMOUNT.exec(body);
  if (match === null) return null;
  const { kind, signed, sign, stated, qualifier } = reading;
  const number = writtenNumber(match[1], match[2], match[3]);
  const value = exactly(number, sign);
  const isExactCount = (kind === 'count' || kind === 'rank') && number.scale === null && !number.digits.includes('.');
  const interval = intervalOf(value, { qualifier, isExactCount, signed });
  return { kind: 'amount', value: toNumber(value), ...interval, unit: unitOf(sign, reading.unit), qualifier, digits: number.digits, stated, sign, number };
}

/** `44 to 45` without its unit; the first number takes the second's scale where it has none of its own. */
function readRange(body: string, reading: Reading): Quantity | null {
  const match = RANGE.exec(body);
  if (match === null) return null;
  const { signed, sign, stated, qualifier } = reading;
  const to = writtenNumber(match[4], match[5], match[6]);
  const from = writtenNumber(match[1], match[2], match[3] ?? match[6]);
  const low = exactly(from, sign);
  const high = exactly(to, sign);
  if ((qualifier !== 'exact' && qualifier !== 'about') || compareDecimals(low, high) >= 0) return null;
  const middle = plus(low, high);
  return {
    kind: 'range',
    value: toNumber({ coefficient: middle.coefficient * 5n, exponent: middle.exponent - 1 }),
    ...intervalOfRange(low, high, qualifier === 'about', signed),
    unit: unitOf(sign, reading.unit),
    qualifier: qualifier === 'about' ? 'about' : 'range',
    digits: `${from.digits} to ${to.digits}`,
    stated,
    sign,
    from,
    to,
  };
}

/** `high-single-digit` without its unit: the interval of the table, and no value. */
function readWords(body: string, reading: Reading): Quantity | null {
  const { sign, stated, qualifier } = reading;
  const isNegative = body.startsWith('-');
  const word = isNegative ? body.slice(1) : body;
  const bounds = DIGIT_WORDS.get(word);
  if (bounds === undefined || qualifier !== 'exact') return null;
  const [low, high] = bounds.map((bound) => bound * Number(`1e${powerOf(sign)}`)) as [number, number];
  return {
    kind: 'words',
    value: null,
    low: isNegative ? -high : low,
    high: isNegative ? (low === 0 ? 0 : -low) : high,
    unit: unitOf(sign, reading.unit),
    qualifier: 'words',
    digits: null,
    stated,
    sign,
    isNegative,
    word,
  };
}

const refuse = (text: string, context: QuantityContext, fault?: 'below-zero' | 'too-long' | 'no-rank'): ParsedQuantity => ({
  ok: false,
  ...refuseQuantity(text, context.kind, fault),
});

const nothing = { value: null, low: null, high: null, unit: null, qualifier: 'exact', digits: null } as const;

/**
 * Reads a value as a contributor writes it: qualifier × amount or range × scale × unit, words for digits, or an absence.
 * Anything else comes back with a message and an example of what would be right.
 */
export function parseQuantity(text: string, context: QuantityContext): ParsedQuantity {
  const stated = text.trim().replace(/\s+/g, ' ');
  const absence = Absence.safeParse(stated);
  if (absence.success) return { ok: true, quantity: { kind: 'absence', ...nothing, stated, absence: absence.data } };
  if (context.kind === 'text') return stated === '' ? refuse(stated, context) : { ok: true, quantity: { kind: 'text', ...nothing, stated } };
  const { qualifier, rest } = splitQualifier(stated.replaceAll('\u2212', '-'));
  const split = splitUnit(rest, context.kind);
  if (split === null) return refuse(stated, context);
  const reading = { ...context, stated, qualifier, sign: split.sign };
  const quantity = readAmount(split.body, reading) ?? readRange(split.body, reading) ?? readWords(split.body, reading);
  if (quantity === null) return refuse(stated, context);
  if ((quantity.digits ?? '').split(' to ').some((digits) => digits.replace('.', '').length > MOST_DIGITS)) return refuse(stated, context, 'too-long');
  if (!context.signed && split.body.startsWith('-')) return refuse(stated, context, 'below-zero');
  if (context.kind === 'rank' && (quantity.kind !== 'amount' || !Number.isInteger(quantity.value) || quantity.value === 0))
    return refuse(stated, context, 'no-rank');
  return { ok: true, quantity };
}

/** Puts commas between thousands. */
function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

/** A number and its unit in the grammar: `-CNY 17.3 billion`, `26%`, `3.8 GW`. */
function withUnit(minus: string, body: string, sign: UnitSign): string {
  if (sign === null) return `${minus}${body}`;
  if (!(sign in SUFFIXES)) return `${minus}${sign} ${body}`;
  const isTight = (sign === '%' || sign === 'x') && /\d$/.test(body);
  return `${minus}${body}${isTight ? '' : ' '}${sign}`;
}

const printNumber = ({ digits, scale }: WrittenNumber): string => (scale === null ? grouped(digits) : `${grouped(digits)} ${scale}`);

/** The canonical text: reading it gives the same quantity again, but for `stated`. */
export function printQuantity(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'absence':
      return quantity.absence;
    case 'text':
      return quantity.stated;
    case 'words':
      return withUnit(quantity.isNegative ? '-' : '', quantity.word, quantity.sign);
    case 'amount': {
      const { number, sign, qualifier } = quantity;
      return `${qualifier === 'exact' ? '' : `${qualifier} `}${withUnit(number.isNegative ? '-' : '', printNumber(number), sign)}`;
    }
    case 'range': {
      const { from, to, sign, qualifier } = quantity;
      const first = from.scale === to.scale ? grouped(from.digits) : printNumber(from);
      const second = `${to.isNegative ? '-' : ''}${printNumber(to)}`;
      return `${qualifier === 'about' ? 'about ' : ''}${withUnit(from.isNegative ? '-' : '', `${first} to ${second}`, sign)}`;
    }
  }
}
