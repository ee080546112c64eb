// Free cash flow is what operations bring in less what capex takes out, for companies that reckon it so.
import { disagreements } from '../audit/judge.ts';
import type { Rule } from '../rule.ts';

export const freeCashFlowIdentity: Rule = {
  name: 'free-cash-flow-identity',
  description: 'Free cash flow meets operating cash flow less capex, where most periods of the company do.',
  scope: 'ledger',
  check: (ledger) => disagreements(ledger, 'free-cash-flow-identity'),
};
