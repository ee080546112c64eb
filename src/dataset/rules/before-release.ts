// Nobody tests or sells a model that is not out.
import { priceLines } from '../audit/price-lines.ts';
import { scoreLines } from '../audit/score-lines.ts';
import { isEarlier } from '../../schema/rough-date.ts';
import type { Rule } from '../rule.ts';

export const beforeRelease: Rule = {
  name: 'before-release',
  description: 'No score and no price of a model is dated before its release.',
  scope: 'ledger',
  *check({ content }) {
    const releasedOf = (model: string): string | undefined => content.models.get(model)?.data?.released;
    const cure = 'Compare both dates with their sources; if the board or the list had it earlier, add an exception to content/exceptions.yaml with the reason.';
    for (const { model, score, at } of scoreLines(content)) {
      const released = releasedOf(model);
      if (released === undefined || !isEarlier(score.date, released)) continue;
      yield {
        place: at('date'),
        message: `The score on "${score.benchmark}" is of ${score.date}, and the model came out on ${released}.`,
        cure,
        subject: model,
      };
    }
    for (const { id, price, at } of priceLines(content)) {
      const released = releasedOf(price.model);
      if (released === undefined || !isEarlier(price.date, released)) continue;
      yield { place: at('date'), message: `The price is of ${price.date}, and the model came out on ${released}.`, cure, subject: id };
    }
  },
};
