// Four quarters add up to their year.
import { disagreements } from '../audit/judge.ts';
import type { Rule } from '../rule.ts';

export const yearAgainstQuarters: Rule = {
  name: 'year-against-quarters',
  description: 'A year meets the sum of its four quarters, or says why it does not.',
  scope: 'ledger',
  check: (ledger) => disagreements(ledger, 'year-against-quarters'),
};
