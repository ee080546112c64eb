// What a computed value may print: only the digits that its inputs' rounding leaves certain.
import { Currency } from '../schema/quantity.ts';
import { SCALES, type Scale } from '../schema/quantity-words.ts';

/** A computed interval, both ends known. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What is printed of it. */
export interface Earned {
  /** The midpoint, rounded to the step. */
  readonly value: number;
  /** The exponent of the step, a power of ten: 8 for hundreds of millions, -1 for tenths. */
  readonly power: number;
  /** The interval spans more than one step, or rounding has left it: printed with ≈. */
  readonly isApproximate: boolean;
}

/** Digits that are kept where the inputs are exact, and where the quotient of such inputs has no end. */
const EXACT_DIGITS = 6;
const ENDLESS_DIGITS = 3;

/** Steps of ten without a floating tail: 26 tenths are 2.6. */
const atPower = (steps: number, power: number): number => Number(`${steps}e${power}`);

/** True for a number that its digits write out: 3.5, not the quotient of 22 and 7. */
const hasEnd = (number: number): boolean => Math.abs(Number(number.toPrecision(EXACT_DIGITS)) - number) <= Math.abs(number) * 1e-12;

function powerFor(width: number, middle: number): number {
  if (width > 0) return Math.ceil(Math.log10(width) - 1e-9) + 0;
  const decimals = String(Number(middle.toPrecision(hasEnd(middle) ? EXACT_DIGITS : ENDLESS_DIGITS))).split('.')[1] ?? '';
  return 0 - decimals.length;
}

/** Halves go away from zero, on both sides of it alike. */
const roundHalf = (number: number): number => (number < 0 ? -Math.round(-number) : Math.round(number)) + 0;

/** Rounds the midpoint to the smallest power of ten not below the interval's width. */
export function earnedDigits({ low, high }: Bounds): Earned {
  const middle = (low + high) / 2;
  const power = powerFor(high - low, middle);
  const inSteps = (number: number): number => Number((number / 10 ** power).toPrecision(14));
  const value = atPower(roundHalf(inSteps(middle)), power);
  const first = Math.floor(inSteps(low) + 0.5);
  // The interval is half-open: its upper end is not in it.
  const last = Math.ceil(inSteps(high) - 0.5);
  return { value, power, isApproximate: high > low && (first !== last || value < low || value > high) };
}

/** The interval with no more digits than mean something: a hundredth of the step, outwards; half a step either side of a quotient without end. */
export function tidyBounds(bounds: Bounds): Bounds {
  const { value, power: step } = earnedDigits(bounds);
  if (bounds.low === bounds.high && !hasEnd(bounds.low))
    return { low: Number((value - 10 ** step / 2).toPrecision(12)), high: Number((value + 10 ** step / 2).toPrecision(12)) };
  const power = step - 2;
  const scaled = (number: number): number => Number((number / 10 ** power).toPrecision(14));
  return { low: atPower(Math.floor(scaled(bounds.low)), power), high: atPower(Math.ceil(scaled(bounds.high)), power) };
}

const SCALE_ORDER = (Object.keys(SCALES) as Scale[]).reverse();

/** The value in the grammar of values, its digits down to the step: 'CNY 33.40 billion', 'about 26%'. */
export function printEarned({ value, power, isApproximate }: Earned, unit: string | null): string {
  const isMoney = unit !== null && Currency.safeParse(unit).success;
  const isScaled = unit !== '%' && unit !== 'pp' && unit !== 'x';
  const scale = isScaled ? SCALE_ORDER.find((name) => SCALES[name] >= 6 && Math.abs(value) >= 10 ** SCALES[name]) : undefined;
  const shift = scale === undefined ? 0 : SCALES[scale];
  const decimals = Math.min(Math.max(0, shift - power), 12);
  const [whole = '', fraction] = (Math.abs(value) / 10 ** shift).toFixed(decimals).split('.');
  const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
  const body = scale === undefined ? digits : `${digits} ${scale}`;
  const minus = value < 0 ? '-' : '';
  const about = isApproximate ? 'about ' : '';
  if (isMoney) return `${about}${minus}${unit} ${body}`;
  if (unit === '%' || unit === 'x') return `${about}${minus}${body}${unit}`;
  return `${about}${minus}${body}${unit === 'pp' || unit === 'W' ? ` ${unit}` : ''}`;
}

/** True where rounding has left no more than 'something around zero': ten points and more of percents, or all of an amount. */
export function hasEarnedNothing(bounds: Bounds, unit: string | null): boolean {
  const { value, power } = earnedDigits(bounds);
  if (unit === '%' || unit === 'pp') return power >= 1 && bounds.high - bounds.low > Math.abs(bounds.low + bounds.high) / 2;
  return value === 0 && power > -2;
}
