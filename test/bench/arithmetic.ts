// The sums of the benchmark: middles, ratios to before, and how a time grows with a size.

/** The middle of the numbers, of two middles their mean. Throws where there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no middle of nothing.');
  return (lower + upper) / 2;
}

/** What a doubling of the size does to the time, by two measurements: 2 is linear, 4 quadratic. Throws unless sizes and times grow from above nought. */
export function growthByDoubling(small: Measured, large: Measured): number {
  if (small.size <= 0 || large.size <= small.size || small.time <= 0 || large.time <= 0)
    throw new Error(`No growth can be told from ${small.size} in ${small.time} to ${large.size} in ${large.time}.`);
  return 2 ** (Math.log(large.time / small.time) / Math.log(large.size / small.size));
}

/** How long so many took. */
export interface Measured {
  readonly size: number;
  readonly time: number;
}

/** A stretch of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much of a span none of the others covers: what a parent did while no child ran. */
export function uncovered({ from, to }: Span, others: readonly Span[]): number {
  let open = 0;
  let at = from;
  for (const other of others.toSorted((a, b) => a.from - b.from)) {
    open += Math.max(0, Math.min(other.from, to) - at);
    at = Math.max(at, Math.min(other.to, to));
  }
  return open + Math.max(0, to - at);
}

/** Now beside before: '×1.03'; '' where nothing was kept or nothing was there. */
export function ratioWords(now: number, before: number | undefined): string {
  return before === undefined || before === 0 ? '' : `×${(now / before).toFixed(2)}`;
}
