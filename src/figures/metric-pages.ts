// Which metrics have a page of their own: those that two providers or four periods carry. The others live with their provider.
import type { Dataset, SeriesEntry } from '../dataset/types.ts';

/** Whether /metrics/<metric>/ exists. */
export function hasMetricPage(dataset: Dataset, metric: string): boolean {
  const series = seriesOfMetric(dataset, metric);
  return series.length > 1 || series.some((one) => new Set(one.facts.map((fact) => fact.period.calendar)).size >= 4);
}

/** The series of a metric in the order of providers, benchmarks included. */
export function seriesOfMetric(dataset: Dataset, metric: string): readonly SeriesEntry[] {
  return [...dataset.providers.keys()].flatMap((provider) => dataset.series.get(`${provider}/${metric}`) ?? []);
}

/** Ids of all metrics that have a page. */
export function metricPages(dataset: Dataset): readonly string[] {
  return [...dataset.metrics.keys()].filter((metric) => hasMetricPage(dataset, metric));
}
