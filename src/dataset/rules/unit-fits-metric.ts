// A percent under a metric that is money is a slip of the column: the unit must be the metric's.
import type { MetricKind } from '../../schema/metric.ts';
import { parseQuantity } from '../../schema/quantity.ts';
import { placeOf, type Rule, subjectOf } from '../rule.ts';

/** What a value of each kind looks like, to tell one from another and to show a right one. */
const EXAMPLES: Readonly<Record<MetricKind, string>> = {
  money: 'an amount with its currency, such as "CNY 33.4 billion"',
  percent: 'a percentage, such as "26%"',
  points: 'percentage points, such as "2 pp"',
  multiple: 'a multiple, such as "14.3x"',
  count: 'a plain number, such as "29" or "about 400"',
  rank: 'a rank, such as "1"',
  duration: 'a plain number, such as "2.5"',
  power: 'a power, such as "3.8 GW"',
  rate: 'a plain number, such as "1.4 trillion"',
  score: 'a plain number, such as "78.2"',
  text: 'words',
};
/** The kinds whose values carry their unit, and `count` for all whose values are bare numbers. */
const TELLING: readonly MetricKind[] = ['money', 'percent', 'points', 'multiple', 'power', 'count'];

/** The kind of metric under which the refused value would be right; null where it is wrong under its own kind or under any. */
export function kindThatFits(value: string, kind: MetricKind): MetricKind | null {
  const fitting = TELLING.filter((telling) => parseQuantity(value, { kind: telling, signed: true }).ok);
  const own = TELLING.includes(kind) ? kind : 'count';
  return fitting.includes(own) ? null : (fitting[0] ?? null);
}

export const unitFitsMetric: Rule = {
  name: 'unit-fits-metric',
  description: 'The unit of a value is one that its metric is measured in.',
  scope: 'fact',
  *check(fact, { content }) {
    const metric = content.metrics.get(fact.metric)?.data;
    if (fact.quantityRefused === null || metric === null || metric === undefined) return;
    const fits = kindThatFits(fact.entry.value, metric.kind);
    if (fits === null) return;
    yield {
      place: placeOf(fact, 'value'),
      message: `The value "${fact.entry.value}" is ${EXAMPLES[fits].split(',')[0] ?? ''}, and "${fact.metric}" is measured as ${metric.kind}${metric.unit === undefined ? '' : ` (${metric.unit})`}.`,
      cure: `Write ${EXAMPLES[metric.kind]}, or move the fact to the metric it belongs to.`,
      subject: subjectOf(fact),
    };
  },
};
