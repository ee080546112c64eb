import { describe, expect, it } from 'vitest';
import { quarterAxis, valueAxis } from '../../src/charts/axis.ts';
import { heatSteps } from '../../src/charts/heat-matrix.ts';
import { spreadLabels } from '../../src/charts/labels.ts';
import { quarterOf, quarterParts } from '../../src/charts/quarter.ts';

describe('quarterOf', () => {
  it.each([
    ['2025-01-01', 2025, 1],
    ['2025-06-30', 2025, 2],
    ['2025-12-31', 2025, 4],
  ])('puts %s into %i Q%i', (day, year, quarter) => {
    expect(quarterParts(quarterOf(day))).toEqual({ year, quarter });
  });
});

describe('quarterAxis', () => {
  it('names every quarter where there is room and the years once each', () => {
    const axis = quarterAxis(quarterOf('2024-10-01'), quarterOf('2025-12-31'), 0, 400);
    expect(axis.quarters.map((tick) => tick.label)).toEqual(['Q4', 'Q1', 'Q2', 'Q3', 'Q4']);
    expect(axis.years.map((tick) => tick.label)).toEqual(['2024', '2025']);
    expect(axis.years[0]?.divider).toBeNull();
  });

  it('names years only where it is narrow', () => {
    const axis = quarterAxis(quarterOf('2022-01-01'), quarterOf('2026-12-31'), 0, 300);
    expect(new Set(axis.quarters.map((tick) => tick.label))).toEqual(new Set(['']));
  });

  it('holds a single quarter', () => {
    expect(quarterAxis(8100, 8100, 0, 100).quarters).toHaveLength(1);
  });
});

describe('valueAxis', () => {
  it.each([32, 35, 48.4, 0.7, 117, 1400])('has three to six ticks up to %d', (high) => {
    for (const height of [100, 200, 300]) {
      const { ticks } = valueAxis([high], 0, height);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });

  it('leaves zero out where it may', () => {
    expect(valueAxis([100, 110], 0, 200, false).domain[0]).toBeGreaterThan(0);
  });
});

describe('spreadLabels', () => {
  it('moves nothing that has room', () => {
    expect(
      spreadLabels(
        [
          { id: 'a', y: 10 },
          { id: 'b', y: 60 },
        ],
        18,
        0,
        100,
      ),
    ).toEqual([10, 60]);
  });

  it('keeps labels above the foot', () => {
    expect(
      spreadLabels(
        [
          { id: 'a', y: 95 },
          { id: 'b', y: 96 },
        ],
        18,
        0,
        100,
      ),
    ).toEqual([82, 100]);
  });
});

describe('heatSteps', () => {
  it('gives the lowest the first tint and the highest the last', () => {
    const cells = [1, 3, 9].map((value) => ({ row: 'a', column: String(value), value }));
    expect([...heatSteps(cells).values()]).toEqual([0, 1, 4]);
  });

  it('keeps values below zero apart from those above', () => {
    const cells = [-4, -1, 1, 9].map((value) => ({ row: 'a', column: String(value), value }));
    expect([...heatSteps(cells).values()]).toEqual([0, 1, 2, 4]);
  });

  it('takes the middle where all are equal', () => {
    expect([...heatSteps([{ row: 'a', column: 'b', value: 7 }]).values()]).toEqual([2]);
  });
});
