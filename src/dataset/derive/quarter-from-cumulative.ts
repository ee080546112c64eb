// A quarter or half that nobody printed: a cumulative total less the part of it that came before.
import { addMonths, monthOf, monthsBetween } from '../../schema/plain-date.ts';
import { monthsIn, type Period, periodOfMonths } from '../../schema/period.ts';
import type { Derived } from './derived-fact.ts';
import type { Formula, Task } from './formula.ts';
import { flowsOf, type Input, type Line, ofOneUnit, sumOf } from './lines.ts';

const LENGTHS: ReadonlySet<number> = new Set([3, 6]);

/** The rest of the total after its first months; null where it is neither a quarter nor a half. */
function restOf(total: Period, months: number, fiscalYearEnd: string): Period | null {
  if (!LENGTHS.has(monthsIn(total) - months)) return null;
  const rest = periodOfMonths(addMonths(monthOf(total.start), months), monthOf(total.end), fiscalYearEnd);
  return rest.kind === 'quarter' || rest.kind === 'half' ? rest : null;
}

/** Quarters that follow on each other from the total's first day, as many as stand, at most three. */
function quartersFrom(line: Line, total: Input, fiscalYearEnd: string): readonly Input[] {
  const run: Input[] = [];
  const start = monthOf(total.fact.period.start);
  for (let skip = 0; skip < 9; skip += 3) {
    const quarter = line.inputs.get(periodOfMonths(addMonths(start, skip), addMonths(start, skip + 2), fiscalYearEnd).calendar);
    if (quarter === undefined) break;
    run.push(quarter);
  }
  return run;
}

/** The ways to name the first months of a total: one shorter total that starts with it, or quarters in a row. */
function partsOf(line: Line, total: Input, fiscalYearEnd: string): readonly (readonly Input[])[] {
  const single = flowsOf(line)
    .filter(({ fact }) => fact.period.start === total.fact.period.start && fact.period.end < total.fact.period.end)
    .map((input) => [input]);
  const quarters = quartersFrom(line, total, fiscalYearEnd);
  return [...single, ...quarters.map((_, index) => quarters.slice(0, index + 1)).filter((run) => run.length > 1)];
}

function rest({ provider, target, subjectOf, fiscalYearEnd }: Task, line: Line, total: Input, parts: readonly Input[]): Derived | null {
  const last = parts.at(-1);
  if (last === undefined || ofOneUnit([total, ...parts]).length === 0) return null;
  const months = monthsBetween(monthOf(total.fact.period.start), monthOf(last.fact.period.end)) + 1;
  const period = restOf(total.fact.period, months, fiscalYearEnd);
  if (period === null || line.inputs.has(period.calendar)) return null;
  // Who reports by quarters has no need of half-years made up from them.
  if (period.kind === 'half' && parts.length > 1) return null;
  const sum = sumOf(parts);
  return {
    provider,
    metric: target.id,
    period,
    perimeter: line.perimeter,
    of: line.of,
    bounds: { low: total.low - sum.high, high: total.high - sum.low },
    unit: total.fact.unit,
    formula: `${subjectOf(target.id)}, ${[total, ...parts].map(({ fact }) => fact.period.label).join(' − ')}`,
    inputs: [total.fact, ...parts.map(({ fact }) => fact)],
  };
}

/** Quarters and halves of a flow of money that follow from cumulative totals; of several ways the one with the narrowest interval. */
export const quarterFromCumulative: Formula = function* (task) {
  for (const line of task.lines.of(task.provider, task.target.id)) {
    const best = new Map<string, Derived>();
    for (const total of flowsOf(line)) {
      for (const parts of partsOf(line, total, task.fiscalYearEnd)) {
        const found = rest(task, line, total, parts);
        if (found === null || !task.target.data.periods.includes(found.period.kind)) continue;
        const known = best.get(found.period.calendar);
        const width = ({ bounds }: Derived): number => bounds.high - bounds.low;
        if (known === undefined || width(found) < width(known)) best.set(found.period.calendar, found);
      }
    }
    yield* best.values();
  }
};
