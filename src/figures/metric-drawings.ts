// The other drawings of a metric, beside the lines on its page.
import type { Dataset } from '../dataset/types.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './index.ts';

/** The figures that are at home on a metric's page, but for the lines that stand there. */
export function metricDrawings(dataset: Dataset, metric: string): readonly Figure[] {
  return [...figuresOf(dataset).values()].filter(({ id, home }) => home === `/metrics/${metric}/` && id !== metric);
}
