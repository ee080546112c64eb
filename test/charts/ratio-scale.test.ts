import { describe, expect, it } from 'vitest';
import { isTie, ratioScale } from '../../src/charts/ratio-scale.ts';

const exact = (ratio: number) => ({ ratio, low: ratio, high: ratio });

describe('a scale of ratios', () => {
  it('stands about equal where there is nothing', () => {
    const scale = ratioScale([], 0, 300);
    expect(scale.equal).toBe(150);
    expect(scale.ticks).toEqual([{ x: 150, times: 1, side: 'equal' }]);
  });

  it('takes equal steps for equal ratios, on both sides', () => {
    const scale = ratioScale([exact(20), exact(1 / 4)], 0, 600);
    const step = scale.place(4) - scale.place(2);
    expect(scale.place(2) - scale.place(1)).toBeCloseTo(step, 6);
    expect(scale.place(1) - scale.place(1 / 2)).toBeCloseTo(step, 6);
  });

  it('holds every ratio and bound, and keeps room on a side where nothing stands', () => {
    const scale = ratioScale([{ ratio: 8, low: 3, high: 30 }], 10, 310);
    expect(scale.place(30)).toBeLessThan(310);
    expect(scale.equal).toBeGreaterThan(30);
    expect(scale.place(1e9)).toBe(310);
  });

  it.each([1.1, 3, 60, 4000, 2e6])('names ticks that do not touch, for ratios up to %s', (ratio) => {
    const { ticks } = ratioScale([exact(ratio), exact(1 / Math.sqrt(ratio))], 0, 266);
    const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0));
    expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(30);
  });
});

describe('a tie', () => {
  it.each([
    [0.9, 1.2, true],
    [null, 1.2, true],
    [0.9, null, true],
    [1, 1, true],
    [1, 1.2, false],
    [0.8, 1, false],
    [1.01, null, false],
  ])('from %s to %s: %s', (low, high, tie) => {
    expect(isTie({ low, high })).toBe(tie);
  });
});
