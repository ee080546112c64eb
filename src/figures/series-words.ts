// The words of a series page: what its newest figure says, what the chart shows, how a rival differs.
import type { Difference, Loss } from '../dataset/difference.ts';
import type { Dataset, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { currentFacts, shownAt } from '../dataset/query.ts';
import { labelInSentence, sentenceCase } from '../format/label.ts';
import { periodName, periodPhrase, periodPreposition } from '../format/period.ts';
import { valueWords } from '../format/value.ts';
import type { Metric } from '../schema/metric.ts';
import { drawableFacts, rhythmOf } from './series-rows.ts';

/** A value with the unit its metric counts in, where the value writes none: '29 regions'. */
export function valueWithUnit(fact: LedgerFact, metric: Metric): string {
  const needsUnit = metric.unit !== undefined && fact.absence === null && metric.kind !== 'text' && fact.unit !== '%';
  return needsUnit ? `${valueWords(fact)} ${metric.unit}` : valueWords(fact);
}

/** 'Alibaba Cloud: cloud revenue'. */
export function seriesTitle(dataset: Dataset, series: SeriesEntry): string {
  const metric = dataset.metrics.get(series.metric)?.data.label ?? series.metric;
  return `${dataset.providers.get(series.provider)?.data.name ?? series.provider}: ${labelInSentence(metric)}`;
}

/** The newest shown fact on the series' present line that somebody stated, a quarter before a longer period; else the newest there is; null for an empty series. */
export function newestFact(dataset: Dataset, series: SeriesEntry): LedgerFact | null {
  const current = currentFacts(dataset, series.provider, series.metric);
  const shown = series.facts.filter((fact) => fact.shown);
  const pools = [
    current.filter((fact) => fact.absence === null && fact.basis !== 'derived'),
    current.filter((fact) => fact.absence === null),
    shown.filter((fact) => fact.absence === null),
    shown,
  ];
  const pool = pools.find((facts) => facts.length > 0) ?? [];
  return pool.toSorted((a, b) => compare(b.period.end, a.period.end) || compare(b.period.start, a.period.start) || compare(a.id, b.id))[0] ?? null;
}

/** Who says it and how: 'by Alibaba Group’s count', 'as Omdia estimates', 'computed here'. */
export function basisPhrase(fact: LedgerFact, claimant: string): string {
  if (fact.basis === 'derived') return 'computed here from stated figures';
  if (fact.basis === 'estimated') return `by the estimate of ${claimant}`;
  if (fact.basis === 'guided') return `by the guidance of ${claimant}`;
  if (fact.basis === 'announced') return `as announced by ${claimant}`;
  return `by the count of ${claimant}`;
}

/** ' Not disclosed since: Q1 2026.' where a later period is known to be silent; '' otherwise. */
function silenceSince(dataset: Dataset, fact: LedgerFact): string {
  const silence = currentFacts(dataset, fact.provider, fact.metric).findLast((one) => one.absence !== null && one.period.end > fact.period.end);
  return silence ? ` Since then ${silence.stated}, last looked at for ${periodName(silence.period)}.` : '';
}

/** ', up 45% on the year before' where the ledger has the growth of this very figure; '' otherwise. */
function growthPhrase(dataset: Dataset, fact: LedgerFact): string {
  const metric = [...dataset.metrics.values()].find(({ data }) => data.derived?.formula === 'growth' && data.derived.of === fact.metric);
  if (!metric) return '';
  const growth = shownAt(dataset, {
    provider: fact.provider,
    metric: metric.id,
    period: fact.period.calendar,
    ...(fact.perimeter === null ? {} : { perimeter: fact.perimeter }),
  });
  if (!growth || growth.value === null) return '';
  return growth.value < 0 ? `, a change of ${valueWords(growth)} on the year before` : `, up ${valueWords(growth)} on the year before`;
}

/** The page's opening sentence in three parts, the middle one a link to the figure. */
export function seriesLead(dataset: Dataset, series: SeriesEntry): { readonly figure: LedgerFact; readonly value: string; readonly rest: string } | null {
  const fact = newestFact(dataset, series);
  const metric = dataset.metrics.get(series.metric)?.data;
  if (!fact || !metric) return null;
  const claimant = dataset.claimants.get(fact.claimant ?? '')?.data.name ?? fact.claimant ?? '';
  const when =
    fact.basis === 'announced' || fact.basis === 'guided'
      ? `for ${periodPhrase(fact.period)}`
      : `${periodPreposition(fact.period)} ${periodPhrase(fact.period)}`;
  if (fact.absence !== null)
    return {
      figure: fact,
      value: sentenceCase(fact.stated),
      rest: ` ${when}, ${fact.absence === 'not disclosed' ? `in the words of ${claimant}` : 'as far as the ledger knows'}.`,
    };
  const of = fact.of === null ? '' : ` (${fact.of})`;
  return {
    figure: fact,
    value: sentenceCase(valueWithUnit(fact, metric)),
    rest: `${of} ${when}${growthPhrase(dataset, fact)}, ${basisPhrase(fact, claimant)}.${silenceSince(dataset, fact)}`,
  };
}

/** The chart's title: from the first to the last figure of its newest unbroken stretch. Null where that has fewer than two. */
export function seriesChartTitle(series: SeriesEntry, metric: Metric): string | null {
  const rhythm = rhythmOf(series);
  const facts = rhythm ? drawableFacts(series, rhythm.kind) : [];
  const unit = facts.at(-1)?.unit;
  const stretches = [
    ...Map.groupBy(
      facts.filter((fact) => fact.unit === unit),
      (fact) => `${fact.perimeter}|${fact.of}`,
    ).values(),
  ].filter((stretch) => stretch.length > 1);
  const stretch = stretches.at(-1) ?? [];
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (!first || !last) return null;
  return `From ${valueWithUnit(first, metric)} in ${periodName(first.period)} to ${valueWithUnit(last, metric)} in ${periodName(last.period)}`;
}

/** How a rival differs from the figure shown, in a few words. */
export function differenceWords(difference: Difference): string {
  switch (difference.kind) {
    case 'disputed':
      return `disputed: ${difference.reason}`;
    case 'restated':
      return 'replaced by a later statement';
    case 'definition':
      return 'another definition';
    case 'derived':
      return 'computed here from other figures';
    case 'basis':
      return 'said on another footing';
    case 'currency':
      return 'in another currency';
    case 'absence':
      return 'no figure there';
    case 'same':
      return 'the same figure';
    case 'rounding':
      return 'the same within rounding';
    case 'open':
      return 'differs; why is open';
  }
}

const LOSSES: Readonly<Record<Loss, string>> = {
  disputed: '',
  superseded: '',
  absence: '',
  currency: '',
  qualified: 'not exact',
  tier: 'further from the company',
  width: 'fewer digits',
  date: 'an earlier document',
  order: 'listed after it',
};

/** Why a rival is not the one shown, where the difference alone does not say it; '' otherwise. */
export function lossWords(loss: Loss | null): string {
  return loss === null ? '' : LOSSES[loss];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
