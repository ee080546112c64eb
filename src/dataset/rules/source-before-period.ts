// A document cannot report a period that had not ended when it came out.
import { placeOf, type Rule, subjectOf } from '../rule.ts';

export const sourceBeforePeriod: Rule = {
  name: 'source-before-period',
  description: 'The source of a reported fact is not dated before the period ended.',
  scope: 'fact',
  *check(fact, { content }) {
    if (fact.entry.basis !== 'reported' || fact.period === null) return;
    for (const [index, id] of fact.sources.entries()) {
      const date = content.sources.get(id)?.data?.date;
      if (date === undefined || date >= fact.period.end) continue;
      yield {
        place: Array.isArray(fact.entry.source) ? placeOf(fact, 'source', index) : placeOf(fact, 'source'),
        message: `The source "${id}" is dated ${date}, before ${fact.period.end}, when the reported period "${fact.entry.period}" ended.`,
        cure: 'Check the period, the source and its date; a figure given before the period ended is guided, announced or estimated.',
        subject: subjectOf(fact),
      };
    }
  },
};
