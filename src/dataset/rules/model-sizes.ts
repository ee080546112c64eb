// The name of an open model often says its size, 235B-A22B: what the fields say must be the same, and no more be active than there are.
import { SCALES } from '../../schema/quantity-words.ts';
import type { Rule } from '../rule.ts';

/** Names round: 27.8 billion goes by 27B or 28B. */
const TOLERANCE = 0.06;

export const modelSizes: Rule = {
  name: 'model-sizes',
  description: 'The parameters of a model are those of its name, where it has them, and no more of them are active than there are.',
  scope: 'ledger',
  *check({ content }) {
    for (const [id, doc] of content.models) {
      if (doc.data === null) continue;
      const { name, parameters, active } = doc.data;
      const [all, some] = [parametersOf(parameters), parametersOf(active)];
      const cure =
        'Compare it with the source, above all its scale: B is a billion, T a trillion. If the source says so, add an exception to content/exceptions.yaml with the reason.';
      for (const [field, stated, named] of [['parameters', all, inName(name, '')] as const, ['active', some, inName(name, '-A')] as const]) {
        if (stated === null || named === null || Math.abs(stated / named - 1) <= TOLERANCE) continue;
        const message = `The name "${name}" does not go with "${doc.data[field] ?? ''}" of its field "${field}".`;
        yield { place: doc.at([field]), message, cure, subject: id };
      }
      if (all === null || some === null || some < all) continue;
      yield { place: doc.at(['active']), message: `"${active ?? ''}" active are not fewer than "${parameters ?? ''}" in all.`, cure, subject: id };
    }
  },
};

/** 'about 1 trillion' → 10¹²; null without a number and a scale. */
function parametersOf(words: string | undefined): number | null {
  const found = /(\d+(?:\.\d+)?) (million|billion|trillion)/.exec(words ?? '');
  return found === null ? null : Number(found[1]) * 10 ** SCALES[found[2] as keyof typeof SCALES];
}

/** The size in a name, behind a mark of its own: 235B, or 22B behind '-A'; null where it has none. */
function inName(name: string, mark: string): number | null {
  const found = new RegExp(`${mark === '' ? '(?<![\\d.A-Za-z])' : mark}(\\d+(?:\\.\\d+)?)([BT])\\b`).exec(name);
  return found === null ? null : Number(found[1]) * 10 ** (found[2] === 'T' ? SCALES.trillion : SCALES.billion);
}
