import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartMark, Form } from '../../src/charts/chart.ts';
import { type FrontPoint, placeFront, unbeaten } from '../../src/charts/front-chart.ts';

const mark = (key: string, value: number): ChartMark => ({ key, value, low: null, high: null, mark: 'derived', label: key, href: null });
const offer = (name: string, price: number, score: number, id = 'aws'): FrontPoint => ({
  id,
  name,
  x: mark(`${name} price`, price),
  y: mark(`${name} score`, score),
});
const place = (points: readonly FrontPoint[], form: Form = 'wide') =>
  placeFront({ kind: 'front', x: { label: 'Price', tick: String }, y: { label: 'Score', tick: String }, points, gaps: [] }, form);

describe('the offers that none beats', () => {
  const names = (points: readonly FrontPoint[]) => unbeaten(points).map(({ name }) => name);

  it('are none among none, and one alone', () => {
    expect(names([])).toEqual([]);
    expect(names([offer('a', 1, 1)])).toEqual(['a']);
  });

  it('leave out what costs as much and scores less, or costs more and scores as much', () => {
    expect(names([offer('dear', 9, 50), offer('cheap', 1, 10), offer('weak', 1, 9), offer('even', 2, 10), offer('fair', 3, 30)])).toEqual([
      'cheap',
      'fair',
      'dear',
    ]);
  });

  it('keep both of two that are equal in both', () => {
    expect(names([offer('a', 1, 10), offer('b', 1, 10)])).toEqual(['a', 'b']);
  });

  it('are exactly those of which no other is at least as good in both and better in one', () => {
    const amount = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { maxLength: 20 }), (pairs) => {
        const points = pairs.map(([price, score], index) => offer(String(index), price, score));
        const isBeaten = (one: FrontPoint): boolean =>
          points.some((other) => other.x.value <= one.x.value && other.y.value >= one.y.value && (other.x.value < one.x.value || other.y.value > one.y.value));
        expect(names(points).toSorted()).toEqual(
          points
            .filter((one) => !isBeaten(one))
            .map(({ name }) => name)
            .toSorted(),
        );
      }),
    );
  });
});

describe('the chart', () => {
  it('is none without an offer that costs something', () => {
    expect(place([])).toBeNull();
    expect(place([offer('gift', 0, 10)])).toBeNull();
  });

  it('sets equal ratios of price equally far apart, and higher scores higher', () => {
    const chart = place([offer('a', 0.1, 10), offer('b', 1, 20), offer('c', 10, 30)]);
    const [a, , b, , c] = chart?.marks ?? [];
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo((c?.x ?? 0) - (b?.x ?? 0), 0);
    expect(a?.y).toBeGreaterThan(b?.y ?? Infinity);
  });

  it('does not begin at a score of nought', () => {
    const chart = place([offer('a', 1, 1400), offer('b', 2, 1500)]);
    expect(chart?.y.ticks.every(({ label }) => Number(label) >= 1400)).toBe(true);
  });

  it('draws both numbers of every offer, in both forms, inside its frame', () => {
    const points = Array.from({ length: 60 }, (_, index) => offer(`Model ${index}`, 0.05 * 1.1 ** index, 1200 + ((index * 37) % 300)));
    for (const form of ['wide', 'narrow'] as const) {
      const chart = place(points, form);
      expect(chart?.marks.length).toBe(120);
      for (const { x, y } of chart?.marks ?? []) {
        expect(x).toBeGreaterThanOrEqual(chart?.left ?? 0);
        expect(x).toBeLessThanOrEqual(chart?.right ?? 0);
        expect(y).toBeGreaterThanOrEqual(chart?.top ?? 0);
        expect(y).toBeLessThanOrEqual(chart?.bottom ?? 0);
      }
    }
  });

  it('names what none beats first, and writes no name twice at one place', () => {
    const chart = place([offer('Best', 1, 50), offer('Best', 1, 50, 'azure'), offer('Other', 5, 20)]);
    expect(chart?.labels.map(({ name, isBest }) => [name, isBest])).toEqual([
      ['Best', true],
      ['Other', false],
    ]);
  });

  it('leaves out names for which there is no room, never points', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => offer(`A rather long name ${index}`, 1 + index / 1000, 100 + index / 10));
    const chart = place(crowd, 'narrow');
    expect(chart?.labels.length).toBeLessThan(40);
    expect(chart?.points.flatMap(({ places }) => places)).toHaveLength(40);
  });

  it('steps level from one of the unbeaten to the next and up to it', () => {
    const chart = place([offer('a', 1, 10), offer('b', 2, 20), offer('c', 4, 5)]);
    expect(chart?.front).toMatch(/^M[\d.]+,[\d.]+H[\d.]+V[\d.]+H[\d.]+$/);
  });
});
