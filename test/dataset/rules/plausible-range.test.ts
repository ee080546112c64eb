import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, metricText, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const bounded = { 'metrics/cloud-revenue.mdx': metricText({ plausible: { min: 1e6, max: 10e9 } }) };
const rates = `source: acme/q2\nmonths:\n${['2025-04', '2025-05', '2025-06'].map((month) => `  - { month: ${month}, average: 7.2 }\n`).join('')}`;
const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'plausible-range');

describe('plausible-range', () => {
  it('lets values in the range pass, in any currency that has a rate', () => {
    expect(check([factEntry()], bounded)).toEqual([]);
    expect(check([factEntry({ value: 'CNY 30 billion' })], { ...bounded, 'rates/cny.yaml': rates })).toEqual([]);
  });

  it('takes an answer', () => {
    expect(check([factEntry({ value: 'USD 31 billion', checked: 'A merger doubled the segment.' })], bounded)).toEqual([]);
  });

  it('questions what lies outside, in dollars', () => {
    expect(check([factEntry({ value: 'USD 31 billion' })], bounded)).toMatchSnapshot();
    expect(check([factEntry({ value: 'CNY 300 billion' })], { ...bounded, 'rates/cny.yaml': rates })).toMatchSnapshot();
  });
});
