import { describe, expect, it } from 'vitest';
import { gapNote, metricFigure, seriesFigure } from '../../src/figures/line-figure.ts';
import { smallLedger } from '../support/small-ledger.ts';

const quarters = [
  ['2025-Q1', 'USD 10 billion'],
  ['2025-Q2', 'USD 12 billion'],
] as const;
const guided = ['2025-Q3', 'USD 13 to 14 billion', { basis: 'guided' }] as const;
const growth = { 'cloud-revenue': { periods: ['quarter', 'year'] } };

describe('seriesFigure', () => {
  it('is nothing where under two points can be drawn', () => {
    const dataset = smallLedger({ metrics: growth, series: { 'acme/cloud-revenue': [quarters[0]] } });
    const series = dataset.series.get('acme/cloud-revenue');
    expect(series && seriesFigure(dataset, series)).toBeNull();
  });

  it('adds what is guided for a later quarter, and speaks of it as guided', () => {
    const dataset = smallLedger({ metrics: growth, series: { 'acme/cloud-revenue': [...quarters, guided] } });
    const series = dataset.series.get('acme/cloud-revenue');
    const figure = series ? seriesFigure(dataset, series) : null;
    expect(figure?.rows.map(({ basis, calendar }) => `${calendar} ${basis}`)).toEqual(['2025-Q1 reported', '2025-Q2 reported', '2025-Q3 guided']);
    expect(figure?.drawing.series[0]?.end).toBe('12.0');
    expect(figure?.summary).toContain('guided for Q3 2025');
  });

  it('leaves guidance out for a quarter that has been told', () => {
    const told = ['2025-Q3', 'USD 15 billion'] as const;
    const dataset = smallLedger({ metrics: growth, series: { 'acme/cloud-revenue': [...quarters, told, guided] } });
    const series = dataset.series.get('acme/cloud-revenue');
    const figure = series ? seriesFigure(dataset, series) : null;
    expect(figure?.rows.map(({ basis }) => basis)).toEqual(['reported', 'reported', 'reported']);
  });
});

describe('metricFigure', () => {
  const dataset = smallLedger({
    providers: { zenith: { name: 'Zenith Cloud', short: 'Zenith' }, third: { name: 'Third Cloud', short: 'Third' } },
    metrics: growth,
    series: { 'acme/cloud-revenue': [...quarters, guided], 'zenith/cloud-revenue': [['2025-Q2', 'USD 5 billion']] },
  });
  const figure = metricFigure(dataset, 'cloud-revenue');

  it('is titled by the newest period that two lines share, never by a plan', () => {
    expect(figure?.title).toMatch(/Q2 2025: \S+ 12\.0, Zenith 5\.0$/);
  });

  it('keeps a row without a number for a provider that has none, and says which kind of missing', () => {
    expect(figure?.rows.filter(({ value }) => value === null).map(({ name, words }) => `${name}: ${words}`)).toEqual(['Third: not yet looked for']);
    expect(figure?.note).toContain('Not drawn: Third (not yet looked for).');
  });
});

it('a note of gaps names those alike together, and is empty without any', () => {
  const row = {
    key: '',
    provider: '',
    metric: null,
    calendar: '',
    period: '',
    value: null,
    low: null,
    high: null,
    unit: null,
    basis: null,
    disputed: false,
    perimeter: null,
    of: null,
    grade: null,
    sources: [],
    path: '',
  };
  expect(gapNote([])).toBe('');
  expect(gapNote(['A', 'B'].map((name) => ({ ...row, name, words: 'not found' })))).toBe('Not drawn: A and B (not found).');
});
