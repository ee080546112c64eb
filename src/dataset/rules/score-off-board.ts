// A board has a scale: a score far outside what all others have there is off by a factor, or was taken on another board.
import { findingAt, type ScoreLine, scoreLines } from '../audit/score-lines.ts';
import type { Content } from '../parse.ts';
import type { Finding, Rule } from '../rule.ts';

/** Beyond the highest of the others times this, or below the lowest by it. */
const FACTOR = 3;
/** Fewer others than this show no range. */
const LEAST_OTHERS = 3;

export const scoreOffBoard: Rule = {
  name: 'score-off-board',
  description: `A score is a number, no percentage above 100, and within ${FACTOR} times the range of the others of its board, independent ones and those of companies apart.`,
  scope: 'ledger',
  *check({ content }) {
    for (const board of Map.groupBy(scoreLines(content), ({ score }) => `${score.benchmark}|${score.independent}`).values()) {
      const values = board.map(({ value }) => value).sort((a, b) => a - b);
      for (const line of board) {
        if (line.score.value.endsWith('%') && line.value > 100) {
          yield findingAt(
            line,
            'value',
            `"${line.score.value}" is more than all of a test.`,
            'Compare it with the source: a point may stand wrong, or the board may count points and no percentage.',
          );
          continue;
        }
        const range = rangeOfOthers(line, values);
        if (range === null || (line.value <= range.high * FACTOR && line.value >= range.low / FACTOR)) continue;
        yield findingAt(
          line,
          'value',
          `"${line.score.value}" on "${line.score.benchmark}" is far outside the other scores there, ${range.low} to ${range.high}.`,
          'Compare it with the source: a point may stand wrong, a fraction may stand for a percentage, or the board may have another scale and so another name.',
        );
      }
    }
    yield* unreadable(content);
  },
};

/** The least and the greatest of the others, from sorted values; null where they are too few or not above zero. */
function rangeOfOthers({ value }: ScoreLine, sorted: readonly number[]): { readonly low: number; readonly high: number } | null {
  const others = sorted.toSpliced(sorted.indexOf(value), 1);
  const [low = 0, high = 0] = [others[0], others.at(-1)];
  return others.length < LEAST_OTHERS || low <= 0 ? null : { low, high };
}

/** Scores that are no number. */
function* unreadable(content: Content): Iterable<Finding> {
  const read = new Set(scoreLines(content).map(({ score }) => score));
  for (const doc of content.models.values()) {
    for (const [index, score] of (doc.data?.scores ?? []).entries()) {
      if (read.has(score)) continue;
      const cure = 'Write the digits of the source, "1481" or "69.6%"; a range goes into "spread".';
      yield { place: doc.at(['scores', index, 'value']), message: `"${score.value}" is no score.`, cure, subject: doc.id };
    }
  }
}
