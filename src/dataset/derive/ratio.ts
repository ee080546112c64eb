// Ratio: one metric divided by another over the same period, in percent or as a multiple.
import type { Metric } from '../../schema/metric.ts';
import { Currency } from '../../schema/quantity.ts';
import { derivedUnit } from './derived-fact.ts';
import { type Formula, nameOf, pairsOf } from './formula.ts';
import type { Input } from './lines.ts';
import type { Bounds } from '../earned-digits.ts';

/** The interval of a ÷ b; null where b may be zero or below. */
export function quotient(a: Bounds, b: Bounds): Bounds | null {
  if (b.low <= 0) return null;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

const isMoney = ({ fact }: Input): boolean => Currency.safeParse(fact.unit).success;

/** One unit over itself; or one count over another where the metric names what comes of it, zones ÷ regions. Never two currencies. */
function areDivisible({ kind, unit }: Metric, a: Input, b: Input): boolean {
  return a.fact.unit === b.fact.unit || (kind === 'rate' && unit !== undefined && !isMoney(a) && !isMoney(b));
}

/** `of` ÷ `by`, both of one period and, where they are money, of one currency. */
export const ratio: Formula = function* (task) {
  const { target } = task;
  const formula = target.data.derived;
  if (formula?.by === undefined) return;
  for (const { line, a, b, perimeter } of pairsOf(task, formula.of, formula.by)) {
    const bounds = areDivisible(target.data, a, b) ? quotient(a, b) : null;
    if (bounds === null) continue;
    const factor = target.data.kind === 'percent' ? 100 : 1;
    yield {
      provider: task.provider,
      metric: target.id,
      period: a.fact.period,
      perimeter,
      of: line.of,
      bounds: { low: bounds.low * factor, high: bounds.high * factor },
      unit: derivedUnit(target.data, null),
      formula: words(task, a, b),
      inputs: [a.fact, b.fact],
    };
  }
};

const words = (task: Parameters<Formula>[0], a: Input, b: Input): string => `${nameOf(task, a)} ÷ ${nameOf(task, b)}`;
