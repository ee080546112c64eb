import { describe, expect, it } from 'vitest';
import { assembleLedger } from '../../../src/dataset/assemble.ts';
import { crossChecksOf, leavesSomeInterval, uncheckedSeries } from '../../../src/dataset/audit/cross-checks.ts';
import { factEntry, ledgerFiles, metricText, seriesText } from '../../support/ledger.ts';

const quarter = (period: string, value: string) => factEntry({ period, value });
const ledgerOf = (...facts: readonly ReturnType<typeof factEntry>[]) =>
  assembleLedger(
    ledgerFiles({
      'metrics/cloud-revenue.mdx': metricText({ periods: ['quarter', 'half', 'year'], jump: 3 }),
      'providers/acme/cloud-revenue.mdx': seriesText(facts),
    }),
  );
const Q1 = quarter('2025-Q1', 'USD 2.9 billion');

describe('the cross-checks of a fact', () => {
  it('are none where it stands alone', () => {
    const ledger = ledgerOf(quarter('2025-Q2', 'USD 3.1 billion'));
    expect(leavesSomeInterval(crossChecksOf(ledger, 'acme/cloud-revenue/2025-Q2~q2'))).toBeNull();
    expect(uncheckedSeries(ledger)).toEqual({ series: 1, withoutEquation: 1, withoutAny: 1 });
  });

  it('are its neighbours', () => {
    const ledger = ledgerOf(Q1, quarter('2025-Q2', 'USD 3.1 billion'));
    expect(leavesSomeInterval(crossChecksOf(ledger, 'acme/cloud-revenue/2025-Q2~q2'))).toBe(false);
    expect(uncheckedSeries(ledger)).toEqual({ series: 1, withoutEquation: 1, withoutAny: 0 });
  });

  it('are the totals it is a part of', () => {
    const ledger = ledgerOf(Q1, quarter('2025-Q2', 'USD 3.1 billion'), quarter('2025-H1', 'USD 9.0 billion'));
    expect(crossChecksOf(ledger, 'acme/cloud-revenue/2025-Q2~q2').equations).toHaveLength(1);
    expect(leavesSomeInterval(crossChecksOf(ledger, 'acme/cloud-revenue/2025-Q2~q2'))).toBe(true);
    expect(uncheckedSeries(ledger)).toEqual({ series: 1, withoutEquation: 0, withoutAny: 0 });
  });
});
