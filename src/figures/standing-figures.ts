// The figures that set providers side by side at one time or two: bars, slopes, shares of a whole.
import type { Dataset } from '../dataset/types.ts';
import { barFigures } from './bar-figure.ts';
import type { Figure } from './figure.ts';

/** All of them, in the gallery's order. */
export function standingFigures(dataset: Dataset): readonly Figure[] {
  return [...barFigures(dataset)];
}
