// The models of a family take prompts of like length: one far from all the others has often lost or gained a digit.
import type { Doc } from '../parse.ts';
import type { Model } from '../../schema/model.ts';
import type { Rule } from '../rule.ts';

/** The families of the ledger keep within this factor from one model to the next. */
const FACTOR = 8;
/** Fewer others than this are no family to be far from. */
const LEAST_OTHERS = 2;
/** Below a page of text or above a library, a thousand was lost or written twice. */
const PLAUSIBLE = { min: 1024, max: 20_000_000 } as const;

export const contextOfFamily: Rule = {
  name: 'context-of-family',
  description: `A model's context lies between ${PLAUSIBLE.min} and ${PLAUSIBLE.max} tokens and within ${FACTOR} times that of another model of its family.`,
  scope: 'ledger',
  *check({ content }) {
    const models = [...content.models.values()].flatMap((doc) =>
      doc.data?.context === undefined ? [] : [{ doc, family: familyOf(doc), context: doc.data.context }],
    );
    for (const { doc, family, context } of models) {
      const others = models.filter((other) => other.family === family && other.doc !== doc);
      const nearest = others.toSorted((a, b) => distance(a.context, context) - distance(b.context, context))[0];
      const isImplausible = context < PLAUSIBLE.min || context > PLAUSIBLE.max;
      const isFar = others.length >= LEAST_OTHERS && nearest !== undefined && distance(nearest.context, context) > FACTOR;
      if (!isImplausible && !isFar) continue;
      const beside = nearest === undefined ? '' : `; the nearest of its family, "${nearest.doc.id}", takes ${nearest.context}`;
      yield {
        place: doc.at(['context']),
        message: `A context of ${context} tokens is ${isImplausible ? 'hardly that of any model' : 'far from that of its family'}${beside}.`,
        cure: 'Compare it with the source: 128K is 131072 or 128000, 1M is 1048576 or 1000000. If it stands, add an exception to content/exceptions.yaml with the reason.',
        subject: doc.id,
      };
    }
  },
};

const familyOf = ({ id, data }: Doc<Model>): string => `${id.split('/')[0] ?? ''}|${data?.family ?? ''}`;
const distance = (a: number, b: number): number => Math.max(a / b, b / a);
