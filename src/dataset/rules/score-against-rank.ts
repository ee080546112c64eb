// On one board a higher score has the better place, and a score lies inside the spread that the board prints for it.
import { findingAt, type ScoreLine, scoreLines } from '../audit/score-lines.ts';
import type { Finding, Rule } from '../rule.ts';

const EXCEPT = 'If it says so, add an exception to content/exceptions.yaml with the reason.';

export const scoreAgainstRank: Rule = {
  name: 'score-against-rank',
  description:
    'On one state of a board no model with a lower score has a better rank, no rank is beyond the number of those ranked, and a score lies inside its spread.',
  scope: 'ledger',
  *check({ content }) {
    const lines = scoreLines(content);
    for (const line of lines) yield* withinLine(line);
    for (const state of Map.groupBy(lines, ({ score }) => [score.benchmark, score.date, score.runner].join('|')).values()) {
      const ranked = state.filter(({ score }) => score.rank !== undefined);
      const strained = new Map(ranked.map((line) => [line, ranked.filter((other) => doStrain(line, other))]));
      for (const [line, others] of strained) {
        const [other] = others;
        if (other === undefined || !isBlamed(line, others, strained)) continue;
        const beside = `"${other.score.as ?? other.model}" has ${other.score.value} on rank ${other.score.rank ?? 0}`;
        const message = `${line.score.value} on rank ${line.score.rank ?? 0} of "${line.score.benchmark}" does not go with others there: ${beside}.`;
        yield findingAt(line, 'value', message, `Compare score and rank with the board. ${EXCEPT}`);
      }
    }
  },
};

/** True where one has the higher score and the other the better rank. */
const doStrain = (a: ScoreLine, b: ScoreLine): boolean => (a.value - b.value) * ((a.score.rank ?? 0) - (b.score.rank ?? 0)) > 0;

/** The one of a strained pair that goes against more of the board; of two alike the later one. */
function isBlamed(line: ScoreLine, others: readonly ScoreLine[], strained: ReadonlyMap<ScoreLine, readonly ScoreLine[]>): boolean {
  const order = [...strained.keys()];
  const count = (one: ScoreLine): number => strained.get(one)?.length ?? 0;
  return others.every((other) => count(line) > count(other) || (count(line) === count(other) && order.indexOf(line) > order.indexOf(other)));
}

function* withinLine(line: ScoreLine): Iterable<Finding> {
  const { rank, among, spread, value } = line.score;
  if (rank !== undefined && among !== undefined && rank > among) {
    yield findingAt(line, 'rank', `Rank ${rank} is beyond the ${among} that are ranked.`, `Compare both with the board. ${EXCEPT}`);
  }
  const bounds = /^(-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)$/.exec(spread ?? '');
  if (bounds !== null && (line.value < Number(bounds[1]) || line.value > Number(bounds[2]))) {
    yield findingAt(line, 'spread', `The score ${value} lies outside its own spread, ${spread ?? ''}.`, `Compare both with the board. ${EXCEPT}`);
  }
}
