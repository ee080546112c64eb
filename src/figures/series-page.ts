// Everything a series page says, computed once: title, opening sentence, table, notes, key.
import type { Dataset, Grade, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { seriesExpectation } from '../dataset/query.ts';
import { dayWords } from '../format/day.ts';
import { labelInSentence } from '../format/label.ts';
import type { MarkName } from '../format/mark.ts';
import type { Metric } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import { type DisputeCard, disputeCards } from './dispute-cards.ts';
import { hasMetricPage } from './metric-pages.ts';
import { type LedgerLine, seriesLedger, trailingLedger } from './series-ledger.ts';
import { seriesChartTitle, seriesLead, seriesTitle } from './series-words.ts';

export interface SeriesPage {
  readonly series: SeriesEntry;
  readonly provider: Provider;
  readonly metric: Metric;
  readonly title: string;
  readonly description: string;
  readonly lead: ReturnType<typeof seriesLead>;
  /** Null where there is nothing to draw. */
  readonly chartTitle: string | null;
  /** What the chart measures, and in what: 'Capital expenditure of the whole group'. */
  readonly measure: string;
  readonly lines: readonly LedgerLine[];
  readonly trailing: readonly LedgerLine[];
  /** The currency that amounts are converted to; null where the metric is no money. */
  readonly currency: 'USD' | 'CNY' | null;
  /** Where its facts disagree, newest first. */
  readonly disputes: readonly DisputeCard[];
  readonly disputesTitle: string;
  readonly perimeters: ReadonlyMap<string, string>;
  readonly counted: string;
  readonly metricPath: string;
  readonly perimeterNotes: readonly { readonly name: string; readonly definition: string }[];
  /** The end of the newest period, and when the next was due, where it is overdue; else null. */
  readonly overdue: { readonly last: string; readonly expected: string } | null;
  readonly marks: readonly MarkName[];
  readonly grades: readonly Grade[];
}

/** The page of the series `provider/metric`. Throws where the ledger has none. */
export function seriesPage(dataset: Dataset, id: string): SeriesPage {
  const series = dataset.series.get(id);
  const provider = dataset.providers.get(series?.provider ?? '')?.data;
  const metric = dataset.metrics.get(series?.metric ?? '')?.data;
  if (!series || !provider || !metric) throw new Error(`The ledger has no series ${id}.`);
  const title = seriesTitle(dataset, series);
  const lead = seriesLead(dataset, series);
  const used = provider.perimeters.filter((perimeter) => series.facts.some((fact) => fact.perimeter === perimeter.id));
  const disputes = disputeCards(dataset, series, metric);
  const due = seriesExpectation(dataset, series.provider, series.metric);
  const count = series.facts.filter((fact) => fact.basis !== 'derived').length;
  return {
    series,
    provider,
    metric,
    title,
    description: `${title}: ${lead ? `${lead.value}${lead.rest}` : ''} ${count} stated facts.`,
    lead,
    chartTitle: metric.list ? null : seriesChartTitle(series, metric),
    measure: `${metric.label}${metric.scope === 'group' ? ' of the whole group' : ''}`,
    lines: seriesLedger(series),
    trailing: trailingLedger(series),
    currency: metric.kind === 'money' ? (provider.currency === 'USD' ? 'CNY' : 'USD') : null,
    disputes,
    disputesTitle: disputes.every(({ isRestatement }) => isRestatement) ? 'Said otherwise before' : 'Where sources disagree',
    perimeters: new Map(provider.perimeters.map((perimeter) => [perimeter.id, perimeter.name])),
    counted: countedWords(metric, series.provider, provider),
    metricPath: hasMetricPage(dataset, series.metric) ? `/metrics/${series.metric}/` : '/metrics/',
    perimeterNotes: used.map(({ name, definition }) => ({ name, definition })),
    overdue: due?.isOverdue === true ? { last: due.last, expected: dayWords(due.expected) } : null,
    marks: marksOf(series.facts),
    grades: [...new Set(series.facts.map((fact) => fact.grade))].toSorted(),
  };
}

/** How this provider counts the metric where its file says so, else what the metric leaves out; the group's figures say whose they are. */
function countedWords(metric: Metric, id: string, provider: Provider): string {
  const own = metric.comparability.find((one) => one.provider === id)?.counts;
  const group = metric.scope === 'group' ? `This is the figure of ${provider.parent ?? provider.name} as a whole, not of its cloud. ` : '';
  return `${group}${own ?? `Left out: ${labelInSentence(metric.leavesOut)}`}`;
}

/** The marks that a set of facts uses, for the key at the page's foot. */
export function marksOf(facts: readonly LedgerFact[]): MarkName[] {
  const marks = facts.flatMap((fact): MarkName[] => [fact.disputed === null ? fact.basis : 'disputed', ...absenceMark(fact)]);
  return [...new Set(marks)];
}

/** The mark of a fact's absence: none where it says something. */
export function absenceMark(fact: Pick<LedgerFact, 'absence'>): MarkName[] {
  if (fact.absence === null) return [];
  const names = {
    'not disclosed': 'not-disclosed',
    'not applicable': 'not-applicable',
    'not found': 'not-found',
    'not sought': 'not-sought',
    withdrawn: 'withdrawn',
  } as const;
  return [names[fact.absence]];
}
