import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'readable-period');

describe('readable-period', () => {
  it('lets calendar and fiscal labels pass', () => {
    expect(check([factEntry(), factEntry({ period: 'FY2025' })])).toEqual([]);
  });

  it('explains what the grammar refuses', () => {
    expect(check([factEntry({ period: '2025-Q5' }), factEntry({ period: 'second quarter' }), factEntry({ period: '2025-06-31' })])).toMatchSnapshot();
  });
});
