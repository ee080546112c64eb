// FY2026-Q1 and 2026-Q1 lie nine months apart at Alibaba: a label without its FY moves a value to a place it does not fit.
import { corroboratedIn } from '../audit/judge.ts';
import { standsOf } from '../audit/neighbourhood.ts';
import { nameWithPlace } from '../audit/words.ts';
import { parsePeriod, type Period } from '../../schema/period.ts';
import { shiftDay } from '../../schema/plain-date.ts';
import { type Finding, type Ledger, placeOf, type Rule, type StatedFact, subjectOf } from '../rule.ts';
import { type Witness, witnessesOf } from '../audit/witnesses.ts';

/** Documents come out within this many months after the period they report. */
const MONTHS_TO_REPORT = 4;

export const fiscalAsCalendar: Rule = {
  name: 'fiscal-as-calendar',
  description: 'A value does not fit the other reading of its label, fiscal or calendar, better than its own.',
  scope: 'ledger',
  *check(ledger) {
    const stands = new Map(standsOf(ledger).map((stand) => [stand.witness.fact.id, stand]));
    const borneOut = corroboratedIn(ledger);
    const byKey = Map.groupBy(witnessesOf(ledger), ({ fact }) => fact.key);
    for (const witness of witnessesOf(ledger)) {
      const { fact, stated } = witness;
      const other = fact.basis !== 'reported' || fact.checked !== null || borneOut.has(fact.id) ? null : otherReading(stated, ledger);
      if (other === null || stated.period === null || stated.key === null) continue;
      const twin = (byKey.get(stated.key.replace(stated.period.calendar, other.calendar)) ?? []).find((one) => isSameNumber(one, witness));
      const isOfTheTime = fact.sourceDate !== null && reportsOn(other, fact.sourceDate) && !reportsOn(fact.period, fact.sourceDate);
      const stand = stands.get(fact.id);
      const isMisfit = stand !== undefined && Math.abs(stand.residual) > stand.bound / 6;
      if (isOfTheTime && (twin !== undefined || (isMisfit && Math.abs(stand.residualAt(other.end)) < Math.abs(stand.residual) / 2)))
        yield finding(witness, other, twin);
    }
  },
};

const isSameNumber = (a: Witness, b: Witness): boolean => a !== b && a.metric.kind === 'money' && a.fact.value === b.fact.value && a.fact.unit === b.fact.unit;

/** True where a document of that day is one that would report on the period. */
const reportsOn = ({ end }: Period, day: string): boolean => day > end && day <= shiftDay(end, MONTHS_TO_REPORT);

/** The period with FY put before the label or taken from it; null where that changes nothing. */
function otherReading({ entry, provider, metric }: StatedFact, { dataset }: Ledger): Period | null {
  const owner = dataset.providers.get(provider)?.data;
  const measure = dataset.metrics.get(metric)?.data;
  if (owner === undefined || measure === undefined || owner.fiscalYearEnd === '12-31' || !/^(FY)?\d{4}(-(Q\d|H\d|9M))?$/.test(entry.period)) return null;
  const label = entry.period.startsWith('FY') ? entry.period.slice(2) : `FY${entry.period}`;
  const parsed = parsePeriod(label, { fiscalYearEnd: owner.fiscalYearEnd, nature: measure.nature });
  return parsed.ok ? parsed.period : null;
}

function finding({ fact, stated }: Witness, other: Period, twin: Witness | undefined): Finding {
  return {
    place: placeOf(stated, 'period'),
    message: `The value "${fact.stated}" does not fit ${fact.period.label}, ${fact.period.start} to ${fact.period.end}; its source is of ${fact.sourceDate ?? ''}, and it fits ${other.label}, ${other.start} to ${other.end}${twin === undefined ? '' : `, where ${nameWithPlace(twin.fact)} stands`}.`,
    cure: `Write "${other.label}" if the source means that, or add "checked: <reason>".`,
    subject: subjectOf(stated),
  };
}
