// The list of metrics: by group, each with who states it and where it lives.
import { listInWords } from '../format/label.ts';
import type { Dataset } from '../dataset/types.ts';
import { MetricGroup } from '../schema/metric.ts';
import { seriesPath } from './address.ts';
import { hasMetricPage, seriesOfMetric } from './metric-pages.ts';
import { GROUP_TITLES } from './provider-pages.ts';
import { cloudCount, comparedProviders } from './compared.ts';

export interface MetricLine {
  readonly label: string;
  readonly path: string;
  readonly leavesOut: string;
  /** Short names of those with a figure. */
  readonly providers: string;
  /** Ids of the compared ones among them, apart by spaces. */
  readonly ids: string;
  readonly facts: number;
  /** True where every compared cloud states it. */
  readonly isShared: boolean;
}

/** Metrics with at least one series, by group. One without a page of its own leads to the series it stands in. */
export function metricsByGroup(dataset: Dataset): { group: MetricGroup; title: string; metrics: MetricLine[] }[] {
  const clouds = comparedProviders(dataset).length;
  return MetricGroup.options.flatMap((group) => {
    const metrics = [...dataset.metrics.values()]
      .filter((metric) => metric.data.group === group)
      .flatMap((metric): MetricLine[] => {
        const all = seriesOfMetric(dataset, metric.id);
        const [first] = all;
        if (!first) return [];
        const spoken = all.filter((series) => series.facts.some((fact) => fact.absence === null));
        const compared = spoken.filter((series) => dataset.providers.get(series.provider)?.data.kind === 'provider');
        const names = compared.map((series) => dataset.providers.get(series.provider)?.data.short ?? series.provider);
        return [
          {
            label: metric.data.label,
            path: hasMetricPage(dataset, metric.id) ? `/metrics/${metric.id}/` : seriesPath(first.provider, metric.id),
            leavesOut: metric.data.leavesOut,
            providers: names.length === clouds ? `all ${cloudCount(dataset)}` : names.length === 0 ? `none of the ${cloudCount(dataset)}` : listInWords(names),
            isShared: names.length === clouds,
            ids: compared.map(({ provider }) => provider).join(' '),
            facts: all.reduce((sum, series) => sum + series.facts.filter((fact) => fact.basis !== 'derived').length, 0),
          },
        ];
      });
    return metrics.length === 0 ? [] : [{ group, title: GROUP_TITLES[group], metrics }];
  });
}

/** The opening sentence of the list: how many metrics there are, and how few all clouds state. */
export function metricsLead(metrics: readonly Pick<MetricLine, 'isShared'>[], clouds: string): string {
  const shared = metrics.filter(({ isShared }) => isShared).length;
  return `${metrics.length} metrics. Only ${shared} of them ${shared === 1 ? 'has' : 'have'} a figure from all ${clouds} clouds; each says what it leaves out and whose figures compare.`;
}
