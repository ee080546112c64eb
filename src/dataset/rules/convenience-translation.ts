// Companies translate their yuan into dollars at one rate of the day; the rate they must have used is a check of both amounts.
import { disagreements } from '../audit/judge.ts';
import type { Rule } from '../rule.ts';

export const convenienceTranslation: Rule = {
  name: 'convenience-translation',
  description:
    'An amount in dollars meets the same amount in yuan at a rate of the period’s end, within 1.5% of its average and month-end rates and those of the month after.',
  scope: 'ledger',
  check: (ledger) => disagreements(ledger, 'convenience-translation'),
};
