import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';
import { ratesText } from '../../support/small-ledger.ts';

const files = { 'rates/cny.yaml': ratesText('2025-06', 2, 7.2, 7.16) };
const check = (dollars: string): readonly string[] =>
  audited('convenience-translation', {
    provider: { currency: 'CNY' },
    series: {
      'acme/cloud-revenue': [
        ['2025-Q2', 'CNY 33,398 million'],
        ['2025-Q2', dollars],
      ],
    },
    files,
  });

describe('convenience-translation', () => {
  it('lets an amount in dollars stand at a rate of the time', () => {
    expect([...check('USD 4,662 million'), ...check('USD 4.6 billion')]).toEqual([]);
  });

  it('names one at no rate of the time', () => {
    expect(check('USD 4,262 million')).toMatchSnapshot();
  });
});
