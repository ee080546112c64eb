import { describe, expect, it } from 'vitest';
import { acmeSource, audited } from '../../support/audited.ts';
import type { FactLine } from '../../support/small-ledger.ts';

const provider = { fiscalYearEnd: '03-31' };
const LINE = ['FY2024-Q1', 'FY2024-Q2', 'FY2024-Q3', 'FY2024-Q4', 'FY2025-Q1', 'FY2025-Q2'].map((period, index): FactLine => [
  period,
  `USD ${1000 + index * 150} million`,
]);
const check = (period: string): readonly string[] =>
  audited('fiscal-as-calendar', {
    provider,
    series: { 'acme/cloud-revenue': [...LINE, [period, 'USD 2,350 million', { source: 'acme/late' }]] },
    files: acmeSource('late', { date: '2025-08-29' }),
  });

describe('fiscal-as-calendar', () => {
  it('lets a label stand where the value fits it', () => {
    expect(check('FY2026-Q1')).toEqual([]);
  });

  it('names a value that fits the other reading and its document’s day', () => {
    expect(check('FY2025-Q2')).toMatchSnapshot();
  });
});
