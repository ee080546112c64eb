// What a reviewer sees of a file must be what is in it.
import { letterFaults } from '../gate/letters.ts';
import { placeAt } from '../place.ts';
import type { FormRule } from '../rule.ts';

export const plainLetters: FormRule = {
  name: 'plain-letters',
  description: 'Letters are what they seem: nothing unseen, nothing that turns a line round, no letter of one script inside a word of another.',
  scope: 'form',
  *check(doc) {
    if (doc.faults.length > 0 && doc.scalars.length === 0) return;
    for (const { offset, message, cure } of letterFaults(doc.text)) yield { place: placeAt(doc.lines, offset), message, cure, subject: null };
    for (const { offset, text, escaped } of doc.scalars) {
      if (!escaped) continue;
      for (const { message, cure } of letterFaults(text)) yield { place: placeAt(doc.lines, offset), message, cure, subject: null };
    }
  },
};
