import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, providerText, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const defined = {
  'providers/acme/index.mdx': providerText({
    perimeters: [
      { id: 'new', name: 'New', definition: 'As since 2024.', metrics: ['cloud-revenue'], from: '2024-01-01', required: true },
      { id: 'spending', name: 'Spending', definition: 'Cash only.', metrics: ['capex'] },
    ],
  }),
};
const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'unknown-perimeter');

describe('unknown-perimeter', () => {
  it('lets the perimeters of the provider pass, and none where none is required', () => {
    expect(check([factEntry()])).toEqual([]);
    expect(check([factEntry({ perimeter: 'new' })], defined)).toEqual([]);
    expect(check([factEntry({ period: 2019 })], defined)).toEqual([]);
  });

  it('refuses one that is not defined, one of other metrics, and a missing one', () => {
    expect(check([factEntry({ perimeter: 'all' })])).toMatchSnapshot();
    expect(check([factEntry({ perimeter: 'nww' }), factEntry({ perimeter: 'spending' }), factEntry()], defined)).toMatchSnapshot();
  });

  it('refuses a current perimeter that no fact counts', () => {
    expect(
      problemsOf(
        ledgerFiles({ ...defined, 'providers/acme/cloud-revenue.mdx': seriesText([factEntry({ period: 2019 })], { perimeter: 'new' }) }),
        'unknown-perimeter',
      ),
    ).toMatchSnapshot();
  });
});
