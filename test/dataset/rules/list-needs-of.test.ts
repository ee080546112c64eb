import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, metricText, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const list = { 'metrics/cloud-revenue.mdx': metricText({ list: true }) };
const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'list-needs-of');

describe('list-needs-of', () => {
  it('asks nothing of a series, nor of a fact that says what it is of', () => {
    expect(check([factEntry()])).toEqual([]);
    expect(check([factEntry({ of: 'Malaysia' })], list)).toEqual([]);
  });

  it('asks a fact of a list what it is of', () => {
    expect(check([factEntry()], list)).toMatchSnapshot();
  });
});
