// Annualised run rate: a quarter's flow times four.
import { derivedUnit } from './derived-fact.ts';
import { type Formula, isLegal, nameOf } from './formula.ts';

/** A quarter of `of` × 4. */
export const runRate: Formula = function* (task) {
  const formula = task.target.data.derived;
  if (formula === undefined) return;
  for (const line of task.lines.of(task.provider, formula.of)) {
    for (const quarter of line.inputs.values()) {
      if (quarter.fact.period.kind !== 'quarter' || !isLegal(task, quarter)) continue;
      yield {
        provider: task.provider,
        metric: task.target.id,
        period: quarter.fact.period,
        perimeter: line.perimeter,
        of: line.of,
        bounds: { low: quarter.low * 4, high: quarter.high * 4 },
        unit: derivedUnit(task.target.data, quarter.fact.unit),
        formula: `${nameOf(task, quarter)} × 4`,
        inputs: [quarter.fact],
      };
    }
  }
};
