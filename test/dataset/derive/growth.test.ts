import { describe, expect, test } from 'vitest';
import { shownFact, smallLedger } from '../../support/small-ledger.ts';

const metrics = { growth: { kind: 'percent', signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } } };

describe('growth', () => {
  test('is a period over the same a year before, less one, over the widest reading of both', () => {
    const dataset = smallLedger({
      metrics,
      series: {
        'acme/cloud-revenue': [
          ['2024-Q2', 'USD 26,549 million'],
          ['2025-Q2', 'USD 33,398 million'],
        ],
      },
    });
    const fact = shownFact(dataset, 'acme/growth/2025-Q2');
    expect(fact).toMatchObject({
      id: 'acme/growth/2025-Q2!derived~derived',
      key: 'acme/growth/2025-Q2!derived',
      stated: 'about 25.80%',
      approximate: true,
      value: 25.8,
      unit: '%',
      basis: 'derived',
      claimant: null,
      sources: [],
      shown: true,
      formula: 'Acme cloud-revenue, 2025-Q2 ÷ Acme cloud-revenue, 2024-Q2 − 1',
      derivedFrom: ['acme/cloud-revenue/2025-Q2', 'acme/cloud-revenue/2024-Q2'],
      grade: 'A',
      usd: null,
      noConversion: null,
    });
    expect(fact.low).toBeLessThanOrEqual((33_397.5 / 26_549.5 - 1) * 100);
    expect(fact.high).toBeGreaterThanOrEqual((33_398.5 / 26_548.5 - 1) * 100);
  });

  test('runs through the fiscal year', () => {
    const dataset = smallLedger({
      providers: { acme: { currency: 'CNY', fiscalYearEnd: '03-31', claimants: [{ id: 'acme', name: 'Acme' }] } },
      metrics,
      series: {
        'acme/cloud-revenue': [
          ['FY2025-Q1', 'CNY 26,549 million'],
          ['FY2026-Q1', 'CNY 33,398 million'],
        ],
      },
    });
    expect(shownFact(dataset, 'acme/growth/2025-Q2')).toMatchObject({
      period: { label: 'FY2026-Q1', calendar: '2025-Q2' },
      formula: expect.stringContaining('FY2025-Q1'),
    });
  });

  test('of a stock is from day to day', () => {
    const dataset = smallLedger({
      metrics: {
        backlog: { nature: 'stock' },
        'backlog-growth': { kind: 'percent', nature: 'stock', signed: true, derived: { formula: 'growth', of: 'backlog' } },
      },
      series: {
        'acme/backlog': [
          ['2024-06-30', 'USD 100.0 billion'],
          ['2025-Q2', 'USD 150.0 billion'],
        ],
      },
    });
    expect(shownFact(dataset, 'acme/backlog-growth/2025-06-30').stated).toBe('50%');
  });

  test.each<[string, readonly (readonly [string, string, Record<string, string>?])[]]>([
    ['the year before is missing', [['2025-Q2', 'USD 3.10 billion']]],
    [
      'a side is only bounded on one side',
      [
        ['2024-Q2', 'USD 2.50 billion'],
        ['2025-Q2', 'more than USD 3 billion'],
      ],
    ],
    [
      'the two are in two currencies',
      [
        ['2024-Q2', 'USD 2.50 billion'],
        ['2025-Q2', 'CNY 22.3 billion'],
      ],
    ],
    [
      'the two count by two definitions',
      [
        ['2024-Q2', 'USD 2.50 billion'],
        ['2025-Q2', 'USD 3.10 billion', { perimeter: 'new' }],
      ],
    ],
    [
      'a side is disputed',
      [
        ['2024-Q2', 'USD 2.50 billion', { disputed: 'a slip' }],
        ['2025-Q2', 'USD 3.10 billion'],
      ],
    ],
    [
      'a side is an estimate',
      [
        ['2024-Q2', 'USD 2.50 billion'],
        ['2025-Q2', 'USD 3.10 billion', { basis: 'estimated' }],
      ],
    ],
    [
      'a side is not disclosed',
      [
        ['2024-Q2', 'not disclosed'],
        ['2025-Q2', 'USD 3.10 billion'],
      ],
    ],
    [
      'a side is words',
      [
        ['2024-Q2', 'USD hundreds of millions'],
        ['2025-Q2', 'USD 3.10 billion'],
      ],
    ],
    [
      'rounding leaves nothing of it',
      [
        ['2024-Q2', 'about USD 1 billion'],
        ['2025-Q2', 'about USD 1 billion'],
      ],
    ],
    [
      'it would start at zero',
      [
        ['2024-Q2', 'USD 0 billion'],
        ['2025-Q2', 'USD 3.10 billion'],
      ],
    ],
  ])('is not made where %s', (_, lines) => {
    expect(smallLedger({ metrics, series: { 'acme/cloud-revenue': lines } }).series.has('acme/growth')).toBe(false);
  });

  test('takes the comparative that stands: a restated one, not the first', () => {
    const restated = { source: 'acme/restated' };
    const dataset = smallLedger({
      metrics,
      series: {
        'acme/cloud-revenue': [
          ['2024-Q2', 'USD 2.50 billion'],
          ['2024-Q2', 'USD 2.40 billion', restated],
          ['2025-Q2', 'USD 3.00 billion'],
        ],
      },
      files: {
        'sources/acme/restated.yaml':
          'url: https://acme.example/restated\ntitle: Restated\npublisher: Acme\ndate: 2025-12-01\naccessed: 2026-01-15\ntier: company\nlanguage: en\n',
      },
    });
    expect(shownFact(dataset, 'acme/growth/2025-Q2').stated).toBe('25%');
  });
});
