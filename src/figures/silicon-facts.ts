// Shipments, revenue, customers and outside shares of chips: the ledger's facts by metric, and of whom nothing is said.
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { periodName } from '../format/period.ts';
import type { MarkName } from '../format/mark.ts';
import type { Metric } from '../schema/metric.ts';
import { factPath } from './address.ts';
import { hasMetricPage } from './metric-pages.ts';
import { absenceMark } from './series-page.ts';
import { valueWithUnit } from './series-words.ts';
import { siliconProviders } from './silicon-chips.ts';
import { siliconMetrics, statedFacts } from './silicon-words.ts';

/** A fact on chips as a line of a table. */
export interface ChipFactLine {
  readonly fact: LedgerFact;
  readonly provider: string;
  readonly name: string;
  /** 'more than 650 customers', 'not disclosed'. */
  readonly words: string;
  readonly mark: MarkName;
  readonly period: string;
  readonly who: string;
  readonly path: string;
}

/** The facts of one metric, provider by provider. */
export interface ChipFactGroup {
  readonly id: string;
  readonly metric: Metric;
  /** The page of the metric; null where it has none. */
  readonly path: string | null;
  readonly lines: readonly ChipFactLine[];
  /** The makers of chips of which nothing is on file here, not even a search. */
  readonly unsought: readonly string[];
}

/** One fact as a line. */
export function chipFactLine(dataset: Dataset, fact: LedgerFact): ChipFactLine {
  const metric = dataset.metrics.get(fact.metric)?.data;
  return {
    fact,
    provider: fact.provider,
    name: dataset.providers.get(fact.provider)?.data.short ?? fact.provider,
    words: metric ? valueWithUnit(fact, metric) : fact.stated,
    mark: absenceMark(fact)[0] ?? (fact.disputed === null ? fact.basis : 'disputed'),
    period: periodName(fact.period),
    who: dataset.claimants.get(fact.claimant ?? '')?.data.name ?? '',
    path: factPath(fact),
  };
}

/** The facts on chips by metric: of all that have any, or of one provider. Metrics without a fact are left out. */
export function chipFactGroups(dataset: Dataset, provider?: string): readonly ChipFactGroup[] {
  const makers = siliconProviders(dataset);
  const meant = [...dataset.providers.values()].filter(({ id }) => provider === undefined || id === provider);
  return siliconMetrics(dataset).flatMap((id) => {
    const metric = dataset.metrics.get(id)?.data;
    const lines = meant.flatMap((one) => statedFacts(dataset, one.id, id).map((fact) => chipFactLine(dataset, fact)));
    if (metric === undefined || lines.length === 0) return [];
    const unsought = makers.filter((maker) => meant.some((one) => one.id === maker.id) && !dataset.series.has(`${maker.id}/${id}`)).map(({ short }) => short);
    return [{ id, metric, path: hasMetricPage(dataset, id) ? `/metrics/${id}/` : null, lines, unsought }];
  });
}
