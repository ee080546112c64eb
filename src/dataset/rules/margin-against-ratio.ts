// A margin says again what profit and revenue say.
import { disagreements } from '../audit/judge.ts';
import type { Rule } from '../rule.ts';

export const marginAgainstRatio: Rule = {
  name: 'margin-against-ratio',
  description: 'A stated margin or other ratio meets the quotient of the stated amounts, or says why it does not.',
  scope: 'ledger',
  check: (ledger) => disagreements(ledger, 'margin-against-ratio'),
};
