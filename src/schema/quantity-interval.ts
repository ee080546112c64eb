// Rounding intervals: what a written value leaves open, half-open [low, high), null where it is unbounded.
import { compareDecimals, type Decimal, negated, plus, times, timesTen, toNumber } from './decimal.ts';
import type { Qualifier } from './quantity-words.ts';

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

interface Rounding {
  readonly qualifier: Qualifier;
  /** A plain integer of a count: nothing was rounded, so low and high are the number itself. */
  readonly isExactCount: boolean;
  /** Whether the metric can be below zero; where it cannot, no interval reaches there. */
  readonly signed: boolean;
}

const ZERO: Decimal = { coefficient: 0n, exponent: 0 };
const magnitude = (value: Decimal): Decimal => (value.coefficient < 0n ? negated(value) : value);
const larger = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) >= 0 ? a : b);

/** One unit of the last written digit or 5 %, whichever is more. */
function slack(value: Decimal): Decimal {
  return larger({ coefficient: 1n, exponent: value.exponent }, timesTen(times(magnitude(value), 5n), -2));
}

function between(low: Decimal | null, high: Decimal | null, signed: boolean): Interval {
  const floor = signed ? null : ZERO;
  const clipped = low !== null && floor !== null ? larger(low, floor) : (low ?? floor);
  return { low: clipped === null ? null : toNumber(clipped), high: high === null ? null : toNumber(high) };
}

/** The interval of one written number, its exponent that of the last written digit. */
export function intervalOf(value: Decimal, { qualifier, isExactCount, signed }: Rounding): Interval {
  const half: Decimal = { coefficient: 5n, exponent: value.exponent - 1 };
  const shorter = timesTen(times(value, 95n), -2);
  switch (qualifier) {
    case 'exact':
      if (isExactCount) return { low: toNumber(value), high: toNumber(value) };
      return between(plus(value, negated(half)), plus(value, half), signed);
    case 'about':
      return between(plus(value, negated(slack(value))), plus(value, slack(value)), signed);
    case 'more than':
    case 'at least':
      return between(value, null, signed);
    case 'less than':
    case 'up to':
      return between(null, value, signed);
    case 'nearly':
      return value.coefficient < 0n ? between(value, shorter, signed) : between(shorter, value, signed);
  }
}

/** The interval of `A to B`: both ends belong to it; `about` widens each end by its own slack. */
export function intervalOfRange(from: Decimal, to: Decimal, isAbout: boolean, signed: boolean): Interval {
  if (!isAbout) return between(from, to, signed);
  return between(plus(from, negated(slack(from))), plus(to, slack(to)), signed);
}

/** An interval with what decides whether its ends belong to it. */
export interface QualifiedInterval extends Interval {
  readonly qualifier: Qualifier | 'range' | 'words';
}

const endsClosed = ({ qualifier, low, high }: QualifiedInterval): boolean => qualifier === 'range' || qualifier === 'up to' || (low !== null && low === high);

/** True where two values can both be right: their intervals share a point. */
export function doIntervalsMeet(a: QualifiedInterval, b: QualifiedInterval): boolean {
  const isBelow = (lower: QualifiedInterval, upper: QualifiedInterval): boolean => {
    if (lower.high === null || upper.low === null) return false;
    if (lower.high < upper.low) return true;
    return lower.high === upper.low && !(endsClosed(lower) && upper.qualifier !== 'more than');
  };
  return !isBelow(a, b) && !isBelow(b, a);
}
