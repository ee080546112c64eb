// Growth: a value over the same of a year before, less one, in percent. In the reporting currency, never on converted values.
import { yearBefore } from '../../schema/period.ts';
import { derivedUnit } from './derived-fact.ts';
import { type Formula, isLegal, nameOf } from './formula.ts';
import { ofOneUnit } from './lines.ts';

/** Growth of `of` over the same period a year before; none from or to zero and below. */
export const growth: Formula = function* (task) {
  const formula = task.target.data.derived;
  if (formula === undefined) return;
  for (const line of task.lines.of(task.provider, formula.of)) {
    for (const now of line.inputs.values()) {
      const before = line.inputs.get(yearBefore(now.fact.period, task.fiscalYearEnd).calendar);
      if (before === undefined || !isLegal(task, now) || ofOneUnit([now, before]).length === 0) continue;
      if (before.low <= 0 || now.low < 0) continue;
      yield {
        provider: task.provider,
        metric: task.target.id,
        period: now.fact.period,
        perimeter: line.perimeter,
        of: line.of,
        bounds: { low: (now.low / before.high - 1) * 100, high: (now.high / before.low - 1) * 100 },
        unit: derivedUnit(task.target.data, null),
        formula: `${nameOf(task, now)} ÷ ${nameOf(task, before)} − 1`,
        inputs: [now.fact, before.fact],
      };
    }
  }
};
