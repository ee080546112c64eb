// The chart that a body of prose names: a metric over all that state it, or one series.
import type { Dataset } from '../dataset/types.ts';
import { type LineFigure, metricFigure, seriesFigure } from './line-figure.ts';
import { seriesOfMetric } from './metric-pages.ts';
import { seriesChartTitle } from './series-words.ts';

export interface NamedFigure {
  readonly figure: LineFigure;
  readonly title: string;
  readonly caption: string;
  /** Room for the names at the lines' ends, in pixels; little where one line needs no name. */
  readonly labelRoom: number;
}

/** The chart of `metric` or of `provider/metric`; null where under two points of it can be drawn. */
export function figureNamed(dataset: Dataset, id: string): NamedFigure | null {
  const [first = '', second] = id.split('/');
  const metric = dataset.metrics.get(second ?? first)?.data;
  if (metric === undefined) return null;
  const whose = metric.scope === 'group' ? ' of the whole group' : '';
  if (second === undefined) {
    const compared = seriesOfMetric(dataset, first).filter((series) => dataset.providers.get(series.provider)?.data.kind === 'provider');
    const figure = metricFigure(dataset, compared, metric, 'usd');
    return figure && { figure, title: `${metric.label} of those that state it`, caption: `${metric.label}${whose}, ${figure.unit}`, labelRoom: 150 };
  }
  const series = dataset.series.get(id);
  const name = dataset.providers.get(first)?.data.name ?? first;
  const figure = series ? seriesFigure(series, '', metric) : null;
  if (!series || !figure) return null;
  return { figure, title: `${name}: ${seriesChartTitle(series, metric) ?? metric.label}`, caption: `${metric.label}${whose}, ${figure.unit}`, labelRoom: 24 };
}
