// The shares of one market, as one house defines and counts it, cannot exceed the whole.
import { basisOf } from '../audit/basis.ts';
import { type Witness, witnessesOf } from '../audit/witnesses.ts';
import { nameWithPlace, printInterval, printNumber } from '../audit/words.ts';
import { placeOf, type Rule, subjectOf } from '../rule.ts';

/** Words of `of` that make a share one of several companies: it is no part beside theirs. */
const TOGETHER = /\btogether\b/;

export const sharesSum: Rule = {
  name: 'shares-sum',
  description: 'The shares of one market in one period, by one house and definition, do not add up to more than a hundred percent.',
  scope: 'ledger',
  *check(ledger) {
    const shares = witnessesOf(ledger).filter(
      ({ fact, metric }) =>
        metric.group === 'market' && metric.kind === 'percent' && !metric.signed && fact.shown && !TOGETHER.test(fact.of ?? '') && fact.checked === null,
    );
    for (const market of Map.groupBy(shares, ({ fact }) =>
      [fact.metric, fact.period.calendar, fact.of ?? '', basisOf(fact.basis, fact.claimant), fact.claimant].join('|'),
    ).values()) {
      const low = market.reduce((sum, { fact }) => sum + (fact.low ?? 0), 0);
      const largest = market.reduce<Witness | null>((best, one) => (best === null || (one.fact.low ?? 0) > (best.fact.low ?? 0) ? one : best), null);
      if (largest === null || market.length < 2 || low <= 100) continue;
      const { fact, stated } = largest;
      yield {
        place: placeOf(stated, 'value'),
        message: `The shares of ${fact.period.label} by ${fact.claimant ?? ''} add up to at least ${printNumber(low, '%')}; the largest, "${fact.stated}", means ${printInterval(fact, '%')}, beside ${market
          .filter((one) => one !== largest)
          .map((one) => `${one.fact.provider} ${nameWithPlace(one.fact)}`)
          .join('; ')}.`,
        cure: `They fit if one were lower by ${printNumber(low - 100, 'pp')}; see whether all are of one market, and say in "of" where they are not.`,
        subject: subjectOf(stated),
      };
    }
  },
};
