import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalStrip } from '../../src/charts/interval-strip.ts';

describe('intervalStrip', () => {
  it('places two intervals on one axis with round ticks', () => {
    const strip = intervalStrip([
      { low: 26.45, high: 26.55, isShown: true },
      { low: 24.25, high: 24.35, isShown: false },
    ]);
    expect(strip?.ticks.map(({ value }) => value)).toEqual([24, 25, 26, 27]);
    expect(strip?.bars).toEqual([
      { x: 79.8, width: 3.1, isShown: true, open: null },
      { x: 10.8, width: 3.1, isShown: false, open: null },
    ]);
  });

  it('draws an exact value as a bar one can see', () => {
    const strip = intervalStrip([
      { low: 5, high: 5, isShown: true },
      { low: 9, high: 9, isShown: false },
    ]);
    expect(strip?.bars.map(({ width }) => width)).toEqual([0.8, 0.8]);
  });

  it('lets an interval without an end run out of the strip', () => {
    const strip = intervalStrip([
      { low: 8, high: null, isShown: true },
      { low: null, high: 3, isShown: false },
    ]);
    expect(strip?.bars.map(({ open }) => open)).toEqual(['right', 'left']);
    expect((strip?.bars[0]?.x ?? 0) + (strip?.bars[0]?.width ?? 0)).toBe(100);
    expect(strip?.bars[1]?.x).toBe(0);
  });

  it('draws nothing for fewer than two with a bound', () => {
    expect(intervalStrip([{ low: 1, high: 2, isShown: true }])).toBeNull();
    expect(
      intervalStrip([
        { low: 1, high: 2, isShown: true },
        { low: null, high: null, isShown: false },
      ]),
    ).toBeNull();
  });

  it('keeps every bar and tick inside the strip, and disjoint intervals in order', () => {
    const interval = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1e8 }))
      .map(([low, width]) => ({ low: low / 100, high: (low + width) / 100, isShown: false }));
    const middle = (bar: { x: number; width: number } | undefined): number => (bar === undefined ? 0 : bar.x + bar.width / 2);
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const strip = intervalStrip([a, b]);
        if (strip === null) return false;
        const [first, second] = strip.bars;
        const isOrdered = a.high > b.low || middle(first) <= middle(second) + 0.1;
        return isOrdered && strip.bars.every(({ x, width }) => x >= 0 && width >= 0 && x + width <= 100.1) && strip.ticks.every(({ x }) => x >= 0 && x <= 100);
      }),
    );
  });
});
