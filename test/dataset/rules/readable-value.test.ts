import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'readable-value');

describe('readable-value', () => {
  it('lets amounts, ranges and absences pass', () => {
    expect(check([factEntry(), factEntry({ value: 'USD 3 to 4 billion' }), factEntry({ value: 'not disclosed' })])).toEqual([]);
  });

  it('explains what the grammar refuses', () => {
    expect(check([factEntry({ value: 'USD lots' }), factEntry({ value: '3.1bn USD' }), factEntry({ value: '-USD 3 billion' })])).toMatchSnapshot();
  });
});
