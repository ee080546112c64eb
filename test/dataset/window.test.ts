import { describe, expect, test } from 'vitest';
import { type Cell, rankRow, type Window, windowValue } from '../../src/dataset/query.ts';
import { type FactLine, ratesText, smallLedger, type SmallLedger } from '../support/small-ledger.ts';

const quarters = (from: number, value: string, more = {}): readonly FactLine[] =>
  [0, 1, 2, 3].map((index): FactLine => [`${from + Math.floor((index + 2) / 4)}-Q${((index + 2) % 4) + 1}`, value, more]);
const cellOf = (ledger: SmallLedger, metric = 'cloud-revenue', window: Window = 'ttm'): Cell => windowValue(smallLedger(ledger), 'acme', metric, window);
const revenue = (...lines: readonly FactLine[]): SmallLedger => ({ series: { 'acme/cloud-revenue': lines } });

// The small ledger was last read on 15 January 2026.
describe('a cell', () => {
  test('that nobody has filled says so, and is never zero', () => {
    expect(cellOf({})).toEqual({ state: 'absent', absence: 'not sought', fact: null });
  });

  test('of a flow is twelve months', () => {
    expect(cellOf(revenue(...quarters(2024, 'USD 1.25 billion')))).toMatchObject({
      state: 'value',
      span: 'ttm',
      isMarked: false,
      fact: { stated: 'USD 5.0 billion', period: { end: '2025-06-30' } },
    });
  });

  test('of a flow is the last full year, marked, where twelve months cannot be had or end before it', () => {
    expect(cellOf(revenue(['2024', 'USD 4.1 billion'], ['2025-Q2', 'USD 1.2 billion'], ['2025-Q3', 'USD 1.3 billion']))).toMatchObject({
      state: 'value',
      fact: { period: { calendar: 'TTM 2024-12-31' } },
    });
    expect(cellOf(revenue(['2024', 'USD 4.1 billion']))).toMatchObject({ state: 'value', span: 'year', isMarked: true, fact: { period: { label: '2024' } } });
  });

  test('falls back to the newest quarter, marked', () => {
    expect(cellOf(revenue(['2025-Q1', 'USD 1.2 billion'], ['2025-Q2', 'USD 1.3 billion']))).toMatchObject({
      span: 'quarter',
      isMarked: true,
      fact: { period: { label: '2025-Q2' } },
    });
  });

  test('shows the latest quarter by the switch', () => {
    const ledger = revenue(...quarters(2024, 'USD 1.25 billion'), ['2025', 'USD 5.1 billion']);
    expect(cellOf(ledger, 'cloud-revenue', 'latest-quarter')).toMatchObject({ span: 'quarter', isMarked: false, fact: { period: { label: '2025-Q2' } } });
    expect(cellOf(revenue(['2025-H1', 'USD 2.5 billion']), 'cloud-revenue', 'latest-quarter')).toMatchObject({ span: 'other', isMarked: true });
  });

  test('of a stock is the latest day', () => {
    const stock = {
      metrics: { backlog: { nature: 'stock' } },
      series: {
        'acme/backlog': [
          ['2024-12-31', 'USD 90 billion'],
          ['2025-Q2', 'USD 100 billion'],
        ],
      },
    } as const;
    expect(cellOf(stock, 'backlog')).toMatchObject({ span: 'instant', isMarked: false, fact: { period: { end: '2025-06-30' } } });
  });

  test('of a share, which does not add up, is the latest quarter', () => {
    const share = {
      metrics: { share: { kind: 'percent' } },
      series: {
        'acme/share': [
          ['2024', '31%', { basis: 'estimated' }],
          ['2025-Q1', '30%', { basis: 'estimated' }],
        ],
      },
    } as const;
    expect(cellOf(share, 'share')).toMatchObject({ span: 'quarter', isMarked: false, fact: { period: { label: '2025-Q1' } } });
  });

  test('never stands as current after 18 months', () => {
    expect(cellOf(revenue(['2019', 'USD 1.7 billion']))).toMatchObject({ state: 'stale', lastDisclosed: '2019', fact: { stated: 'USD 1.7 billion' } });
    expect(cellOf(revenue(['2024-Q2', 'USD 1.7 billion']))).toMatchObject({ state: 'stale' });
    expect(cellOf(revenue(['2024-Q3', 'USD 1.7 billion']))).toMatchObject({ state: 'value' });
  });

  test.each(['not disclosed', 'not applicable', 'not found', 'withdrawn'])('says %s by the fact that says so', (absence) => {
    expect(cellOf(revenue(['2025-Q2', absence]))).toMatchObject({ state: 'absent', absence, fact: { stated: absence } });
  });

  test('of a derived metric says what its inputs say', () => {
    const metrics = { margin: { kind: 'percent', derived: { formula: 'ratio', of: 'profit', by: 'cloud-revenue' } }, profit: {} };
    expect(cellOf({ metrics, series: { 'acme/profit': [['2025', 'not disclosed']] } }, 'margin')).toMatchObject({
      state: 'absent',
      absence: 'not disclosed',
      fact: { metric: 'profit' },
    });
    expect(cellOf({ metrics }, 'margin')).toMatchObject({ absence: 'not sought', fact: null });
  });

  test('takes plans by the day they were told, and others’ forecasts only after them', () => {
    const plan = {
      metrics: { 'capex-plan': {} },
      series: {
        'acme/capex-plan': [
          ['2026', 'USD 80 billion', { basis: 'guided', source: 'acme/early' }],
          ['2025..2027', 'USD 200 billion', { basis: 'announced' }],
          ['2027', 'USD 300 billion', { basis: 'estimated' }],
        ],
      },
      files: {
        'sources/acme/early.yaml':
          'url: https://acme.example/early\ntitle: Early\npublisher: Acme\ndate: 2025-02-01\naccessed: 2026-01-15\ntier: company\nlanguage: en\n',
      },
    } as const;
    expect(cellOf(plan, 'capex-plan')).toMatchObject({ span: 'plan', isMarked: false, fact: { stated: 'USD 200 billion' } });
  });

  describe('with a proxy', () => {
    const ledger = (lines: readonly FactLine[], proxy: readonly FactLine[]): SmallLedger => ({
      metrics: { 'cloud-revenue': { proxies: { acme: 'segment-revenue' } }, 'segment-revenue': {} },
      series: { 'acme/cloud-revenue': lines, ...(proxy.length === 0 ? {} : { 'acme/segment-revenue': proxy }) },
    });
    test('shows it under its own name where the metric is silent or stale', () => {
      expect(cellOf(ledger([['2019', 'USD 1.7 billion']], [['2024', 'USD 21 billion']]))).toMatchObject({
        state: 'proxy',
        metric: 'segment-revenue',
        fact: { metric: 'segment-revenue' },
        span: 'year',
        instead: { state: 'stale', lastDisclosed: '2019' },
      });
    });
    test('does without where the metric itself speaks, or the proxy does not', () => {
      expect(cellOf(ledger([['2024', 'USD 1.7 billion']], [['2024', 'USD 21 billion']])).state).toBe('value');
      expect(cellOf(ledger([['2019', 'USD 1.7 billion']], [['2018', 'USD 21 billion']])).state).toBe('stale');
      expect(cellOf(ledger([['2019', 'USD 1.7 billion']], [])).state).toBe('stale');
    });
  });

  describe('after a change of definition', () => {
    const ledger: SmallLedger = {
      series: { 'acme/cloud-revenue': [...quarters(2024, 'USD 1.25 billion'), ['2025-Q3', 'USD 2.0 billion', { perimeter: 'wide' }]] },
      perimeters: { 'acme/cloud-revenue': 'wide' },
    };
    test('keeps to the window and says that it follows the earlier one', () => {
      expect(cellOf(ledger)).toMatchObject({
        span: 'ttm',
        isMarked: false,
        isEarlierPerimeter: true,
        fact: { perimeter: null, period: { end: '2025-06-30' } },
      });
    });
    test('keeps to what was reported before, rather than to what is only guided by the current one', () => {
      const lines: readonly FactLine[] = [
        ['2025-Q2', '37%'],
        ['2025-Q3', '44%', { perimeter: 'wide', basis: 'guided' }],
      ];
      const guided: SmallLedger = {
        metrics: { growth: { kind: 'percent', signed: true } },
        series: { 'acme/growth': lines },
        perimeters: { 'acme/growth': 'wide' },
      };
      expect(cellOf(guided, 'growth')).toMatchObject({ span: 'quarter', isEarlierPerimeter: true, fact: { stated: '37%' } });
    });
    test('shows the newest quarter by the current one', () => {
      expect(cellOf(ledger, 'cloud-revenue', 'latest-quarter')).toMatchObject({ isEarlierPerimeter: false, fact: { perimeter: 'wide' } });
    });
  });

  test('of a metric that is not there is a fault of the program', () => {
    expect(() => cellOf({}, 'no-such-metric')).toThrow('no-such-metric');
  });
});

describe('a row', () => {
  const compared = (...providers: readonly string[]) => providers.map((provider) => ({ provider, comparable: true, counts: 'All of it.' }));
  const row = (values: Readonly<Record<string, string>>, metric = {}, files = {}) => {
    const providers = Object.fromEntries(
      Object.keys(values)
        .filter((id) => id !== 'acme')
        .map((id, index) => [id, { order: index + 2 }]),
    );
    const series = Object.fromEntries(Object.entries(values).map(([id, value]) => [`${id}/cloud-revenue`, quarters(2024, value)]));
    const dataset = smallLedger({ providers, metrics: { 'cloud-revenue': { comparability: compared(...Object.keys(values)), ...metric } }, series, files });
    return rankRow(dataset, 'cloud-revenue', 'ttm');
  };

  test('ranks one window in one currency', () => {
    const { places, leader } = row(
      { acme: 'USD 1.00 billion', bravo: 'CNY 14.40 billion', zulu: 'USD 3.00 billion' },
      {},
      { 'rates/cny.yaml': ratesText('2024-07', 12, 7.2) },
    );
    expect([...places].map(([id, place]) => `${id} ${place.rank}`)).toEqual(['acme 3', 'bravo 2', 'zulu 1']);
    expect(leader).toBe('zulu');
  });

  test('calls overlapping intervals a tie, and then nobody leads', () => {
    const { places, leader } = row({ acme: 'about USD 1.0 billion', bravo: 'USD 1.02 billion' });
    expect([...places.values()]).toEqual([
      { rank: 1, isTied: true },
      { rank: 1, isTied: true },
    ]);
    expect(leader).toBeNull();
  });

  test('ranks nobody whose figure does not compare, lacks a rate, or has no better direction', () => {
    expect(row({ acme: 'USD 1.00 billion', bravo: 'USD 2.00 billion' }, { comparability: compared('acme') }).places.size).toBe(0);
    expect(row({ acme: 'USD 1.00 billion', bravo: 'CNY 2.00 billion' }).places.size).toBe(0);
    expect(row({ acme: 'USD 1.00 billion', bravo: 'USD 2.00 billion' }, { polarity: 'neutral' }).places.size).toBe(0);
  });

  test('ranks estimates only where one house reckoned them over one period', () => {
    const house = (claimant: string, period: string) => [[period, '20%', { basis: 'estimated', claimant }] as const];
    const ranked = (bravo: readonly FactLine[]): number =>
      rankRow(
        smallLedger({
          providers: { bravo: { order: 2 } },
          metrics: { share: { kind: 'percent', comparability: compared('acme', 'bravo') } },
          series: { 'acme/share': house('omdia', '2025-Q2'), 'bravo/share': bravo },
        }),
        'share',
        'ttm',
      ).places.size;
    expect([house('omdia', '2025-Q2'), house('idc', '2025-Q2'), house('omdia', '2025-Q1')].map(ranked)).toEqual([2, 0, 0]);
  });

  test('leaves benchmarks out', () => {
    const dataset = smallLedger({ providers: { market: { kind: 'benchmark', order: 2 } } });
    expect([...rankRow(dataset, 'cloud-revenue', 'ttm').cells.keys()]).toEqual(['acme']);
  });
});
