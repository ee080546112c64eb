// The scores of all models, as the rules compare them.
import { scoreNumber } from '../derive/catalogue-boards.ts';
import type { Content } from '../parse.ts';
import type { Finding } from '../rule.ts';
import type { Place } from '../types.ts';
import type { Score } from '../../schema/model.ts';
import { remembered } from '../remembered.ts';

/** One score with its number and its place. */
export interface ScoreLine {
  readonly model: string;
  readonly score: Score;
  readonly value: number;
  readonly at: (field: keyof Score) => Place;
}

/** Every score that is a number, by model, then as its file has them. */
export const scoreLines = remembered((content: Content): readonly ScoreLine[] =>
  [...content.models.values()].flatMap((doc) =>
    (doc.data?.scores ?? []).flatMap((score, index): readonly ScoreLine[] => {
      const value = scoreNumber(score.value);
      return value === null ? [] : [{ model: doc.id, score, value, at: (field) => doc.at(['scores', index, field]) }];
    }),
  ),
);

/** A finding at a field of a score, the model the subject that an exception may name. */
export function findingAt(line: ScoreLine, field: keyof Score, message: string, cure: string): Finding {
  return { place: line.at(field), message, cure, subject: line.model };
}
