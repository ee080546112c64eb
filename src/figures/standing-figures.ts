// The figures that set providers side by side at one time or two: bars, slopes, shares of a whole.
import type { Dataset } from '../dataset/types.ts';
import { barFigures } from './bar-figure.ts';
import type { Figure } from './figure.ts';
import { slopeFigure } from './slope-figure.ts';
import { stackedFigure } from './stacked-figure.ts';

/** All of them, in the gallery's order. */
export function standingFigures(dataset: Dataset): readonly Figure[] {
  const metrics = [...dataset.metrics.keys()];
  return [...barFigures(dataset), ...metrics.flatMap((id) => slopeFigure(dataset, id) ?? []), ...metrics.flatMap((id) => stackedFigure(dataset, id) ?? [])];
}
