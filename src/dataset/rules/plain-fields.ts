// The text of a field is printed, downloaded and linked: it may carry nothing that acts there.
import { refuseField } from '../gate/fields.ts';
import { placeAt } from '../place.ts';
import type { FormRule } from '../rule.ts';

export const plainFields: FormRule = {
  name: 'plain-fields',
  description: 'The text of a field is one line of plain words, without tags, links or formulas; its addresses lead to public web pages.',
  scope: 'form',
  *check(doc) {
    for (const scalar of doc.scalars) {
      const refusal = refuseField(scalar);
      if (refusal !== null) yield { place: placeAt(doc.lines, scalar.offset), ...refusal, subject: null };
    }
  },
};
