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
