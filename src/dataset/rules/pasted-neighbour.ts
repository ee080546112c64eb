// A row copied from its neighbour to be filled in later keeps the neighbour's value.
import { lineOf, type Witness, witnessesOf } from '../audit/witnesses.ts';
import { nameWithPlace, printInterval } from '../audit/words.ts';
import { type Finding, placeOf, type Rule, subjectOf } from '../rule.ts';

/** Fewer digits are alike by chance now and then. */
const FEWEST_DIGITS = 4;

export const pastedNeighbour: Rule = {
  name: 'pasted-neighbour',
  description: 'Two neighbouring periods of a series do not carry the same value of four digits and more.',
  scope: 'ledger',
  *check(ledger) {
    const exact = witnessesOf(ledger).filter(
      ({ fact, metric }) => !metric.list && fact.value !== null && fact.qualifier === 'exact' && digitsOf(fact.stated) >= FEWEST_DIGITS,
    );
    for (const line of Map.groupBy(exact, ({ fact }) => `${lineOf(fact)}|${fact.period.kind}|${fact.unit ?? ''}`).values()) {
      const days = [...new Set(line.map(({ fact }) => fact.period.end))].sort();
      for (const later of line) {
        const before = days[days.indexOf(later.fact.period.end) - 1];
        const earlier = line.find(({ fact }) => fact.period.end === before && fact.value === later.fact.value);
        if (earlier !== undefined && later.fact.checked === null && earlier.fact.checked === null) yield finding(later, earlier, line);
      }
    }
  },
};

/** Significant digits: '33,398' has five, '560000' two. */
function digitsOf(stated: string): number {
  return (/\d[\d,.]*/.exec(stated)?.[0] ?? '').replace(/[,.]/g, '').replace(/^0+|0+$/g, '').length;
}

/** Told at the earlier one where a rival on its own key says otherwise, else at the later. */
function finding(later: Witness, earlier: Witness, line: readonly Witness[]): Finding {
  const isContradicted = line.some(({ fact }) => fact.key === earlier.fact.key && fact.value !== earlier.fact.value);
  const [blamed, other] = isContradicted ? [earlier, later] : [later, earlier];
  const { fact, stated } = blamed;
  return {
    place: placeOf(stated, 'value'),
    message: `The value "${fact.stated}" of ${fact.period.label}, ${printInterval(fact, fact.unit)}, is digit by digit that of the period beside it: ${nameWithPlace(other.fact)}.`,
    cure: `Read ${fact.period.label} again in its source; if both are right, add "checked: <reason>".`,
    subject: subjectOf(stated),
  };
}
