import { describe, expect, it } from 'vitest';
import { seriesLedger } from '../../src/figures/series-ledger.ts';
import { smallLedger, type FactLine } from '../support/small-ledger.ts';

const PERIMETERS = [{ id: 'new', name: 'New', definition: 'A definition.', metrics: ['cloud-revenue'] }];
const GROWTH = { kind: 'percent', unit: undefined, signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } };

/** The rows of one series as text: leading fact and rivals. */
function rowsOf(metric: string, series: Readonly<Record<string, readonly FactLine[]>>, current?: string) {
  const dataset = smallLedger({
    providers: { acme: { perimeters: PERIMETERS } },
    metrics: { 'cloud-revenue-growth': GROWTH },
    series,
    perimeters: current === undefined ? {} : { [`acme/${metric}`]: current },
  });
  const entry = dataset.series.get(`acme/${metric}`);
  if (!entry) throw new Error('The series is missing.');
  return seriesLedger(entry).map((line) =>
    line.kind === 'break'
      ? `— ${line.above} / ${line.below}`
      : [line.anchor, line.lead.stated, ...line.others.map(({ fact, difference }) => `${fact.stated} (${difference.kind})`)].join(' | '),
  );
}

describe('seriesLedger', () => {
  it('names those that say the same beside the figure shown, and gives a row to one that does not', () => {
    const file = (id: string) => `url: https://a.example/${id}\ntitle: ${id}\npublisher: A\naccessed: 2026-11-01\ntier: press\nlanguage: en\n`;
    const dataset = smallLedger({
      series: {
        'acme/cloud-revenue': [
          ['2025-Q2', 'CNY 33,398 million'],
          ['2025-Q2', 'CNY 33.4 billion', { source: 'a/one' }],
          ['2025-Q2', 'CNY 24.3 billion', { source: 'a/two' }],
        ],
      },
      files: { 'sources/a/one.yaml': file('one'), 'sources/a/two.yaml': file('two') },
    });
    const entry = dataset.series.get('acme/cloud-revenue');
    const [line] = entry ? seriesLedger(entry) : [];
    if (line?.kind !== 'row') throw new Error('There is no row.');
    expect([line.lead.stated, line.agreeing.map(({ fact }) => fact.stated), line.others.map(({ fact }) => fact.stated)]).toEqual([
      'CNY 33,398 million',
      ['CNY 33.4 billion'],
      ['CNY 24.3 billion'],
    ]);
  });

  it('has the newest period first, one row a calendar period', () => {
    expect(
      rowsOf('cloud-revenue', {
        'acme/cloud-revenue': [
          ['2025-Q1', 'CNY 30.1 billion'],
          ['2025-Q2', 'CNY 33.4 billion'],
        ],
      }),
    ).toEqual(['2025-Q2 | CNY 33.4 billion', '2025-Q1 | CNY 30.1 billion']);
  });

  it('draws a line where the perimeter of the leading facts changes', () => {
    const lines: FactLine[] = [
      ['2025-Q1', 'CNY 30.1 billion'],
      ['2025-Q2', 'CNY 48.4 billion', { perimeter: 'new' }],
    ];
    expect(rowsOf('cloud-revenue', { 'acme/cloud-revenue': lines }, 'new')).toEqual([
      '2025-Q2 | CNY 48.4 billion',
      '— new / null',
      '2025-Q1 | CNY 30.1 billion',
    ]);
  });

  it('keeps a computed figure that contradicts the stated one beside it, and spares one that confirms it', () => {
    const revenue: FactLine[] = [
      ['2024-Q2', 'CNY 100 billion'],
      ['2025-Q2', 'CNY 126 billion'],
    ];
    const growth = (stated: string) => rowsOf('cloud-revenue-growth', { 'acme/cloud-revenue': revenue, 'acme/cloud-revenue-growth': [['2025-Q2', stated]] });
    expect(growth('26%')).toEqual(['2025-Q2 | 26%']);
    expect(growth('21%')[0]).toMatch(/^2025-Q2 \| 21% \| .*\(derived\)$/);
  });
});
