// The mark that stands where a chart has no number, by the words that say which kind of missing.
import type { MarkName } from '../format/mark.ts';

const BY_WORDS: readonly (readonly [begins: string, mark: MarkName])[] = [
  ['not disclosed', 'not-disclosed'],
  ['not applicable', 'not-applicable'],
  ['not found', 'not-found'],
  ['looked for', 'not-found'],
  ['not yet looked for', 'not-sought'],
  ['not sought', 'not-sought'],
  ['withdrawn', 'withdrawn'],
  ['last stated', 'stale'],
];

/** The mark of a gap; null where its words are of no kind that has one. */
export function gapMark(words: string): MarkName | null {
  return BY_WORDS.find(([begins]) => words.startsWith(begins))?.[1] ?? null;
}
