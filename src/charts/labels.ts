// End labels moved apart, so that no two overlap and each stays near its line.

export interface EndLabel {
  readonly id: string;
  /** Where the line ends. */
  readonly y: number;
}

/**
 * New y for each label, in the order given: at least `gap` apart, inside `top` to `bottom`
 * where they fit, each moved as little as a single sweep down and one up allow.
 */
export function spreadLabels(labels: readonly EndLabel[], gap: number, top: number, bottom: number): number[] {
  const order = labels.map((label, index) => ({ index, y: label.y, id: label.id })).sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  let floor = top;
  for (const label of order) {
    label.y = Math.max(label.y, floor);
    floor = label.y + gap;
  }
  let ceiling = bottom;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - gap;
  }
  const placed = new Array<number>(labels.length);
  for (const label of order) placed[label.index] = label.y;
  return placed;
}
