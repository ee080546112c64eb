import { describe, expect, test } from 'vitest';
import { type FactLine, ratesText, shownFact, smallLedger } from '../../support/small-ledger.ts';

const quarters: readonly FactLine[] = [
  ['2024-Q3', 'USD 1.10 billion'],
  ['2024-Q4', 'USD 1.20 billion'],
  ['2025-Q1', 'USD 1.30 billion'],
  ['2025-Q2', 'USD 1.40 billion'],
];
const revenue = (...lines: readonly FactLine[]) => smallLedger({ series: { 'acme/cloud-revenue': lines } });

describe('twelve months', () => {
  test('are the sum of four quarters, as wide as their roundings together', () => {
    expect(shownFact(revenue(...quarters), 'acme/cloud-revenue/TTM-2025-06-30')).toMatchObject({
      key: 'acme/cloud-revenue/TTM-2025-06-30!derived',
      stated: 'USD 5.0 billion',
      low: 4.98e9,
      high: 5.02e9,
      unit: 'USD',
      period: { label: 'TTM 2025-06-30', calendar: 'TTM 2025-06-30', kind: 'ttm', start: '2024-07-01', end: '2025-06-30' },
      formula: 'Acme cloud-revenue, 2024-Q3 + 2024-Q4 + 2025-Q1 + 2025-Q2',
      derivedFrom: ['acme/cloud-revenue/2024-Q3', 'acme/cloud-revenue/2024-Q4', 'acme/cloud-revenue/2025-Q1', 'acme/cloud-revenue/2025-Q2'],
    });
  });

  test('are a year moved on by the part since, where that is narrower', () => {
    const dataset = revenue(['2024-H1', 'USD 2,000 million'], ['2024', 'USD 4,300 million'], ['2025-H1', 'USD 2,700 million'], ...quarters);
    expect(shownFact(dataset, 'acme/cloud-revenue/TTM-2025-06-30')).toMatchObject({
      value: 5e9,
      low: 4.9985e9,
      high: 5.0015e9,
      formula: 'Acme cloud-revenue, 2024 + 2025-H1 − 2024-H1',
    });
  });

  test('are the year itself where one ends that day', () => {
    const dataset = revenue(['2024-Q4', 'USD 1.20 billion'], ['2024', 'USD 4,300 million']);
    expect(shownFact(dataset, 'acme/cloud-revenue/TTM-2024-12-31')).toMatchObject({ formula: 'Acme cloud-revenue, 2024', low: 4.2995e9 });
  });

  test('are not made where a quarter is missing', () => {
    expect(revenue(...quarters.slice(1)).shown.has('acme/cloud-revenue/TTM-2025-06-30')).toBe(false);
  });

  test('are not made across a change of definition', () => {
    const [first, ...others] = quarters;
    expect(revenue([first?.[0] ?? '', first?.[1] ?? '', { perimeter: 'old' }], ...others).shown.has('acme/cloud-revenue/TTM-2025-06-30')).toBe(false);
  });

  test('are not made of whole years alone, of a list, of a rate or of percents', () => {
    expect(revenue(['2024', 'USD 4,300 million']).facts.size).toBe(1);
    const percent = smallLedger({ metrics: { margin: { kind: 'percent' } }, series: { 'acme/margin': quarters.map(([period]): FactLine => [period, '20%']) } });
    expect(percent.facts.size).toBe(4);
    const rate = smallLedger({ metrics: { 'ai-run-rate': { periods: ['quarter', 'ttm', 'instant'] } }, series: { 'acme/ai-run-rate': quarters } });
    expect(rate.facts.size).toBe(4);
    const list = smallLedger({
      metrics: { commitment: { list: true } },
      series: { 'acme/commitment': quarters.map(([period, value]): FactLine => [period, value, { of: 'sites' }]) },
    });
    expect(list.facts.size).toBe(4);
  });

  test('that are stated stay, with the reckoned ones beside them', () => {
    const dataset = revenue(...quarters, ['TTM 2025-06-30', 'USD 5,003 million']);
    expect(shownFact(dataset, 'acme/cloud-revenue/TTM-2025-06-30').stated).toBe('USD 5,003 million');
    expect(shownFact(dataset, 'acme/cloud-revenue/TTM-2025-06-30!derived').shown).toBe(false);
  });

  test('are converted at the mean of their twelve months', () => {
    const dataset = smallLedger({ series: { 'acme/cloud-revenue': quarters }, files: { 'rates/cny.yaml': ratesText('2024-07', 12, 7.2) } });
    expect(shownFact(dataset, 'acme/cloud-revenue/TTM-2025-06-30')).toMatchObject({
      usd: 5e9,
      cny: 36e9,
      fx: { rate: 7.2, from: '2024-07', to: '2025-06', kind: 'average' },
    });
  });
});
