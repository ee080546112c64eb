// Reports of the second, third and fourth quarter print the year to date beside the quarter: the wrong column is soon read.
import { lineOf, type Witness, witnessesOf } from '../audit/witnesses.ts';
import { nameWithPlace, printInterval } from '../audit/words.ts';
import { placeOf, type Rule, subjectOf } from '../rule.ts';

export const quarterEqualsCumulative: Rule = {
  name: 'quarter-equals-cumulative',
  description: 'A quarter or half does not carry the amount of a longer period that ends with it.',
  scope: 'ledger',
  *check(ledger) {
    const amounts = witnessesOf(ledger).filter(
      ({ fact, metric }) => metric.kind === 'money' && metric.nature === 'flow' && !metric.list && isExact(fact.stated) && fact.basis === 'reported',
    );
    for (const line of Map.groupBy(amounts, ({ fact }) => `${lineOf(fact)}|${fact.unit ?? ''}|${fact.period.end}|${fact.value ?? ''}`).values()) {
      const longest = line.reduce<Witness | undefined>(
        (best, one) => (best === undefined || one.fact.period.start < best.fact.period.start ? one : best),
        undefined,
      );
      for (const { fact, stated } of line) {
        if (longest === undefined || fact.period.start === longest.fact.period.start || fact.checked !== null || longest.fact.checked !== null) continue;
        yield {
          place: placeOf(stated, 'value'),
          message: `The value "${fact.stated}" of ${fact.period.label}, ${printInterval(fact, fact.unit)}, is that of the longer period which ends on the same day: ${nameWithPlace(longest.fact)}.`,
          cure: `One of the two columns was misread; enter the amount of ${fact.period.label} alone, or add "checked: <reason>".`,
          subject: subjectOf(stated),
        };
      }
    }
  },
};

/** Two digits and more that are not zero at the end: enough that two amounts are not alike by chance. */
function isExact(stated: string): boolean {
  return (/\d[\d,.]*/.exec(stated)?.[0] ?? '').replace(/[,.]/g, '').replace(/^0+|0+$/g, '').length >= 2;
}
