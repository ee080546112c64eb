import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'facts-in-order');

describe('facts-in-order', () => {
  it('lets facts stand oldest first, ends being equal or not', () => {
    expect(check([factEntry({ period: 2024 }), factEntry({ period: '2024-Q4' }), factEntry()])).toEqual([]);
  });

  it('names the fact that stands too late', () => {
    expect(check([factEntry({ period: '2024-Q4' }), factEntry(), factEntry({ period: '2025-Q1' })])).toMatchSnapshot();
  });
});
