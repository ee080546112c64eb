// A year, a half, nine months or twelve trailing months beside the shorter periods that make it up.
import { monthsIn } from '../../../schema/period.ts';
import { monthOf, monthsBetween } from '../../../schema/plain-date.ts';
import type { Metric } from '../../../schema/metric.ts';
import type { Ledger } from '../../rule.ts';
import type { LedgerFact } from '../../types.ts';
import type { Equation } from '../equation.ts';
import { lineOf, witnessesOf } from '../witnesses.ts';

/** More parts than this are months, of which rounding leaves nothing. */
const MOST_PARTS = 4;

/** Amounts and counts over a period, which add up; a metric that may stand on a day holds rates too. */
function isAddable({ kind, nature, list, periods }: Metric): boolean {
  return (kind === 'money' || kind === 'count') && nature === 'flow' && !list && !periods.includes('instant');
}

const monthIndex = (day: string): number => monthsBetween({ year: 0, month: 1 }, monthOf(day));

/** Ways to tile the months from `start` to `end` with parts, each shorter than the whole. */
function tilings(
  parts: ReadonlyMap<number, readonly LedgerFact[]>,
  start: number,
  end: number,
  longest: number,
  room = MOST_PARTS,
): readonly (readonly LedgerFact[])[] {
  if (start > end) return [[]];
  if (room === 0) return [];
  return (parts.get(start) ?? []).flatMap((part) => {
    const length = monthsIn(part.period);
    if (length >= longest || start + length - 1 > end) return [];
    return tilings(parts, start + length, end, longest, room - 1).map((rest) => [part, ...rest]);
  });
}

const sumOf = (facts: readonly LedgerFact[], side: 'low' | 'high'): number | null =>
  facts.reduce<number | null>((sum, fact) => (sum === null || fact[side] === null ? null : sum + fact[side]), 0);

function* ofLine(facts: readonly LedgerFact[], signed: boolean): Iterable<Equation> {
  const starts = Map.groupBy(
    facts.filter(({ period, shown }) => shown && period.kind !== 'ttm'),
    ({ period }) => monthIndex(period.start),
  );
  for (const total of facts) {
    const length = monthsIn(total.period);
    const [start, end] = [monthIndex(total.period.start), monthIndex(total.period.end)];
    for (const parts of tilings(starts, start, end, length)) {
      const isYear = length === 12 && parts.length === 4 && parts.every(({ period }) => monthsIn(period) === 3);
      const implied = { low: sumOf(parts, 'low'), high: sumOf(parts, 'high') };
      const words = `${parts.map(({ period }) => period.label).join(' + ')} add up to`;
      yield { rule: isYear ? 'year-against-quarters' : 'cumulative-against-parts', claim: total, implied, grounds: parts, isSum: true, words };
    }
    if (signed) continue;
    for (const part of facts) {
      const inside = monthsIn(part.period) < length && part.period.start >= total.period.start && part.period.end <= total.period.end;
      if (inside && part.shown && part.low !== null && total.high !== null && part.low > total.high) {
        yield {
          rule: 'cumulative-against-parts',
          claim: total,
          implied: { low: part.low, high: null },
          grounds: [part],
          words: `${part.period.label}, a part of it, alone is`,
        };
      }
    }
  }
}

/** Equations of every total that others tile, and of every part that is larger than its whole. */
export function* totalEquations(ledger: Ledger): Iterable<Equation> {
  const facts = witnessesOf(ledger).filter(
    ({ fact, metric }) => isAddable(metric) && fact.period.kind !== 'instant' && fact.basis === 'reported' && fact.supersededBy === null,
  );
  for (const line of Map.groupBy(facts, ({ fact }) => `${lineOf(fact)}|${fact.unit ?? ''}`).values()) {
    yield* ofLine(
      line.map(({ fact }) => fact),
      line[0]?.metric.signed ?? true,
    );
  }
}
