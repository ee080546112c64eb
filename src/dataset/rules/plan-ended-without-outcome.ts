// A plan whose time is over begs for what became of it.
import { shiftDay } from '../../schema/plain-date.ts';
import { placeOf, type Rule, type StatedFact, subjectOf } from '../rule.ts';
import type { Ledger } from '../rule.ts';

/** Results come out within this many months after a period ended. */
const MONTHS_TO_REPORT = 4;

export const planEndedWithoutOutcome: Rule = {
  name: 'plan-ended-without-outcome',
  description: 'A guided or announced value whose period has ended has an outcome: a reported one that covers the period’s last day, or silence with a source.',
  scope: 'ledger',
  *check(ledger) {
    for (const plan of ledger.facts) {
      const metric = ledger.content.metrics.get(plan.metric)?.data;
      const isPlan = plan.entry.basis === 'guided' || plan.entry.basis === 'announced';
      if (
        !isPlan ||
        plan.period === null ||
        plan.quantity?.kind === 'absence' ||
        metric === null ||
        metric === undefined ||
        metric.list ||
        plan.entry.checked !== undefined
      )
        continue;
      if (shiftDay(plan.period.end, MONTHS_TO_REPORT) > ledger.dataset.asOf || hasOutcome(plan, metric.outcome ?? plan.metric, ledger)) continue;
      yield {
        place: placeOf(plan, 'period'),
        message: `The plan "${plan.entry.value}" for ${plan.entry.period} ended on ${plan.period.end}, and ${plan.provider} has no reported "${metric.outcome ?? plan.metric}" that reaches that day.`,
        cure: `Enter what became of it, or "not disclosed" with a source, or add "checked: <reason>" to the plan.`,
        subject: subjectOf(plan),
      };
    }
  },
};

/** A report or a stated silence of the metric in a period that holds the plan's last day, or on a day since. */
function hasOutcome(plan: StatedFact, metric: string, { facts }: Ledger): boolean {
  const end = plan.period?.end ?? '';
  return facts.some(
    (fact) =>
      fact.provider === plan.provider &&
      fact.metric === metric &&
      (fact.entry.basis === 'reported' || fact.entry.basis === 'estimated') &&
      fact.period !== null &&
      (fact.period.kind === 'instant' ? fact.period.end >= end : fact.period.start <= end && fact.period.end >= end),
  );
}
