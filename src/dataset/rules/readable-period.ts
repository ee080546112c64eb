// A period must be one that the grammar reads.
import { placeOf, type Rule, subjectOf } from '../rule.ts';

export const readablePeriod: Rule = {
  name: 'readable-period',
  description: 'The period of a fact is written in the grammar of src/schema/period.ts.',
  scope: 'fact',
  *check(fact) {
    if (fact.periodRefused === null) return;
    yield { place: placeOf(fact, 'period'), ...fact.periodRefused, subject: subjectOf(fact) };
  },
};
