import { describe, expect, test } from 'vitest';
import { eventsOf, factsFromSource, inputsOf, latest, metricsOf, providersOf, seriesOf, shownAt } from '../../src/dataset/query.ts';
import { eventText } from '../support/ledger.ts';
import { shownFact, smallLedger } from '../support/small-ledger.ts';

const dataset = smallLedger({
  providers: { acme: { currency: 'CNY', fiscalYearEnd: '03-31', claimants: [{ id: 'acme', name: 'Acme' }] }, bravo: { order: 2 } },
  metrics: {
    growth: { kind: 'percent', order: 2, signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } },
    regions: { kind: 'count', nature: 'stock', order: 3 },
  },
  series: {
    'acme/cloud-revenue': [
      ['FY2025-Q1', 'CNY 26,549 million'],
      ['FY2026-Q1', 'CNY 33,398 million'],
      ['FY2026-Q1', 'CNY 9.9 billion', { of: 'AI' }],
      ['FY2026-Q2', 'not disclosed'],
      ['FY2026-Q1', 'CNY 30.0 billion', { perimeter: 'wide' }],
      ['FY2027', 'CNY 200 billion', { basis: 'guided' }],
    ],
    'bravo/regions': [['2025-Q2', '29']],
  },
  files: { 'events/2025/2025-03-01-site.mdx': eventText(), 'events/2025/2025-04-01-site.mdx': eventText({ date: '2025-04-01', providers: ['bravo'] }) },
});

describe('the fact shown at a spot', () => {
  const at = { provider: 'acme', metric: 'cloud-revenue' };
  test.each(['FY2026-Q1', '2025-Q2'])('answers to the label %s', (period) => {
    expect(shownAt(dataset, { ...at, period })?.stated).toBe('CNY 33,398 million');
  });

  test('answers to perimeter, part and basis', () => {
    expect(shownAt(dataset, { ...at, period: '2025-Q2', perimeter: 'wide' })?.stated).toBe('CNY 30.0 billion');
    expect(shownAt(dataset, { ...at, period: '2025-Q2', of: 'AI' })?.stated).toBe('CNY 9.9 billion');
    expect(shownAt(dataset, { ...at, period: 'FY2027', basis: 'guided' })?.stated).toBe('CNY 200 billion');
  });

  test('is the derived one where nothing is stated', () => {
    expect(shownAt(dataset, { provider: 'acme', metric: 'growth', period: 'FY2026-Q1' })?.basis).toBe('derived');
  });

  test('of a stock answers to any label that ends on the day', () => {
    expect(shownAt(dataset, { provider: 'bravo', metric: 'regions', period: '2025-H1' })?.stated).toBe('29');
  });

  test.each([
    { ...at, period: 'FY2019' },
    { ...at, period: 'soon' },
    { ...at, provider: 'nobody', period: '2025' },
    { ...at, metric: 'nothing', period: '2025' },
  ])('is null for %j', (spot) => {
    expect(shownAt(dataset, spot)).toBeNull();
  });
});

test('the latest fact is the newest that discloses something', () => {
  expect(latest(dataset, 'acme', 'cloud-revenue')?.period.label).toBe('FY2026-Q1');
  expect(latest(dataset, 'bravo', 'cloud-revenue')).toBeNull();
});

test('series are found by provider and metric, or are none', () => {
  expect(seriesOf(dataset, 'acme', 'growth')?.facts).toHaveLength(1);
  expect(seriesOf(dataset, 'bravo', 'growth')).toBeNull();
  expect(metricsOf(dataset, 'acme')).toEqual(['cloud-revenue', 'growth']);
  expect(providersOf(dataset, 'regions')).toEqual(['bravo']);
});

test('a derived fact knows its inputs', () => {
  const growth = shownFact(dataset, 'acme/growth/2025-Q2');
  expect(inputsOf(dataset, growth).map(({ key }) => key)).toEqual(['acme/cloud-revenue/2025-Q2', 'acme/cloud-revenue/2024-Q2']);
});

test('a source knows the facts that rest on it', () => {
  expect(factsFromSource(dataset, 'acme/q2')).toHaveLength(7);
  expect(factsFromSource(dataset, 'acme/none')).toEqual([]);
});

test('events come newest first, by provider or all', () => {
  expect(eventsOf(dataset).map(({ id }) => id)).toEqual(['2025/2025-04-01-site', '2025/2025-03-01-site']);
  expect(eventsOf(dataset, 'acme').map(({ id }) => id)).toEqual(['2025/2025-03-01-site']);
});
