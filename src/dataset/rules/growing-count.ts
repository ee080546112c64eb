// Shipments to date and downloads so far only grow.
import { nameWithPlace, printInterval, printNumber } from '../audit/words.ts';
import { lineOf, type Witness, witnessesOf } from '../audit/witnesses.ts';
import { type Finding, placeOf, type Rule, subjectOf } from '../rule.ts';

export const growingCount: Rule = {
  name: 'growing-count',
  description: 'A value of a metric that only grows is not below an earlier one.',
  scope: 'ledger',
  *check(ledger) {
    const growing = witnessesOf(ledger).filter(({ metric, fact }) => metric.grows && fact.basis !== 'guided' && fact.basis !== 'announced');
    for (const line of Map.groupBy(growing, ({ fact }) => lineOf(fact)).values()) {
      const told = new Set<Witness>();
      for (const later of line) {
        const floor = floorOf(later, line);
        if (floor === null) continue;
        const above = line.filter(({ fact }) => fact.period.end > floor.fact.period.end && (fact.high ?? Infinity) < (floor.fact.low ?? 0)).length;
        const blamed = above > 1 ? floor : later;
        if (!told.has(blamed)) yield finding(blamed, later, floor);
        told.add(blamed);
      }
    }
  },
};

/** The highest of the earlier values that a value does not reach; null where there is none or it was answered for. */
function floorOf({ fact: later }: Witness, line: readonly Witness[]): Witness | null {
  const { high } = later;
  if (high === null || later.checked !== null) return null;
  const floors = line.filter(({ fact }) => fact.period.end < later.period.end && fact.low !== null && fact.low > high && fact.checked === null);
  return floors.reduce<Witness | null>((best, one) => (best === null || (one.fact.low ?? 0) > (best.fact.low ?? 0) ? one : best), null);
}

/** Told at the earlier value where that is above several later ones, else at the later one. */
function finding(blamed: Witness, later: Witness, floor: Witness): Finding {
  const other = blamed === later ? floor : later;
  const { fact, stated } = blamed;
  return {
    place: placeOf(stated, 'value'),
    message: `"${stated.metric}" only grows, and "${fact.stated}" of ${fact.period.label}, ${printInterval(fact, fact.unit)}, goes against ${nameWithPlace(other.fact)}.`,
    cure: `It would fit at ${blamed === later ? 'no less than' : 'no more than'} ${printNumber((blamed === later ? floor.fact.low : later.fact.high) ?? 0, fact.unit)}; compare both with their sources, or add "checked: <reason>".`,
    subject: subjectOf(stated),
  };
}
