// Totals since the start of a year, and trailing ones, say again what their parts say.
import { disagreements } from '../audit/judge.ts';
import type { Rule } from '../rule.ts';

export const cumulativeAgainstParts: Rule = {
  name: 'cumulative-against-parts',
  description: 'A half, nine months, a trailing or a whole year meets the sum of any shorter periods that fill it, and no part exceeds its whole.',
  scope: 'ledger',
  check: (ledger) => disagreements(ledger, 'cumulative-against-parts'),
};
