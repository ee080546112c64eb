import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, metricText, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const bounded = { 'metrics/cloud-revenue.mdx': metricText({ jump: 3 }) };
const LABELS = ['2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'];
const quarters = (...billions: readonly number[]) =>
  billions.map((amount, index) => factEntry({ period: LABELS[index] ?? '', value: `USD ${amount.toFixed(1)} billion` }));
const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'jump');

describe('jump', () => {
  it('lets steady growth pass, and a leap over a gap of years', () => {
    expect(check(quarters(1, 1.5, 2), bounded)).toEqual([]);
    expect(check([factEntry({ period: '2021-Q2', value: 'USD 0.2 billion' }), factEntry()], bounded)).toEqual([]);
  });

  it('takes an answer', () => {
    expect(
      check(
        quarters(1, 1.1, 12).map((fact, index) => (index === 2 ? { ...fact, checked: 'A merger.' } : fact)),
        bounded,
      ),
    ).toEqual([]);
  });

  it('questions a slip by ten once, at the value between its neighbours', () => {
    expect(check(quarters(1, 11, 1.2), bounded)).toMatchSnapshot();
  });

  it.each([
    ['the first value', [10, 1, 1.1], [3]],
    ['the last value', [1, 1.1, 12], [13]],
    ['a step that stays', [1, 1.1, 11, 12], [13]],
    ['two slips', [1, 11, 1.1, 12, 1.2], [8, 18]],
  ])('places %s', (_name, values, lines) => {
    expect(check(quarters(...values), bounded).map((problem) => Number(problem.split(':')[1]))).toEqual(lines.map((line) => (line === 3 ? 4 : line + 1)));
  });
});
