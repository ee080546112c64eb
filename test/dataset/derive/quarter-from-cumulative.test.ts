import { describe, expect, test } from 'vitest';
import { type FactLine, shownFact, smallLedger } from '../../support/small-ledger.ts';

const CUMULATIVE: readonly FactLine[] = [
  ['2025-Q1', 'USD 1,000 million'],
  ['2025-H1', 'USD 2,100 million'],
  ['2025-9M', 'USD 3,300 million'],
  ['2025', 'USD 4,600 million'],
];
const capex = (...lines: readonly FactLine[]) => smallLedger({ metrics: { capex: { signed: true } }, series: { 'acme/capex': lines } });

describe('a quarter that nobody printed', () => {
  test('is a cumulative total less the one before', () => {
    const dataset = capex(...CUMULATIVE);
    expect(['2025-Q2', '2025-Q3', '2025-Q4'].map((quarter) => shownFact(dataset, `acme/capex/${quarter}`).value)).toEqual([1.1e9, 1.2e9, 1.3e9]);
    expect(shownFact(dataset, 'acme/capex/2025-Q4')).toMatchObject({
      low: 1.299e9,
      high: 1.301e9,
      stated: 'USD 1.30 billion',
      formula: 'Acme capex, 2025 − 2025-9M',
      derivedFrom: ['acme/capex/2025', 'acme/capex/2025-9M'],
    });
  });

  test('is a year less its first three quarters where nothing else stands', () => {
    const dataset = capex(['2025-Q1', 'USD 1,000 million'], ['2025-Q2', 'USD 1,100 million'], ['2025-Q3', 'USD 1,200 million'], ['2025', 'USD 4,600 million']);
    expect(shownFact(dataset, 'acme/capex/2025-Q4')).toMatchObject({ low: 1.298e9, high: 1.302e9, formula: 'Acme capex, 2025 − 2025-Q1 − 2025-Q2 − 2025-Q3' });
    expect(dataset.shown.has('acme/capex/2025-H2')).toBe(false);
  });

  test('can be below zero', () => {
    expect(shownFact(capex(['2025-H1', 'USD 900 million'], ['2025-Q1', 'USD 1,000 million']), 'acme/capex/2025-Q2')).toMatchObject({
      value: -1e8,
      stated: '-USD 100 million',
    });
  });

  test('follows the fiscal year and bears its label', () => {
    const dataset = smallLedger({
      providers: { acme: { currency: 'CNY', fiscalYearEnd: '03-31', claimants: [{ id: 'acme', name: 'Acme' }] } },
      series: {
        'acme/cloud-revenue': [
          ['FY2026-9M', 'CNY 3,300 million'],
          ['FY2026', 'CNY 4,600 million'],
        ],
      },
    });
    expect(shownFact(dataset, 'acme/cloud-revenue/2026-Q1')).toMatchObject({
      period: { label: 'FY2026-Q4' },
      formula: 'Acme cloud-revenue, FY2026 − FY2026-9M',
    });
  });

  test('gives second halves where only halves and years are told', () => {
    expect(shownFact(capex(['2025-H1', 'USD 2,100 million'], ['2025', 'USD 4,600 million']), 'acme/capex/2025-H2').value).toBe(2.5e9);
  });

  test('is left alone where somebody did print it', () => {
    expect(capex(...CUMULATIVE, ['2025-Q4', 'USD 1,301 million']).shown.has('acme/capex/2025-Q4!derived')).toBe(false);
  });

  test('is not made across currencies, definitions or gaps', () => {
    const isMade = (...lines: readonly FactLine[]): boolean => capex(...lines).shown.has('acme/capex/2025-Q4');
    expect(isMade(['2025-9M', 'USD 3,300 million'], ['2025', 'USD 4,600 million'])).toBe(true);
    expect(isMade(['2025-9M', 'CNY 23,000 million'], ['2025', 'USD 4,600 million'])).toBe(false);
    expect(isMade(['2025-9M', 'USD 3,300 million', { perimeter: 'old' }], ['2025', 'USD 4,600 million'])).toBe(false);
    expect(isMade(['2025-Q1', 'USD 1,000 million'], ['2025', 'USD 4,600 million'])).toBe(false);
  });

  test('feeds the twelve months', () => {
    const dataset = capex(...CUMULATIVE, ['2026-Q1', 'USD 1,500 million']);
    expect(shownFact(dataset, 'acme/capex/TTM-2026-03-31').value).toBe(5.1e9);
  });
});
