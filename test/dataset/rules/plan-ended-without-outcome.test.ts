import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';
import type { FactLine } from '../../support/small-ledger.ts';

const metrics = { 'capex-plan': { outcome: 'capex' }, capex: {} };
const plan: FactLine = ['2024', 'USD 10 billion', { basis: 'guided' }];
const check = (lines: readonly FactLine[], outcome: readonly FactLine[]): readonly string[] =>
  audited('plan-ended-without-outcome', { metrics, series: { 'acme/capex-plan': lines, 'acme/capex': outcome } });

describe('plan-ended-without-outcome', () => {
  it('lets a plan rest that was followed by a report or by silence with a source', () => {
    expect([...check([plan], [['2024', 'USD 11 billion']]), ...check([plan], [['2024-Q4', 'not disclosed']])]).toEqual([]);
  });

  it('lets a plan run, and its results come out', () => {
    expect(
      check(
        [
          ['2026', 'USD 10 billion', { basis: 'guided' }],
          ['2025-Q4', 'USD 3 billion', { basis: 'guided' }],
        ],
        [['2023', 'USD 9 billion']],
      ),
    ).toEqual([]);
  });

  it('names a plan whose time is over', () => {
    expect(check([plan], [['2023', 'USD 9 billion']])).toMatchSnapshot();
  });
});
