import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const provider = { perimeters: [{ id: 'old', name: 'Old', definition: 'As it was.', metrics: ['cloud-revenue'], from: '2023-01-01', to: '2024-12-31' }] };
const check = (period: string): readonly string[] =>
  audited('perimeter-outside-dates', { provider, series: { 'acme/cloud-revenue': [[period, 'USD 3.1 billion', { perimeter: 'old' }]] } });

describe('perimeter-outside-dates', () => {
  it('lets a perimeter hold in its time, and over its edge', () => {
    expect([...check('2024-Q4'), ...check('TTM 2025-06-30')]).toEqual([]);
  });

  it('names a fact before and after it', () => {
    expect([...check('2022-Q4'), ...check('2025-Q1')]).toMatchSnapshot();
  });
});
