import { describe, expect, it } from 'vitest';
import { lineChart, type LinePoint } from '../../src/charts/line-chart.ts';

const point = (position: number, value: number, overrides: Partial<LinePoint> = {}): LinePoint => ({
  key: `acme/revenue/${position}`,
  position,
  value,
  low: null,
  high: null,
  segment: '',
  mark: 'reported',
  label: String(value),
  href: null,
  ...overrides,
});
const options = { width: 600, height: 300, labelRoom: 120 };

describe('lineChart', () => {
  it('is nothing without points', () => {
    expect(lineChart([{ id: 'aws', name: 'AWS', end: '', points: [] }], options)).toBeNull();
  });

  it('starts levels at zero', () => {
    const chart = lineChart([{ id: 'aws', name: 'AWS', end: '40', points: [point(8100, 30), point(8101, 40)] }], options);
    expect(chart?.values.domain[0]).toBe(0);
    expect(chart?.values.ticks.length).toBeGreaterThanOrEqual(3);
    expect(chart?.values.ticks.length).toBeLessThanOrEqual(6);
  });

  it('keeps labels at line ends at least 18 px apart, in the order of their values', () => {
    const series = ['a', 'b', 'c'].map((id, index) => ({ id, name: id, end: '', points: [point(8100, 10), point(8101, 10 + index / 100)] }));
    const labels = lineChart(series, options)?.series.map((one) => one.labelY) ?? [];
    expect((labels[0] ?? 0) - (labels[1] ?? 0)).toBeGreaterThanOrEqual(18);
    expect((labels[1] ?? 0) - (labels[2] ?? 0)).toBeGreaterThanOrEqual(18);
  });

  it('cuts the line at a change of perimeter and says where', () => {
    const points = [point(8100, 10), point(8101, 12), point(8102, 30, { segment: 'new' })];
    const [placed] = lineChart([{ id: 'a', name: 'A', end: '', points }], options)?.series ?? [];
    expect(placed?.paths).toHaveLength(1);
    expect(placed?.cuts).toHaveLength(1);
  });

  it('leaves a gap for a missing quarter without calling it a cut', () => {
    const points = [point(8100, 10), point(8101, 12), point(8104, 30), point(8105, 30)];
    const [placed] = lineChart([{ id: 'a', name: 'A', end: '', points }], options)?.series ?? [];
    expect(placed?.paths).toHaveLength(2);
    expect(placed?.cuts).toEqual([]);
  });

  it('draws the way to an estimate thin and to a plan dashed, each from the last point before it', () => {
    const points = [
      point(8100, 10),
      point(8101, 12),
      point(8102, 13, { mark: 'estimated' }),
      point(8103, 15, { mark: 'guided' }),
      point(8104, 16, { mark: 'announced' }),
    ];
    const [placed] = lineChart([{ id: 'a', name: 'A', end: '', points }], options)?.series ?? [];
    const steps = (paths: readonly string[] = []) => paths.map((path) => path.split('L').length - 1);
    expect([steps(placed?.paths), steps(placed?.estimates), steps(placed?.plans)]).toEqual([[1], [1], [2]]);
    const at = (index: number) => `${placed?.points[index]?.x},${placed?.points[index]?.y}`;
    expect(placed?.estimates[0]).toBe(`M${at(1)}L${at(2)}`);
    expect(placed?.plans[0]?.startsWith(`M${at(2)}L`)).toBe(true);
  });

  it('says on which side an interval has no end', () => {
    const points = [point(8100, 50, { low: 50 }), point(8101, 50, { high: 50 }), point(8102, 50, { low: 40, high: 60 }), point(8103, 50)];
    const [placed] = lineChart([{ id: 'a', name: 'A', end: '', points }], options)?.series ?? [];
    expect(placed?.points.map(({ open }) => open)).toEqual(['above', 'below', null, null]);
  });

  it('draws a whisker only where the interval is taller than the point', () => {
    const points = [point(8100, 50, { low: 49.9, high: 50.1 }), point(8101, 50, { low: 20, high: 80 })];
    const [placed] = lineChart([{ id: 'a', name: 'A', end: '', points }], options)?.series ?? [];
    expect(placed?.points.map((one) => one.whisker !== null)).toEqual([false, true]);
  });

  it('marks zero inside the chart where values change sign', () => {
    const chart = lineChart([{ id: 'a', name: 'A', end: '', points: [point(8100, -5), point(8101, 5)] }], options);
    expect(chart?.zero).not.toBeNull();
  });
});
