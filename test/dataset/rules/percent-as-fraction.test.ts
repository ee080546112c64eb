import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const LABELS = ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'];
const metrics = { 'cloud-revenue-growth': { kind: 'percent', signed: true } };
const check = (...rates: readonly string[]): readonly string[] =>
  audited('percent-as-fraction', { metrics, series: { 'acme/cloud-revenue-growth': rates.map((rate, index) => [LABELS[index] ?? '', rate]) } });

describe('percent-as-fraction', () => {
  it('lets a fall to almost nothing pass between low rates', () => {
    expect(check('2.1%', '1.4%', '0.3%', '0.9%', '1.2%')).toEqual([]);
  });

  it('names a fraction among percentages', () => {
    expect(check('24%', '25%', '0.26%', '27%', '28%')).toMatchSnapshot();
  });
});
