// Every field is known, present where it must be, and of the form its schema asks for.
import { explainIssue } from '../parse-issue.ts';
import type { FormRule } from '../rule.ts';

export const schema: FormRule = {
  name: 'schema',
  description: 'Every entry has the fields of its kind, each of the form that src/schema gives it.',
  scope: 'form',
  *check(doc) {
    for (const issue of doc.issues) {
      for (const { path, part, message, cure } of explainIssue(issue, doc.raw, doc.schema)) {
        yield { place: doc.at(path, part), message, cure, subject: path.map(String).join('.') || null };
      }
    }
  },
};
