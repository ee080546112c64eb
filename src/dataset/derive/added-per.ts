// What trailing spending came back with: the yearly gain of one metric divided by the trailing total of another.
import { yearBefore } from '../../schema/period.ts';
import { derivedUnit } from './derived-fact.ts';
import { type Formula, isLegal, nameOf, pairsOf } from './formula.ts';
import { quotient } from './ratio.ts';

/** (`of` over twelve months − `of` over the twelve before) ÷ `by` over the latter twelve, all of one currency. */
export const addedPer: Formula = function* (task) {
  const { target } = task;
  const formula = target.data.derived;
  if (formula?.by === undefined) return;
  for (const { line, a, b, perimeter } of pairsOf(task, formula.of, formula.by)) {
    const before = line.inputs.get(yearBefore(a.fact.period, task.fiscalYearEnd).calendar);
    if (a.fact.period.kind !== 'ttm' || before === undefined || !isLegal(task, a)) continue;
    if (a.fact.unit !== b.fact.unit || a.fact.unit !== before.fact.unit) continue;
    const bounds = quotient({ low: a.low - before.high, high: a.high - before.low }, b);
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
      formula: `(${nameOf(task, a)} − ${nameOf(task, before)}) ÷ ${nameOf(task, b)}`,
      inputs: [a.fact, before.fact, b.fact],
    };
  }
};
