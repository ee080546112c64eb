// A value must be one that the grammar reads; a value of another unit is unit-fits-metric's.
import { placeOf, type Rule, subjectOf } from '../rule.ts';
import { kindThatFits } from './unit-fits-metric.ts';

export const readableValue: Rule = {
  name: 'readable-value',
  description: 'The value of a fact is written in the grammar of src/schema/quantity.ts.',
  scope: 'fact',
  *check(fact, { content }) {
    const kind = content.metrics.get(fact.metric)?.data?.kind;
    if (fact.quantityRefused === null || kind === undefined || kindThatFits(fact.entry.value, kind) !== null) return;
    yield { place: placeOf(fact, 'value'), ...fact.quantityRefused, subject: subjectOf(fact) };
  },
};
