// Two documents that tell one fact must leave a value on which they can agree.
import { disagreements } from '../audit/judge.ts';
import type { Rule } from '../rule.ts';

export const sameFactTwoTiers: Rule = {
  name: 'same-fact-two-tiers',
  description: 'Undisputed facts on one key meet the one shown, or one of the two says why: a restatement is explained where it is entered.',
  scope: 'ledger',
  check: (ledger) => disagreements(ledger, 'same-fact-two-tiers'),
};
