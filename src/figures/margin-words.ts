// How far a ranked value must move to change the order, in words: points for percentages, units for plain counts, else per cent of itself.
import type { Margin } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { cellDigits } from '../format/cell.ts';
import type { Metric } from '../schema/metric.ts';

/** The step with its sign: '+6.4 points', '+10 regions', '−31%'. */
export function stepWords({ move, share }: Margin, metric: Pick<Metric, 'kind' | 'unit'>): string {
  const sign = move < 0 ? '−' : '+';
  const size = (value: number): string => cellDigits(Number(Math.abs(value).toPrecision(2)), { divisor: 1, word: '' });
  if (metric.kind === 'percent' || metric.kind === 'points') return `${sign}${size(move)} points`;
  const isPlainCount = metric.kind === 'count' && Number.isInteger(move) && Math.abs(move) < 1000;
  if (isPlainCount || share === null)
    return `${sign}${cellDigits(Math.abs(move), { divisor: 1, word: '' })}${metric.unit === undefined ? '' : ` ${metric.unit}`}`;
  return `${sign}${size(share * 100)}%`;
}

/** A margin in words: the step, and with whom it makes level. */
export interface MarginText {
  /** '+46%'. */
  readonly step: string;
  /** 'level with AWS'. */
  readonly aim: string;
}

/** What it takes to be level with the next; null for one whose place no rival bounds. */
export function marginText(dataset: Dataset, margin: Margin | undefined, metric: Pick<Metric, 'kind' | 'unit'>): MarginText | null {
  if (margin === undefined) return null;
  return { step: stepWords(margin, metric), aim: `level with ${dataset.providers.get(margin.rival)?.data.short ?? margin.rival}` };
}
