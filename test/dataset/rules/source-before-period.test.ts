import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, seriesText, sourceText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'source-before-period');

describe('source-before-period', () => {
  it('lets later documents report and earlier ones forecast', () => {
    expect(check([factEntry(), factEntry({ period: '2025-Q3', basis: 'guided' })])).toEqual([]);
  });

  it('says nothing of a source without a date', () => {
    expect(check([factEntry({ period: '2025-Q3' })], { 'sources/acme/q2.yaml': sourceText({ date: undefined }) })).toEqual([]);
  });

  it('refuses a report from before the end of the period, at the source', () => {
    expect(
      check([factEntry({ period: '2025-Q3' }), factEntry({ period: '2025-Q3', source: ['acme/q3', 'acme/q2'] })], {
        'sources/acme/q3.yaml': sourceText({ url: 'https://acme.example/q3', date: '2025-10-30' }),
      }),
    ).toMatchSnapshot();
  });
});
