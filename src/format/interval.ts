// Rounding intervals in words: what a value could be.
import { currencyPrefix } from './money.ts';
import { EN_DASH, MINUS, plainNumber, powerOfScale, scaleOf } from './number.ts';

/** What is needed of a fact to write its interval. */
export interface StatedInterval {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
}

interface Parts {
  readonly before: string;
  readonly after: string;
  readonly power: number;
}

const POWER_UNITS = [
  { power: 9, name: 'GW' },
  { power: 6, name: 'MW' },
  { power: 3, name: 'kW' },
] as const;

/** What stands around the numbers, and the scale both share. */
function partsOf(size: number, unit: string | null): Parts {
  if (unit === '%' || unit === 'x') return { before: '', after: unit, power: 0 };
  if (unit === 'W') {
    const found = POWER_UNITS.find(({ power }) => size >= 10 ** power) ?? { power: 0, name: 'W' };
    return { before: '', after: ` ${found.name}`, power: found.power };
  }
  const scale = scaleOf(size);
  const scaled = scale === null ? '' : ` ${scale}`;
  if (unit !== null && /^[A-Z]{3}$/.test(unit)) return { before: currencyPrefix(unit), after: scaled, power: powerOfScale(scale) };
  return { before: '', after: `${scaled}${unit === null ? '' : ` ${unit === 'pp' ? 'percentage points' : unit}`}`, power: powerOfScale(scale) };
}

/** 'CNY 33.35–33.45 billion', '25.5–26.5%', 'US$75 billion or more', 'below 5%'; null where nothing is known of either end. */
export function intervalInWords({ low, high, unit }: StatedInterval): string | null {
  if (low === null && high === null) return null;
  const parts = partsOf(Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)), unit);
  const scaled = (value: number): string => plainNumber(Number((Math.abs(value) / 10 ** parts.power).toPrecision(12)));
  const one = (value: number): string => `${value < 0 ? MINUS : ''}${parts.before}${scaled(value)}${parts.after}`;
  if (low === null) return `below ${one(high ?? 0)}`;
  if (high === null) return `${one(low)} or more`;
  if (low === high) return one(low);
  const minus = (value: number): string => (value < 0 ? MINUS : '');
  const joint = low < 0 || high < 0 ? ' to ' : EN_DASH;
  return `${minus(low)}${parts.before}${scaled(low)}${joint}${minus(high)}${scaled(high)}${parts.after}`;
}
