import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'period-allowed');

describe('period-allowed', () => {
  it('lets the kinds of the metric pass', () => {
    expect(check([factEntry(), factEntry({ period: 2024 })])).toEqual([]);
  });

  it('refuses any other kind', () => {
    expect(check([factEntry({ period: '2025-06' }), factEntry({ period: 'TTM 2025-06-30' })])).toMatchSnapshot();
  });
});
