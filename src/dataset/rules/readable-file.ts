// A file must be text that can be read: UTF-8, of a sane size, plain YAML.
import { placeAt } from '../place.ts';
import type { FormRule } from '../rule.ts';

export const readableFile: FormRule = {
  name: 'readable-file',
  description: 'A file is UTF-8 text of a sane size whose fields are plain YAML, without aliases and tags.',
  scope: 'form',
  *check(doc) {
    for (const fault of doc.faults) {
      yield { place: placeAt(doc.lines, fault.offset), message: fault.message, cure: fault.cure, subject: null };
    }
  },
};
