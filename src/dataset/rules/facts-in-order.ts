// Oldest first: whoever adds a quarter adds it at the end, and a difference between two versions stays small.
import { placeOf, type Rule, type StatedFact, subjectOf } from '../rule.ts';

export const factsInOrder: Rule = {
  name: 'facts-in-order',
  description: 'The facts of a series stand oldest first, by the last day of their periods.',
  scope: 'ledger',
  *check({ facts }) {
    let latest: StatedFact | null = null;
    for (const fact of facts) {
      if (fact.period === null) continue;
      if (latest === null || latest.doc !== fact.doc) latest = fact;
      else if (latest.period !== null && fact.period.end < latest.period.end) {
        yield {
          place: placeOf(fact, 'period'),
          message: `The fact of ${fact.entry.period} ends on ${fact.period.end} and stands after the one of ${latest.entry.period}, which ends on ${latest.period.end}.`,
          cure: `Move it up: facts stand oldest first, by the last day of the period.`,
          subject: subjectOf(fact),
        };
      } else latest = fact;
    }
  },
};
