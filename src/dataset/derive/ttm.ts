// Trailing twelve months: of four quarters, of a year that ends that day, or of a year moved on by the part-years around it.
import { isMonthEnd, monthOf } from '../../schema/plain-date.ts';
import { monthsIn, quartersOfTrailingYear, trailingYear, yearBefore } from '../../schema/period.ts';
import type { Bounds } from '../earned-digits.ts';
import type { Derived } from './derived-fact.ts';
import type { Formula, Task } from './formula.ts';
import { flowsOf, type Input, type Line, ofOneUnit, sumOf } from './lines.ts';

interface Way {
  readonly bounds: Bounds;
  readonly inputs: readonly Input[];
  /** The labels with their signs: 'FY2025 + FY2026-Q1 − FY2025-Q1'. */
  readonly words: string;
}

const labelsOf = (inputs: readonly Input[]): string => inputs.map(({ fact }) => fact.period.label).join(' + ');
const widthOf = ({ bounds }: Way): number => bounds.high - bounds.low;

/** A year that ends on the day. */
function wholeYear(line: Line, end: string): Way | null {
  const year = flowsOf(line).find(({ fact }) => fact.period.end === end && monthsIn(fact.period) === 12);
  return year === undefined ? null : { bounds: { low: year.low, high: year.high }, inputs: [year], words: year.fact.period.label };
}

function fourQuarters(line: Line, end: string, fiscalYearEnd: string): Way | null {
  const quarters = quartersOfTrailingYear(end, fiscalYearEnd).flatMap(({ calendar }) => line.inputs.get(calendar) ?? []);
  return quarters.length === 4 && ofOneUnit(quarters).length === 4 ? { bounds: sumOf(quarters), inputs: quarters, words: labelsOf(quarters) } : null;
}

/** The last year plus the part-year since, less the same part of the year before. */
function movedYear(line: Line, end: string, fiscalYearEnd: string): Way | null {
  for (const part of flowsOf(line)) {
    const { period } = part.fact;
    if (period.end !== end || monthsIn(period) >= 12) continue;
    const before = line.inputs.get(yearBefore(period, fiscalYearEnd).calendar);
    const year = flowsOf(line).find(({ fact }) => monthsIn(fact.period) === 12 && fact.period.start === before?.fact.period.start);
    if (before === undefined || year === undefined || ofOneUnit([year, part, before]).length === 0) continue;
    return {
      bounds: { low: year.low + part.low - before.high, high: year.high + part.high - before.low },
      inputs: [year, part, before],
      words: `${labelsOf([year, part])} − ${before.fact.period.label}`,
    };
  }
  return null;
}

function trailingTotal(task: Task, line: Line, end: string): Derived | null {
  const { provider, target, subjectOf, fiscalYearEnd } = task;
  const ways = [wholeYear(line, end), fourQuarters(line, end, fiscalYearEnd), movedYear(line, end, fiscalYearEnd)].filter((way) => way !== null);
  const best = ways.reduce<Way | null>((known, way) => (known === null || widthOf(way) < widthOf(known) ? way : known), null);
  if (best === null) return null;
  return {
    provider,
    metric: target.id,
    period: trailingYear(end),
    perimeter: line.perimeter,
    of: line.of,
    bounds: best.bounds,
    unit: best.inputs[0]?.fact.unit ?? null,
    formula: `${subjectOf(target.id)}, ${best.words}`,
    inputs: best.inputs.map(({ fact }) => fact),
  };
}

/**
 * The twelve months to the end of every quarter that facts reach; of several ways the one with the narrowest interval.
 * None for a line of whole years only: there a year is called a year.
 */
export const ttm: Formula = function* (task) {
  if (!task.target.data.periods.includes('ttm')) return;
  for (const line of task.lines.of(task.provider, task.target.id)) {
    if (flowsOf(line).every(({ fact }) => monthsIn(fact.period) >= 12)) continue;
    const ends = new Set(
      flowsOf(line)
        .map(({ fact }) => fact.period.end)
        .filter((end) => isMonthEnd(end) && monthOf(end).month % 3 === 0),
    );
    for (const end of [...ends].sort()) {
      const total = trailingTotal(task, line, end);
      if (total !== null) yield total;
    }
  }
};
