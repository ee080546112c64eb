// A provider of its own with one fault for each rule of the audit, on lines of its own.
import { factEntry, type Fields, metricText, providerText, seriesText, sourceText } from './ledger.ts';

/** A marker that stands once in the planted text, on the line at fault. */
type AuditPlant = readonly [rule: string, file: string, text: string, marker: string];

/** Period, value and what else a fact has. */
type Line = readonly [period: string, value: string, overrides?: Fields];

const EVERY = ['month', 'quarter', 'half', 'nine-months', 'year', 'ttm', 'span', 'instant'];
const FLOWS = EVERY.filter((kind) => kind !== 'instant');

const series = (lines: readonly Line[]): string =>
  seriesText(lines.map(([period, value, overrides]) => factEntry({ period, value, claimant: 'planted', source: 'planted/a', ...overrides })));

const QUARTERS = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'];
const along = (...values: readonly string[]): readonly Line[] => values.map((value, index): Line => [QUARTERS[index] ?? '', value]);
const second: Fields = { source: 'planted/b' };

/** Metric, its fields, its facts, and the line at fault. */
const SERIES: readonly (readonly [rule: string, metric: Fields, lines: readonly Line[], marker: string])[] = [
  [
    'year-against-quarters',
    {},
    [...along('CNY 100 million', 'CNY 110 million', 'CNY 120 million', 'CNY 131 million'), ['2023', 'CNY 881 million']],
    'CNY 881 million',
  ],
  [
    'cumulative-against-parts',
    {},
    [
      ['2023-Q1', 'CNY 100 million'],
      ['2023-Q2', 'CNY 110 million'],
      ['2023-H1', 'CNY 310 million'],
    ],
    'CNY 310 million',
  ],
  [
    'convenience-translation',
    {},
    [
      ['2025-Q2', 'CNY 33,398 million'],
      ['2025-Q2', 'USD 3,662 million'],
    ],
    'USD 3,662 million',
  ],
  [
    'same-fact-two-tiers',
    {},
    [
      ['2025-Q2', 'CNY 33,398 million'],
      ['2025-Q2', 'CNY 34.5 billion', second],
    ],
    'CNY 34.5 billion',
  ],
  [
    'neighbours',
    {},
    along('CNY 100 million', 'CNY 104 million', 'CNY 190 million', 'CNY 113 million', 'CNY 118 million', 'CNY 123 million'),
    'CNY 190 million',
  ],
  ['scale-slip', {}, along('CNY 100 million', 'CNY 104 million', 'CNY 1.09 billion', 'CNY 113 million', 'CNY 118 million'), 'CNY 1.09 billion'],
  ['percent-as-fraction', { kind: 'percent', signed: true }, along('24%', '25%', '0.26%', '27%', '28%'), '0.26%'],
  ['sign-slip', { kind: 'percent', signed: true }, along('24%', '25%', '-26%', '27%', '28%'), '"-26%"'],
  [
    'growing-count',
    { kind: 'count', nature: 'stock', grows: true },
    [
      ['2023-12-31', '100'],
      ['2024-12-31', '3,000'],
      ['2025-12-31', '1,200'],
    ],
    '1,200',
  ],
  [
    'quarter-equals-cumulative',
    {},
    [
      ['2025-H1', 'CNY 6,040 million'],
      ['2025-Q2', 'CNY 6.040 billion'],
    ],
    'CNY 6.040 billion',
  ],
  ['pasted-neighbour', {}, along('CNY 3,117 million', 'CNY 3.117 billion'), 'CNY 3.117 billion'],
  ['shares-sum', { kind: 'percent', group: 'market' }, [['2025-Q2', '60%', { claimant: 'idc', basis: 'estimated' }]], '60%'],
  ['claimant-no-party', {}, [['2025-Q2', 'CNY 3 billion', { claimant: 'idc' }]], 'claimant: idc'],
  ['perimeter-outside-dates', {}, [['2025-Q2', 'CNY 3 billion', { perimeter: 'old' }]], 'perimeter: old'],
  ['relayed-source', {}, [['2025-Q2', 'CNY 3 billion', { source: ['planted/a', 'planted/relay'] }]], 'source:'],
  ['plan-ended-without-outcome', {}, [['2023', 'CNY 3 billion', { basis: 'guided' }]], 'period:'],
  [
    'lost-qualifier',
    {},
    [
      ['2025-Q2', 'more than CNY 3 billion'],
      ['2025-Q2', 'CNY 3 billion', second],
    ],
    'value: CNY 3 billion',
  ],
  [
    'fiscal-as-calendar',
    {},
    [
      ...['FY2024-Q1', 'FY2024-Q2', 'FY2024-Q3', 'FY2024-Q4', 'FY2025-Q1'].map((period, index): Line => [period, `CNY ${1000 + index * 150} million`]),
      ['FY2025-Q2', 'CNY 2,350 million', { source: 'planted/late' }],
    ],
    'period: FY2025-Q2',
  ],
];

/** Texts that the faults need beside them. */
function scenery(): readonly (readonly [path: string, text: string])[] {
  const perimeters = [{ id: 'old', name: 'Old', definition: 'As it was.', metrics: ['planted-perimeter-outside-dates'], to: '2024-12-31' }];
  const source = (id: string, fields: Fields = {}) =>
    [`sources/planted/${id}.yaml`, sourceText({ url: `https://planted.example/${id}`, date: undefined, ...fields })] as const;
  const money = (id: string, fields: Fields = {}) => [`metrics/planted-${id}.mdx`, metricText({ periods: EVERY, ...fields })] as const;
  return [
    [
      'providers/planted/index.mdx',
      providerText({
        name: 'Planted',
        short: 'Planted',
        order: 90,
        currency: 'CNY',
        fiscalYearEnd: '03-31',
        claimants: [{ id: 'planted', name: 'Planted' }],
        perimeters,
      }),
    ],
    ['providers/planted-other/index.mdx', providerText({ name: 'Other', short: 'Other', order: 91, claimants: [] })],
    ['providers/planted-other/planted-shares-sum.mdx', series([['2025-Q2', '45%', { claimant: 'idc', basis: 'estimated' }]])],
    source('a'),
    source('b', { tier: 'press' }),
    source('late', { date: '2025-08-29' }),
    source('relay', { relays: 'planted/a' }),
    money('amount'),
    money('sales'),
    ['providers/planted/operating-cash-flow.mdx', series(along('CNY 100 million', 'CNY 101 million', 'CNY 102 million', 'CNY 103 million'))],
    ['providers/planted/capex.mdx', series(along('CNY 60 million', 'CNY 60 million', 'CNY 60 million', 'CNY 60 million'))],
    money('profit', { signed: true }),
    ['providers/planted/planted-sales.mdx', series([['2025-Q2', 'CNY 3.1 billion']])],
    [
      'providers/planted/planted-amount.mdx',
      series([
        ['2024-Q2', 'CNY 2.5 billion'],
        ['2025-Q2', 'CNY 3.1 billion'],
      ]),
    ],
    ['providers/planted/planted-profit.mdx', series([['2025-Q2', 'CNY 270 million']])],
  ];
}

/** Every fault of the audit with its file, and the files around them. */
export function auditPlants(): { readonly scenery: readonly (readonly [path: string, text: string])[]; readonly plants: readonly AuditPlant[] } {
  const metricOf = ([rule, fields]: (typeof SERIES)[number]) =>
    [`metrics/planted-${rule}.mdx`, metricText({ periods: fields['nature'] === 'stock' ? ['instant'] : FLOWS, ...fields })] as const;
  const growth = metricText({ kind: 'percent', signed: true, periods: FLOWS, derived: { formula: 'growth', of: 'planted-amount' } });
  const margin = metricText({ kind: 'percent', signed: true, periods: FLOWS, derived: { formula: 'ratio', of: 'planted-profit', by: 'planted-sales' } });
  return {
    scenery: [...scenery(), ...SERIES.map(metricOf), ['metrics/planted-growth.mdx', growth], ['metrics/planted-margin.mdx', margin]],
    plants: [
      ...SERIES.map(([rule, , lines, marker]): AuditPlant => [rule, `providers/planted/planted-${rule}.mdx`, series(lines), marker]),
      ['reported-growth-against-derived', 'providers/planted/planted-growth.mdx', series([['2025-Q2', '42%']]), '42%'],
      [
        'free-cash-flow-identity',
        'providers/planted/free-cash-flow.mdx',
        series(along('CNY 40 million', 'CNY 41 million', 'CNY 42 million', '-CNY 43 million')),
        '-CNY 43 million',
      ],
      ['margin-against-ratio', 'providers/planted/planted-margin.mdx', series([['2025-Q2', '90%']]), '90%'],
    ],
  };
}
