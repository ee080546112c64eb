// The nearest legal word to a mistyped one, so that a message can propose what was probably meant: in the check's words and on pages.

/** Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/**
 * The candidate closest to `word`, or null when none is close: more than a third of the word would have to change.
 * A candidate that shares whole hyphenated parts is found even if it is longer. Ties go to the first in order.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const lower = word.toLowerCase();
  const limit = lower.length <= 3 ? 1 : Math.max(2, Math.ceil(lower.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  let partial: string | null = null;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const other = candidate.toLowerCase();
    if (partial === null && lower.length >= 4 && (other.includes(lower) || lower.includes(other))) partial = candidate;
    if (Math.abs(other.length - lower.length) >= bestDistance) continue;
    const distance = editDistance(lower, other);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? partial;
}

/** A cure sentence: the nearest match if there is one, and the choices while they are few enough to read. */
export function proposal(word: string, candidates: Iterable<string>, what: string): string {
  const all = [...candidates];
  const near = nearest(word, all);
  const choices = all.length > 0 && all.length <= 14 ? ` ${what}: ${all.join(', ')}.` : '';
  if (near !== null) return `Did you mean "${near}"?${choices}`;
  return choices === '' ? `There is nothing near it among the ${all.length} ${what.toLowerCase()}.` : choices.trim();
}
