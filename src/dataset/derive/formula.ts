// What a formula file is: a function from lines to intervals, the words it is told in beside them.
import type { Metric } from '../../schema/metric.ts';
import type { Entry } from '../types.ts';
import type { Derived } from './derived-fact.ts';
import type { Input, Line, Lines } from './lines.ts';

/** One derived metric of one provider, with what its formula may read. */
export interface Task {
  readonly provider: string;
  readonly fiscalYearEnd: string;
  readonly target: Entry<Metric>;
  readonly lines: Lines;
  /** A metric of the provider as formulas name it: 'AWS cloud revenue'. */
  readonly subjectOf: (metric: string) => string;
  /** Whether two lines of two metrics count by one definition. */
  readonly doAgree: (a: Line, b: Line) => boolean;
}

export type Formula = (task: Task) => Iterable<Derived>;

/** 'AWS cloud revenue, 2025-Q2': an input as formulas name it. */
export function nameOf({ subjectOf }: Task, { fact }: Input): string {
  return `${subjectOf(fact.metric)}, ${fact.period.label}`;
}

/** True where the target metric may have a value over this kind of period. */
export function isLegal({ target }: Task, { fact }: Input): boolean {
  return target.data.periods.includes(fact.period.kind);
}

/** Pairs of inputs of two lines on one calendar period, the lines agreeing in what they count. */
export function* pairsOf(task: Task, of: string, by: string): Iterable<{ line: Line; a: Input; b: Input; perimeter: string | null }> {
  for (const line of task.lines.of(task.provider, of)) {
    for (const other of task.lines.of(task.provider, by)) {
      if (line.of !== other.of || !task.doAgree(line, other)) continue;
      for (const [calendar, a] of line.inputs) {
        const b = other.inputs.get(calendar);
        if (b !== undefined && isLegal(task, a)) yield { line, a, b, perimeter: line.perimeter ?? other.perimeter };
      }
    }
  }
}
