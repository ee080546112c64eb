// A matrix of rows × columns whose cells are tinted by their place in the range: five steps, never colour alone.

export interface HeatCell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

/** Number of tints. */
export const STEPS = 5;

/**
 * The step of each value, 0 (lowest) to STEPS − 1, by equal shares of the range; all in the middle where the range is
 * empty. Where values change sign, steps 0 and 1 are kept for those below zero.
 */
export function heatSteps(cells: readonly HeatCell[]): ReadonlyMap<HeatCell, number> {
  const values = cells.map((cell) => cell.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return new Map(cells.map((cell) => [cell, stepOf(cell.value, low, high)]));
}

function stepOf(value: number, low: number, high: number): number {
  if (high === low) return Math.floor(STEPS / 2);
  if (low < 0 && high > 0) {
    if (value < 0) return value < low / 2 ? 0 : 1;
    return 2 + Math.min(2, Math.floor((value / high) * 3));
  }
  return Math.min(STEPS - 1, Math.floor(((value - low) / (high - low)) * STEPS));
}
