import { describe, expect, it } from 'vitest';
import { reportingCalendar, seriesExpectation } from '../../src/dataset/freshness.ts';
import { sourceText } from '../support/ledger.ts';
import { type FactLine, smallLedger } from '../support/small-ledger.ts';

const ENDS = { '2024-Q3': '2024-10-30', '2024-Q4': '2025-02-04', '2025-Q1': '2025-04-30', '2025-Q2': '2025-07-30' } as const;
const files = (asOf: string) => ({
  ...Object.fromEntries(
    Object.entries(ENDS).map(([label, date]) => [
      `sources/acme/r-${label.toLowerCase()}.yaml`,
      sourceText({ url: `https://acme.example/${label}`, date, accessed: asOf }),
    ]),
  ),
  'sources/acme/q2.yaml': sourceText({ accessed: asOf }),
});
const reports: readonly FactLine[] = Object.keys(ENDS).map((label) => [label, 'USD 3.1 billion', { source: `acme/r-${label.toLowerCase()}` }]);
const ledger = (asOf: string, lines: readonly FactLine[] = reports) => smallLedger({ series: { 'acme/cloud-revenue': lines }, files: files(asOf) });

describe('reportingCalendar', () => {
  it('expects the next quarter as long after its end as the middle of the past ones', () => {
    expect(reportingCalendar(ledger('2025-08-01'), 'acme')).toEqual({
      last: '2025-06-30',
      step: 3,
      lag: 30,
      next: '2025-09-30',
      expected: '2025-10-30',
      isOverdue: false,
      seen: 4,
    });
  });

  it('knows nothing of a provider with too few reports', () => {
    expect(reportingCalendar(ledger('2025-08-01', reports.slice(0, 2)), 'acme')).toBeNull();
  });
});

describe('seriesExpectation', () => {
  const due = (asOf: string, lines?: readonly FactLine[]) => seriesExpectation(ledger(asOf, lines), 'acme', 'cloud-revenue');

  it('is overdue two weeks after the day on which it should have spoken', () => {
    expect(due('2025-11-13')).toMatchObject({ expected: '2025-10-30', isOverdue: false });
    expect(due('2025-11-14')?.isOverdue).toBe(true);
  });

  it('expects nothing after a silence, nor from a series without a rhythm', () => {
    expect(due('2026-03-01', [...reports, ['2025-Q3', 'not disclosed']])).toBeNull();
    expect(
      due('2026-03-01', [
        ['2023-Q1', 'USD 1 billion'],
        ['2024-Q2', 'USD 2 billion'],
        ['2025-Q1', 'USD 3 billion'],
      ]),
    ).toBeNull();
  });

  it('takes a retelling long after the period for no results day', () => {
    const retold: FactLine = ['2024-Q2', 'USD 3.0 billion', { source: 'acme/r-2025-q1' }];
    expect(due('2025-08-01', [retold, ...reports])?.lag).toBe(30);
  });
});
