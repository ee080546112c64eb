// The words the grammar of a value knows: units, scales, qualifiers, absences, and words that stand for digits.
import { z } from 'zod';
import type { MetricKind } from './metric.ts';
import { CURRENCY_CODES, SCALES, type Scale } from './quantity-signs.ts';

export { MISSPELLED, SCALES, SUFFIXES, type Scale, type Suffix } from './quantity-signs.ts';

/** ISO codes of the currencies a value may be in. */
export const Currency = z.enum(CURRENCY_CODES, { error: 'must be an ISO currency code such as USD or CNY' });
export type Currency = z.infer<typeof Currency>;

/** How the source hedges a value; `exact` is never written. */
export const Qualifier = z.enum(['exact', 'about', 'more than', 'at least', 'up to', 'nearly', 'less than']);
export type Qualifier = z.infer<typeof Qualifier>;

/** The kinds of nothing. `not sought` is never written: it is what a missing series means. */
export const Absence = z.enum(['not disclosed', 'not applicable', 'not found', 'not sought', 'withdrawn']);
export type Absence = z.infer<typeof Absence>;

/**
 * Words for digits with the half-open interval they stand for, as plain numbers: high-single-digit is [7, 10).
 * Thirds of a decade are 3, 3 and 4 wide; a decade's own name is all of it.
 */
export const DIGIT_WORDS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['single-digit', [0, 10]],
  ['low-single-digit', [0, 4]],
  ['mid-single-digit', [4, 7]],
  ['high-single-digit', [7, 10]],
  ['double-digit', [10, 100]],
  ['low-double-digit', [10, 20]],
  ['mid-double-digit', [30, 70]],
  ['high-double-digit', [50, 100]],
  ['triple-digit', [100, 1000]],
  ['four-digit', [1000, 10_000]],
  ...decade('teens', 10),
  ...decade('twenties', 20),
  ...decade('thirties', 30),
  ...decade('forties', 40),
  ...decade('fifties', 50),
  ...decade('sixties', 60),
  ...decade('seventies', 70),
  ...decade('eighties', 80),
  ...decade('nineties', 90),
  ['dozens', [24, 100]],
  ['tens', [10, 100]],
  ['hundreds', [100, 1000]],
  ...(Object.keys(SCALES) as Scale[]).flatMap((scale): (readonly [string, readonly [number, number]])[] => {
    const one = Number(`1e${SCALES[scale]}`);
    return [
      [`several ${scale}`, [2 * one, 10 * one]],
      [`tens of ${scale}s`, [10 * one, 100 * one]],
      [`several hundred ${scale}`, [200 * one, 1000 * one]],
      [`hundreds of ${scale}s`, [100 * one, 1000 * one]],
    ];
  }),
] as (readonly [string, readonly [number, number]])[]);

function decade(name: string, ten: number): (readonly [string, readonly [number, number]])[] {
  return [
    [name, [ten, ten + 10]],
    [`low-${name}`, [ten, ten + 4]],
    [`mid-${name}`, [ten + 4, ten + 7]],
    [`high-${name}`, [ten + 7, ten + 10]],
  ];
}

/** For each kind of metric what a value looks like, said in messages. */
export const EXAMPLES: Readonly<Record<MetricKind, string>> = {
  money: 'CNY 33.4 billion, more than USD 75 billion or USD 215 to 225 billion',
  percent: '26%, -4.77%, 44 to 45% or high-single-digit %',
  points: '2 pp or about 3.5 pp',
  multiple: '14.3x or about 3x',
  count: '39, 1.4 million or more than 400',
  rank: '1 or 3',
  duration: '4.1 or about 5',
  power: '3.8 GW, 500 MW or more than 1 GW',
  rate: '1.4 trillion or more than 50 trillion',
  score: '57 or 88.5',
  text: 'a sentence in plain words',
};

/** For each kind the units that may be written; the others take theirs from the metric. */
export const LEGAL_UNITS: Readonly<Record<MetricKind, string>> = {
  money: 'an ISO currency code before the amount, such as USD or CNY',
  percent: '%',
  points: 'pp',
  multiple: 'x',
  count: 'none: the unit comes from the metric',
  rank: 'none: a rank is a whole number',
  duration: 'none: the unit comes from the metric',
  power: 'W, kW, MW or GW',
  rate: 'none: the unit comes from the metric',
  score: 'none: the unit comes from the metric',
  text: 'none',
};
