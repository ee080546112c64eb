// In a list of separate things, each must say which thing it is.
import { placeOf, type Rule, subjectOf } from '../rule.ts';

export const listNeedsOf: Rule = {
  name: 'list-needs-of',
  description: 'A fact of a list metric says what it is of.',
  scope: 'fact',
  *check(fact, { content }) {
    if (content.metrics.get(fact.metric)?.data?.list !== true || fact.entry.of !== undefined) return;
    yield {
      place: placeOf(fact, null),
      message: `"${fact.metric}" lists separate things, and the fact of ${fact.entry.period} does not say what it is of.`,
      cure: 'Add "of: …" in a few words, such as "of: Malaysia" or "of: OpenAI".',
      subject: subjectOf(fact),
    };
  },
};
