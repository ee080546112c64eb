import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const LABELS = ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'];
const metrics = { 'cloud-revenue-growth': { kind: 'percent', signed: true } };
const check = (...rates: readonly string[]): readonly string[] =>
  audited('sign-slip', { metrics, series: { 'acme/cloud-revenue-growth': rates.map((rate, index) => [LABELS[index] ?? '', rate]) } });

describe('sign-slip', () => {
  it('lets a rate cross zero in steps', () => {
    expect(check('9%', '4%', '-1%', '-6%', '-9%')).toEqual([]);
  });

  it('names a rate of the wrong sign', () => {
    expect(check('24%', '25%', '-26%', '27%', '28%')).toMatchSnapshot();
  });
});
