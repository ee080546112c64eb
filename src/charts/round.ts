// Coordinates are rounded once, here, so that drawings stay small and byte-identical.

/** A coordinate with one decimal, enough for one device pixel at 3×. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
