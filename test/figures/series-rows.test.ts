import { describe, expect, it } from 'vitest';
import { drawableFacts, rhythmOf } from '../../src/figures/series-rows.ts';
import { smallLedger, type FactLine } from '../support/small-ledger.ts';

const PERIMETERS = ['new', 'gross'].map((id) => ({ id, name: id, definition: 'A definition.', metrics: ['cloud-revenue'] }));

/** The series of these facts; `current` is its present perimeter. */
function seriesOf(lines: readonly FactLine[], current?: string) {
  const dataset = smallLedger({
    providers: { acme: { perimeters: PERIMETERS } },
    series: { 'acme/cloud-revenue': lines },
    perimeters: current === undefined ? {} : { 'acme/cloud-revenue': current },
  });
  const series = dataset.series.get('acme/cloud-revenue');
  if (!series) throw new Error('The series is missing.');
  return series;
}
const drawn = (lines: readonly FactLine[], current?: string) =>
  drawableFacts(seriesOf(lines, current), 'quarter').map((fact) => `${fact.period.calendar}${fact.perimeter === null ? '' : `@${fact.perimeter}`}`);

describe('drawableFacts', () => {
  it('draws the stated figures of a plain series, oldest first', () => {
    expect(
      drawn([
        ['2025-Q1', 'CNY 1.0 billion'],
        ['2025-Q2', 'CNY 1.1 billion'],
      ]),
    ).toEqual(['2025-Q1', '2025-Q2']);
  });

  it('never draws an absence', () => {
    expect(
      drawn([
        ['2025-Q1', 'CNY 1.0 billion'],
        ['2025-Q2', 'not disclosed'],
      ]),
    ).toEqual(['2025-Q1']);
  });

  it('keeps the long line of an earlier perimeter up to where the current one begins', () => {
    const before: FactLine[] = ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'].map((period) => [period, 'CNY 1.0 billion']);
    expect(drawn([...before, ['2025-Q2', 'CNY 2.0 billion', { perimeter: 'new' }]], 'new')).toEqual(['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2@new']);
  });

  it('does not jump between two perimeters that run side by side', () => {
    const gross: FactLine[] = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'].map((period) => [period, 'CNY 3.0 billion', { perimeter: 'gross' }]);
    const current: FactLine[] = [
      ['2024-Q2', 'CNY 2.0 billion', { perimeter: 'new' }],
      ['2025-Q1', 'CNY 2.1 billion', { perimeter: 'new' }],
      ['2025-Q2', 'CNY 2.2 billion', { perimeter: 'new' }],
    ];
    expect(drawn([...gross, ...current], 'new')).toEqual(['2024-Q1@gross', '2024-Q2@gross', '2024-Q3@gross', '2024-Q4@gross', '2025-Q1@new', '2025-Q2@new']);
  });

  it('leaves plans out where figures of the past stand', () => {
    expect(
      drawn([
        ['2025-Q1', 'CNY 1.0 billion'],
        ['2025-Q2', 'CNY 2.0 billion', { basis: 'guided' }],
      ]),
    ).toEqual(['2025-Q1']);
  });
});

describe('rhythmOf', () => {
  it('is the kind of period with the most figures', () => {
    expect(
      rhythmOf(
        seriesOf([
          ['2024', 'CNY 4.0 billion'],
          ['2025-Q1', 'CNY 1.0 billion'],
          ['2025-Q2', 'CNY 1.1 billion'],
        ]),
      )?.kind,
    ).toBe('quarter');
  });

  it('is nothing for a series of silence', () => {
    expect(rhythmOf(seriesOf([['2025-Q1', 'not disclosed']]))).toBeNull();
  });
});
