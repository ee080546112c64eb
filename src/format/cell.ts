// A number as a matrix cell prints it: short, with its unit in the row's head.
import { numberWords } from './number.ts';

/** Units a row's head names: money in billions, counts in steps of a thousand. */
export interface CellScale {
  /** What a value is divided by. */
  readonly divisor: number;
  /** The word for it in a head: 'bn', 'm', 'thousand'; '' for whole units. */
  readonly word: string;
}

const STEPS: readonly CellScale[] = [
  { divisor: 1e12, word: 'trillion' },
  { divisor: 1e9, word: 'billion' },
  { divisor: 1e6, word: 'million' },
  { divisor: 1e4, word: 'thousand' },
];
const NONE: CellScale = { divisor: 1, word: '' };

/** The scale that suits a whole row: money always in billions, watts in gigawatts, counts by the largest of them. */
export function cellScale(kind: string, values: readonly number[]): CellScale {
  if (kind === 'money') return { divisor: 1e9, word: 'bn' };
  if (kind === 'power') return { divisor: 1e9, word: 'GW' };
  if (kind !== 'count' && kind !== 'rate') return NONE;
  const largest = Math.max(0, ...values.map(Math.abs));
  const step = STEPS.find((one) => largest >= one.divisor);
  if (!step) return NONE;
  return step.word === 'thousand' ? { divisor: 1e3, word: 'thousand' } : step;
}

/** The digits of a value in its row's scale: none after the point from 100, one below, two below 1; a true minus. Percents and ranks keep at most one. */
export function cellDigits(value: number, scale: CellScale): string {
  const scaled = value / scale.divisor;
  const size = Math.abs(scaled);
  const whole = scale.divisor === 1 && Number.isInteger(value);
  const decimals = whole || size >= 100 ? 0 : size >= 1 || size === 0 ? 1 : 2;
  const text = numberWords(size, { minimumFractionDigits: scale.divisor === 1 ? 0 : decimals, maximumFractionDigits: decimals });
  return scaled < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text;
}

/** A value on an axis in the scale of its chart: '40', '0.5', '−10'. */
export function tickWords(value: number, scale: CellScale): string {
  const text = numberWords(Math.abs(value) / scale.divisor, { maximumFractionDigits: 2 });
  return value < 0 ? `−${text}` : text;
}

const HEDGES: Readonly<Record<string, string>> = {
  about: 'about',
  range: 'about',
  'more than': 'over',
  'at least': 'from',
  'up to': 'up to',
  nearly: 'nearly',
  'less than': 'under',
};

/** The word before a cell's digits where the value is not exact; '' where it is. */
export function cellHedge(fact: { readonly qualifier: string; readonly approximate: boolean }): string {
  return HEDGES[fact.qualifier] ?? (fact.approximate ? 'about' : '');
}
