// A metric says over which kinds of period it may be stated.
import { placeOf, type Rule, subjectOf } from '../rule.ts';

export const periodAllowed: Rule = {
  name: 'period-allowed',
  description: "The kind of a fact's period is one that its metric allows.",
  scope: 'fact',
  *check(fact, { content }) {
    const metric = content.metrics.get(fact.metric)?.data;
    if (fact.period === null || metric === null || metric === undefined || metric.periods.includes(fact.period.kind)) return;
    yield {
      place: placeOf(fact, 'period'),
      message: `The period "${fact.entry.period}" is of the kind "${fact.period.kind}", which "${fact.metric}" does not allow.`,
      cure: `Allowed: ${metric.periods.join(', ')}. Restate the period, or add the kind to content/metrics/${fact.metric}.mdx.`,
      subject: subjectOf(fact),
    };
  },
};
