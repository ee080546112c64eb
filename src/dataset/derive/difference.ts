// Difference: one metric less another over the same period, such as growth of revenue less growth of capex.
import { derivedUnit } from './derived-fact.ts';
import { type Formula, nameOf, pairsOf } from './formula.ts';

/** `of` − `by`, both of one period and one unit. */
export const difference: Formula = function* (task) {
  const { target } = task;
  const formula = target.data.derived;
  if (formula?.by === undefined) return;
  for (const { line, a, b, perimeter } of pairsOf(task, formula.of, formula.by)) {
    if (a.fact.unit !== b.fact.unit) continue;
    yield {
      provider: task.provider,
      metric: target.id,
      period: a.fact.period,
      perimeter,
      of: line.of,
      bounds: { low: a.low - b.high, high: a.high - b.low },
      unit: derivedUnit(target.data, a.fact.unit),
      formula: `${nameOf(task, a)} − ${nameOf(task, b)}`,
      inputs: [a.fact, b.fact],
    };
  }
};
