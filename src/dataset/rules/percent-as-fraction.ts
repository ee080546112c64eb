// Some tables print 0.26 and mean 26%.
import { slipFinding, slipsOf } from '../audit/slips.ts';
import type { Rule } from '../rule.ts';

export const percentAsFraction: Rule = {
  name: 'percent-as-fraction',
  description: 'A percentage does not fit its neighbours only when it is taken for a fraction.',
  scope: 'ledger',
  *check(ledger) {
    for (const { stand, slip } of slipsOf(ledger)) {
      if (slip.kind === 'percent-as-fraction')
        yield slipFinding(stand, slip, 'looks like a fraction and not a percentage', 'see whether the source means a fraction of one');
    }
  },
};
