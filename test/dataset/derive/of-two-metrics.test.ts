// Ratio, difference, gain per unit of spending and run rate: the formulas that a metric asks for.
import { describe, expect, test } from 'vitest';
import { type FactLine, shownFact, smallLedger } from '../../support/small-ledger.ts';

const capex = { signed: false };
const intensity = { kind: 'percent', derived: { formula: 'ratio', of: 'capex', by: 'cloud-revenue' } };
const quarters = (year: number, value: number): readonly FactLine[] =>
  [1, 2, 3, 4].map((quarter): FactLine => [`${year}-Q${quarter}`, `USD ${value.toLocaleString('en-US')} million`]);

describe('a ratio', () => {
  test('divides one metric by another, quarter by quarter and over twelve months', () => {
    const dataset = smallLedger({ metrics: { capex, intensity }, series: { 'acme/capex': quarters(2025, 1500), 'acme/cloud-revenue': quarters(2025, 1000) } });
    expect(shownFact(dataset, 'acme/intensity/2025-Q2')).toMatchObject({
      unit: '%',
      value: 150,
      formula: 'Acme capex, 2025-Q2 ÷ Acme cloud-revenue, 2025-Q2',
      derivedFrom: ['acme/capex/2025-Q2', 'acme/cloud-revenue/2025-Q2'],
    });
    expect(shownFact(dataset, 'acme/intensity/TTM-2025-12-31')).toMatchObject({
      value: 150,
      derivedFrom: ['acme/capex/TTM-2025-12-31!derived', 'acme/cloud-revenue/TTM-2025-12-31!derived'],
    });
  });

  test('can be below zero, and its interval holds every quotient', () => {
    const dataset = smallLedger({
      metrics: { profit: { signed: true }, margin: { kind: 'percent', signed: true, derived: { formula: 'ratio', of: 'profit', by: 'cloud-revenue' } } },
      series: { 'acme/profit': [['2025-Q2', '-USD 1.0 billion']], 'acme/cloud-revenue': [['2025-Q2', 'USD 10.0 billion']] },
    });
    const { low, high } = shownFact(dataset, 'acme/margin/2025-Q2');
    expect(low).toBeCloseTo((-1.05 / 9.95) * 100, 0);
    expect(high).toBeCloseTo((-0.95 / 10.05) * 100, 0);
  });

  test('is not made across currencies, or over two periods', () => {
    const of = (period: string, value: string) =>
      smallLedger({ metrics: { capex, intensity }, series: { 'acme/capex': [[period, value]], 'acme/cloud-revenue': [['2025-Q2', 'USD 1,000 million']] } });
    expect(of('2025-Q2', 'CNY 9,000 million').series.has('acme/intensity')).toBe(false);
    expect(of('2025-Q1', 'USD 900 million').series.has('acme/intensity')).toBe(false);
  });

  test('is made of two counts where the metric names what comes of it, and never of an amount and a count', () => {
    const count = (unit: string) => ({ kind: 'count', unit, nature: 'stock' });
    const perSite = (kind: string) => ({ kind, unit: 'halls a site', nature: 'stock', derived: { formula: 'ratio', of: 'halls', by: 'sites' } });
    const of = (halls: string, kind: string, counted: Readonly<Record<string, string>> = count('halls')) =>
      smallLedger({
        metrics: { halls: counted, sites: count('sites'), each: perSite(kind) },
        series: { 'acme/halls': [['2025-06-30', halls]], 'acme/sites': [['2025-06-30', '4']] },
      });
    expect(shownFact(of('14', 'rate'), 'acme/each/2025-06-30')).toMatchObject({ value: 3.5, low: 3.5, high: 3.5, unit: 'halls a site', stated: '3.5' });
    expect(of('14', 'multiple').series.has('acme/each')).toBe(false);
    expect(of('USD 14', 'rate', { kind: 'money', nature: 'stock' }).series.has('acme/each')).toBe(false);
  });

  describe('between definitions', () => {
    const perimeter = (id: string, metrics: readonly string[]) => ({ id, name: id, definition: `${id}.`, metrics });
    const of = (perimeters: readonly ReturnType<typeof perimeter>[], a: string | undefined, b: string | undefined) =>
      smallLedger({
        providers: { acme: { claimants: [{ id: 'acme', name: 'Acme' }], perimeters } },
        metrics: { capex, intensity },
        series: {
          'acme/capex': [['2025-Q2', 'USD 1,500 million', { perimeter: a }]],
          'acme/cloud-revenue': [['2025-Q2', 'USD 1,000 million', { perimeter: b }]],
        },
        perimeters: b === undefined ? {} : { 'acme/cloud-revenue': b },
      })
        .series.get('acme/intensity')
        ?.facts.map(({ key }) => key);

    test('is made on one perimeter that covers both', () => {
      expect(of([perimeter('both', ['capex', 'cloud-revenue'])], 'both', 'both')).toEqual(['acme/intensity/2025-Q2@both!derived']);
    });
    test('is made where a perimeter says nothing about the other metric, and bears it', () => {
      expect(of([perimeter('cash', ['capex'])], 'cash', undefined)).toEqual(['acme/intensity/2025-Q2@cash!derived']);
      expect(of([perimeter('cash', ['capex']), perimeter('segment', ['cloud-revenue'])], 'cash', 'segment')).toEqual(['acme/intensity/2025-Q2@cash!derived']);
    });
    test('is not made where a perimeter covers both and only one fact is inside it', () => {
      expect(of([perimeter('both', ['capex', 'cloud-revenue'])], 'both', undefined)).toBeUndefined();
      expect(of([perimeter('both', ['capex', 'cloud-revenue'])], undefined, 'both')).toBeUndefined();
    });
  });
});

test('a difference takes one growth from another, in points, whether stated or derived', () => {
  const dataset = smallLedger({
    metrics: {
      capex,
      growth: { kind: 'percent', signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } },
      'capex-growth': { kind: 'percent', signed: true, derived: { formula: 'growth', of: 'capex' } },
      gap: { kind: 'points', signed: true, derived: { formula: 'difference', of: 'growth', by: 'capex-growth' } },
    },
    series: {
      'acme/growth': [['2025-Q2', '26.0%']],
      'acme/capex': [
        ['2024-Q2', 'USD 1,000 million'],
        ['2025-Q2', 'USD 2,200 million'],
      ],
    },
  });
  expect(shownFact(dataset, 'acme/gap/2025-Q2')).toMatchObject({
    unit: 'pp',
    value: -94,
    formula: 'Acme growth, 2025-Q2 − Acme capex-growth, 2025-Q2',
    derivedFrom: ['acme/growth/2025-Q2', 'acme/capex-growth/2025-Q2!derived'],
  });
});

test('a gain per unit of spending is over twelve months, and over nothing else', () => {
  const dataset = smallLedger({
    metrics: { capex, 'per-capex': { kind: 'multiple', signed: true, derived: { formula: 'added-per', of: 'cloud-revenue', by: 'capex' } } },
    series: { 'acme/cloud-revenue': [...quarters(2024, 1000), ...quarters(2025, 1300)], 'acme/capex': quarters(2025, 2400) },
  });
  expect(dataset.series.get('acme/per-capex')?.facts.map(({ key }) => key)).toEqual(['acme/per-capex/TTM-2025-12-31!derived']);
  expect(shownFact(dataset, 'acme/per-capex/TTM-2025-12-31')).toMatchObject({
    unit: 'x',
    value: 0.125,
    stated: '0.125x',
    formula: '(Acme cloud-revenue, TTM 2025-12-31 − Acme cloud-revenue, TTM 2024-12-31) ÷ Acme capex, TTM 2025-12-31',
  });
});

test('a run rate is a quarter times four', () => {
  const dataset = smallLedger({
    metrics: { 'run-rate': { derived: { formula: 'run-rate', of: 'cloud-revenue' } } },
    series: {
      'acme/cloud-revenue': [
        ['2025-Q2', 'USD 29.27 billion'],
        ['2025-H1', 'USD 58.1 billion'],
      ],
    },
  });
  expect(dataset.series.get('acme/run-rate')?.facts.map(({ key, stated, formula }) => [key, stated, formula])).toContainEqual([
    'acme/run-rate/2025-Q2!derived',
    'USD 117.1 billion',
    'Acme cloud-revenue, 2025-Q2 × 4',
  ]);
});

test('metrics made of each other in a ring are left out, and the rest is still derived', () => {
  const dataset = smallLedger({
    metrics: {
      one: { kind: 'percent', derived: { formula: 'difference', of: 'two', by: 'cloud-revenue' } },
      two: { kind: 'percent', derived: { formula: 'difference', of: 'one', by: 'cloud-revenue' } },
      'run-rate': { derived: { formula: 'run-rate', of: 'cloud-revenue' } },
    },
    series: { 'acme/cloud-revenue': [['2025-Q2', 'USD 29.27 billion']] },
  });
  expect([...dataset.series.keys()]).toEqual(['acme/cloud-revenue', 'acme/run-rate']);
});

test('a derived fact is as weak as its weakest input', () => {
  const dataset = smallLedger({
    metrics: { capex, intensity },
    series: { 'acme/capex': [['2025-Q2', 'USD 1,500 million', { source: 'blog/post' }]], 'acme/cloud-revenue': [['2025-Q2', 'USD 1,000 million']] },
    files: {
      'sources/blog/post.yaml':
        'url: https://blog.example/post\ntitle: A post\npublisher: A blog\ndate: 2025-08-01\naccessed: 2026-01-15\ntier: blog\nlanguage: en\n',
    },
  });
  expect(shownFact(dataset, 'acme/intensity/2025-Q2')).toMatchObject({ grade: 'D', sourceDate: '2025-08-01' });
});
