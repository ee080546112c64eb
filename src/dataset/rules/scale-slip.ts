// Million for billion, a lost or doubled digit, 亿 (a hundred million) taken for a billion: the value is off by a power of ten.
import { slipFinding, slipsOf } from '../audit/slips.ts';
import type { Rule } from '../rule.ts';

export const scaleSlip: Rule = {
  name: 'scale-slip',
  description: 'A value does not fit its neighbours ten, a hundred or a thousand times better when its scale is changed.',
  scope: 'ledger',
  *check(ledger) {
    for (const { stand, slip } of slipsOf(ledger)) {
      if (slip.kind === 'scale-slip')
        yield slipFinding(
          stand,
          slip,
          `is off by a factor of ${Math.round(slip.factor > 1 ? slip.factor : 1 / slip.factor)}`,
          'compare its scale with the source, 亿 being a hundred million',
        );
    }
  },
};
