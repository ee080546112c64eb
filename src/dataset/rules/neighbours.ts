// A value that leaves the path of its neighbours is more often a slip than news. Perimeters are never mixed.
import { slipFinding, slipsOf } from '../audit/slips.ts';
import type { Rule } from '../rule.ts';

export const neighbours: Rule = {
  name: 'neighbours',
  description:
    'A value lies within eight median absolute deviations of what its neighbours in time lead one to expect, or within the bound of its metric where they are few.',
  scope: 'ledger',
  *check(ledger) {
    for (const { stand, slip } of slipsOf(ledger)) {
      if (slip.kind === 'neighbours') yield slipFinding(stand, slip, 'leaves the path of its series', 'compare it with the source');
    }
  },
};
