import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, metricText, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'unit-fits-metric');

describe('unit-fits-metric', () => {
  it('lets the unit of the metric pass', () => {
    expect(check([factEntry()])).toEqual([]);
  });

  it.each(['26%', '14.3x', '3.8 GW', '2 pp', '29'])('refuses %s where money is measured', (value) => {
    expect(check([factEntry({ value })])).toMatchSnapshot();
  });

  it('refuses money where regions are counted', () => {
    expect(check([factEntry()], { 'metrics/cloud-revenue.mdx': metricText({ kind: 'count', unit: 'regions' }) })).toMatchSnapshot();
  });
});
