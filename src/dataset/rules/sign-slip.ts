// A lost or added minus turns a loss into a profit.
import { slipFinding, slipsOf } from '../audit/slips.ts';
import type { Rule } from '../rule.ts';

export const signSlip: Rule = {
  name: 'sign-slip',
  description: 'A value does not fit its neighbours only when its sign is turned.',
  scope: 'ledger',
  *check(ledger) {
    for (const { stand, slip } of slipsOf(ledger)) {
      if (slip.kind === 'sign-slip') yield slipFinding(stand, slip, 'has another sign than its neighbours', 'compare its sign with the source');
    }
  },
};
