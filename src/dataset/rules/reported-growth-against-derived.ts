// A rate of growth and the two amounts it speaks of are three witnesses of one thing.
import { disagreements } from '../audit/judge.ts';
import type { Rule } from '../rule.ts';

export const reportedGrowthAgainstDerived: Rule = {
  name: 'reported-growth-against-derived',
  description: 'Growth that a company states meets the growth of its stated amounts, or says why it does not.',
  scope: 'ledger',
  check: (ledger) => disagreements(ledger, 'reported-growth-against-derived'),
};
