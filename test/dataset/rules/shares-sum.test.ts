import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';
import { providerText } from '../../support/ledger.ts';

const metrics = { 'market-share': { kind: 'percent', group: 'market' } };
const provider = {
  claimants: [
    { id: 'acme', name: 'Acme' },
    { id: 'house', name: 'House' },
  ],
};
const check = (acme: string, other: string, of?: string): readonly string[] =>
  audited('shares-sum', {
    provider,
    metrics,
    series: {
      'acme/market-share': [['2025-Q2', acme, { basis: 'estimated', claimant: 'house' }]],
      'bolt/market-share': [['2025-Q2', other, { basis: 'estimated', claimant: 'house', of }]],
    },
    files: { 'providers/bolt/index.mdx': providerText({ name: 'Bolt', short: 'Bolt', order: 2, claimants: [] }) },
  });

describe('shares-sum', () => {
  it('lets shares fill a market, and those of another market pass', () => {
    expect([...check('60%', '40%'), ...check('60%', '45%', 'public cloud')]).toEqual([]);
  });

  it('names the largest of shares that exceed the whole', () => {
    expect(check('60%', '45%')).toMatchSnapshot();
  });
});
