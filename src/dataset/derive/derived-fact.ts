// Makes a ledger row of a computed interval: earned digits, key, conversion, grade.
import type { Metric } from '../../schema/metric.ts';
import type { Period } from '../../schema/period.ts';
import type { Rates } from '../../schema/rate.ts';
import { convert } from '../convert.ts';
import { type Bounds, earnedDigits, hasEarnedNothing, printEarned, tidyBounds } from '../earned-digits.ts';
import { weakestGrade } from '../grade.ts';
import { bareKey, derivedId, keyOf } from '../identity.ts';
import type { LedgerFact } from '../types.ts';

/** What a formula gives back. */
export interface Derived {
  readonly provider: string;
  readonly metric: string;
  readonly period: Period;
  readonly perimeter: string | null;
  readonly of: string | null;
  readonly bounds: Bounds;
  readonly unit: string | null;
  /** In words and labels: 'AWS capex, 2025-Q2 ÷ AWS cloud revenue, 2025-Q2'. */
  readonly formula: string;
  readonly inputs: readonly LedgerFact[];
}

/** What a formula may look up: names for its words, fiscal years, rates. */
export interface DeriveContext {
  readonly rates: ReadonlyMap<string, Rates>;
  /** Keys on which a stated value stands. */
  readonly statedKeys: ReadonlySet<string>;
}

/** The unit a metric's derived values are in: that of its kind, of its money inputs, or its own. */
export function derivedUnit(metric: Metric, inputUnit: string | null): string | null {
  switch (metric.kind) {
    case 'percent':
      return '%';
    case 'points':
      return 'pp';
    case 'multiple':
      return 'x';
    case 'money':
      return inputUnit;
    default:
      return metric.unit ?? inputUnit;
  }
}

/** The row; null where rounding has left nothing to print. It is shown where no stated value stands on its bare key. */
export function derivedFact(derived: Derived, { rates, statedKeys }: DeriveContext): LedgerFact | null {
  const { provider, metric, period, perimeter, of, unit, inputs, formula } = derived;
  const earned = earnedDigits(derived.bounds);
  if (hasEarnedNothing(derived.bounds, unit)) return null;
  const key = keyOf({ provider, metric, calendar: period.calendar, perimeter, of, basis: 'derived' });
  const dates = inputs.flatMap(({ sourceDate }) => (sourceDate === null ? [] : [sourceDate])).sort();
  const sourceDate = dates.at(-1) ?? null;
  const { usd, cny, fx, noConversion } = convert({ value: earned.value, unit, basis: 'derived', period, sourceDate }, rates);
  return {
    id: derivedId(key),
    key,
    provider,
    metric,
    period,
    value: earned.value,
    ...tidyBounds(derived.bounds),
    unit,
    qualifier: earned.isApproximate ? 'about' : 'exact',
    stated: printEarned(earned, unit),
    basis: 'derived',
    claimant: null,
    sources: [],
    shown: !statedKeys.has(bareKey(key)),
    disputed: null,
    perimeter,
    of,
    usd,
    cny,
    fx,
    derivedFrom: inputs.map((input) => input.key),
    formula,
    note: null,
    absence: null,
    noConversion,
    grade: weakestGrade(inputs.map(({ grade }) => grade)),
    supersededBy: null,
    checked: null,
    sourceDate,
    approximate: earned.isApproximate,
    place: null,
  };
}
