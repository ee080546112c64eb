// A value that leaps away from its neighbours is more often a slip than news.
import type { Finding, StatedFact } from '../rule.ts';
import { placeOf, type Rule, subjectOf } from '../rule.ts';
import type { LedgerFact } from '../types.ts';

/** Neighbours further apart than this are not held against each other. */
const MOST_MONTHS_APART = 15;

export const jump: Rule = {
  name: 'jump',
  description: 'A value is no larger multiple of its neighbour than its metric tolerates, or says why it stands.',
  scope: 'ledger',
  *check(ledger) {
    const statedById = new Map(ledger.facts.flatMap((fact) => (fact.id === null ? [] : [[fact.id, fact] as const])));
    for (const series of ledger.dataset.series.values()) {
      const metric = ledger.content.metrics.get(series.metric)?.data;
      if (metric?.jump === undefined || metric.list) continue;
      for (const line of linesOf(series.facts)) yield* alongLine(line, metric.jump, statedById);
    }
  },
};

/** The shown, stated, positive numbers of a series, one line for each perimeter, `of`, basis, kind of period and unit. */
function linesOf(facts: readonly LedgerFact[]): Iterable<readonly LedgerFact[]> {
  const lines = new Map<string, LedgerFact[]>();
  for (const fact of facts) {
    if (!fact.shown || fact.place === null || fact.disputed !== null || fact.value === null || fact.value <= 0) continue;
    const line = [fact.perimeter, fact.of, fact.basis, fact.period.kind, fact.unit].join('|');
    lines.set(line, [...(lines.get(line) ?? []), fact]);
  }
  return [...lines.values()].map((line) => line.sort((a, b) => (a.period.end < b.period.end ? -1 : 1)));
}

function* alongLine(line: readonly LedgerFact[], bound: number, statedById: ReadonlyMap<string, StatedFact>): Iterable<Finding> {
  const leaps = line.map((fact, index) => leap(line[index - 1], fact, bound));
  let wasReturn = false;
  for (const [index, fact] of line.entries()) {
    const before = line[index - 1];
    const into = leaps[index] ?? 0;
    // Up and down again is one slip, told once, at the value in between.
    wasReturn = into !== 0 && !wasReturn && (leaps[index - 1] ?? 0) === -into;
    if (into === 0 || wasReturn || before === undefined || fact.checked !== null || before.checked !== null) continue;
    const isFirstAlone = index === 1 && line.length > 2 && (leaps[2] ?? 0) === 0;
    const [blamed, other] = isFirstAlone ? [before, fact] : [fact, before];
    const stated = statedById.get(blamed.id);
    if (stated !== undefined) yield finding(stated, blamed, other, bound);
  }
}

/** 1 for a rise beyond the bound, -1 for a fall, 0 within it or where the two are no neighbours. */
function leap(before: LedgerFact | undefined, fact: LedgerFact, bound: number): 1 | -1 | 0 {
  if (before?.value === null || before === undefined || fact.value === null || monthsApart(before, fact) > MOST_MONTHS_APART) return 0;
  if (fact.value / before.value > bound) return 1;
  return before.value / fact.value > bound ? -1 : 0;
}

function monthsApart(a: LedgerFact, b: LedgerFact): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(b.period.end) - months(a.period.end);
}

function finding(stated: StatedFact, blamed: LedgerFact, other: LedgerFact, bound: number): Finding {
  const [larger, smaller] = [blamed.value ?? 0, other.value ?? 0].sort((a, b) => b - a) as [number, number];
  return {
    place: placeOf(stated, 'value'),
    message: `The value "${stated.entry.value}" of ${blamed.period.label} and "${other.stated}" of ${other.period.label} differ by a factor of ${(larger / smaller).toPrecision(2)}; "${stated.metric}" tolerates ${bound} between neighbours.`,
    cure: 'Compare both with their sources, above all scale and perimeter; if the leap is real, add "checked: <reason>" to this fact.',
    subject: subjectOf(stated),
  };
}
