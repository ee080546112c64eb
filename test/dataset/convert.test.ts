import { describe, expect, test } from 'vitest';
import { convert, type Convertible, significant } from '../../src/dataset/convert.ts';
import { parsePeriod } from '../../src/schema/period.ts';
import type { Rates } from '../../src/schema/rate.ts';

const rates = new Map<string, Rates>([
  [
    'CNY',
    {
      source: 'fed/h10',
      months: [
        { month: '2025-04', average: 7.2968, end: 7.2706 },
        { month: '2025-05', average: 7.2166, end: 7.1991 },
        { month: '2025-06', average: 7.1804, end: 7.1636 },
        { month: '2025-07', average: 7.17 },
      ],
    },
  ],
  ['HKD', { source: 'fed/h10', months: [{ month: '2025-06', average: 7.848, end: 7.85 }] }],
]);

function fact(value: number | null, unit: string | null, label: string, more: Partial<Convertible> & { nature?: 'flow' | 'stock' } = {}): Convertible {
  const parsed = parsePeriod(label, { fiscalYearEnd: '12-31', nature: more.nature ?? 'flow' });
  if (!parsed.ok) throw new Error(parsed.message);
  return { value, unit, basis: 'reported', period: parsed.period, sourceDate: '2025-08-29', ...more };
}

describe('an amount', () => {
  test('that flows over a quarter is converted at the mean of its months', () => {
    expect(convert(fact(33_400_000_000, 'CNY', '2025-Q2'), rates)).toEqual({
      usd: 4_619_000_000,
      cny: 33_400_000_000,
      fx: { rate: 7.2313, from: '2025-04', to: '2025-06', kind: 'average' },
      noConversion: null,
    });
  });

  test('that stands on a day is converted at the end of its month', () => {
    expect(convert(fact(10e9, 'CNY', '2025-Q2', { nature: 'stock' }), rates)).toMatchObject({
      usd: 1_396_000_000,
      fx: { rate: 7.1636, from: '2025-06', to: '2025-06', kind: 'end' },
    });
  });

  test('that is planned is converted at the end of the month its source is dated in', () => {
    for (const basis of ['guided', 'announced'] as const) {
      expect(convert(fact(380e9, 'CNY', '2025..2027', { basis, sourceDate: '2025-05-02' }), rates)).toMatchObject({
        usd: 52_780_000_000,
        fx: { from: '2025-05', to: '2025-05', kind: 'end' },
      });
    }
  });

  test('that others expect of the future is converted like a plan, of the past like a record', () => {
    expect(convert(fact(1e9, 'CNY', '2027', { basis: 'estimated', sourceDate: '2025-05-02' }), rates).fx?.kind).toBe('end');
    expect(convert(fact(1e9, 'CNY', '2025-Q2', { basis: 'estimated' }), rates).fx?.kind).toBe('average');
  });

  test('in dollars becomes yuan, and stays itself in dollars', () => {
    expect(convert(fact(29_267_000_000, 'USD', '2025-Q2'), rates)).toMatchObject({ usd: 29_267_000_000, cny: 211_600_000_000, fx: { rate: 7.2313 } });
  });

  test('in a third currency goes by its own rate to dollars and on to yuan', () => {
    expect(convert(fact(-7_848, 'HKD', '2025-06'), rates)).toMatchObject({ usd: -1000, cny: -7180, fx: { rate: 7.848 } });
  });
});

describe('no conversion stands', () => {
  test.each([
    ['for a month without a rate', fact(1e9, 'CNY', '2025-Q3'), 'No average rate of CNY stands for 2025-08.'],
    ['for an end that is missing', fact(1e9, 'CNY', '2025-07-31'), 'No month-end rate of CNY stands for 2025-07.'],
    ['for a currency without a table', fact(1e9, 'JPY', '2025-Q2'), 'The ledger holds no rates for JPY.'],
    [
      'for a plan without a date',
      fact(1e9, 'CNY', '2026', { basis: 'guided', sourceDate: null }),
      'A plan is converted at the rate of its source’s date, and the source gives none.',
    ],
  ])('%s, and the reason is given', (_, amount, reason) => {
    expect(convert(amount, rates)).toMatchObject({ usd: null, fx: null, noConversion: reason });
  });

  test('for what is no money, without a reason', () => {
    for (const amount of [fact(26, '%', '2025-Q2'), fact(null, 'CNY', '2025-Q2'), fact(8, null, '2025-Q2')]) {
      expect(convert(amount, rates)).toEqual({ usd: null, cny: null, fx: null, noConversion: null });
    }
  });

  test('and the amount itself stays, in its own currency', () => {
    expect(convert(fact(1e9, 'CNY', '2030'), rates)).toMatchObject({ usd: null, cny: 1e9 });
  });
});

test('significant digits leave no floating tail', () => {
  expect(significant(4618812108.1, 4)).toBe(4_619_000_000);
  expect(significant(0.000123456, 4)).toBe(0.0001235);
});
