import { describe, expect, it } from 'vitest';
import type { ChartMark } from '../../src/charts/chart.ts';
import { placeRange, type RangeChart, type RangeInput, type RangeRow } from '../../src/charts/range-chart.ts';

const point = (key: string, value: number, spread: number | null = null): ChartMark => ({
  key,
  value,
  low: spread === null ? null : value - spread,
  high: spread === null ? null : value + spread,
  mark: 'reported',
  label: key,
  href: null,
});
const row = (name: string, points: readonly ChartMark[], over: Partial<RangeRow> = {}): RangeRow => ({
  id: 'a',
  name,
  under: `${points.length} entries`,
  best: 'Anvil 3',
  standing: '1,480, rank 2 of 394',
  points,
  ...over,
});
const place = (rows: readonly RangeRow[], form: 'wide' | 'narrow' = 'wide', band: RangeInput['band'] = null): RangeChart => {
  const chart = placeRange({ kind: 'range', rows, band, tick: String }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};
const FORMS = ['wide', 'narrow'] as const;

describe('points with their spread', () => {
  it.each(FORMS)('are nothing without a point, %s', (form) => {
    expect(placeRange({ kind: 'range', rows: [row('A', [])], band: null, tick: String }, form)).toBeNull();
  });

  it.each(FORMS)('stand in the order of their values on one scale, with the ends of their spread, %s', (form) => {
    const { rows, marks } = place([row('A', [point('a', 1480, 20)]), row('B', [point('b', 1400, 20)])], form);
    const [a, b] = rows.map(({ points }) => points[0]);
    expect(a?.x).toBeGreaterThan(b?.x ?? Infinity);
    expect((a?.spread?.[0] ?? 0) + (a?.spread?.[1] ?? 0)).toBeCloseTo(2 * (a?.x ?? 0), 0);
    expect(marks.map(({ key, value }) => [key, value])).toEqual([
      ['a', 1480],
      ['b', 1400],
    ]);
  });

  it('have no spread where the scale prints none, or where it is narrower than the point', () => {
    const [first, second] = place([row('A', [point('a', 1480), point('b', 1000, 0.1)])]).rows[0]?.points ?? [];
    expect([first?.spread, second?.spread]).toEqual([null, null]);
  });

  it.each(FORMS)('never cover each other within a row, nor leave it, %s', (form) => {
    const crowd = Array.from({ length: 30 }, (_, index) => point(String(index), 1400 + (index % 7) * 3, 12));
    const { rows } = place([row('A', crowd), row('B', [point('b', 1300, 5)])], form);
    for (const { points, top, foot } of rows) {
      const extents = points.map(({ x, y, spread }) => ({ y, from: Math.min(x - 3.5, spread?.[0] ?? x), to: Math.max(x + 3.5, spread?.[1] ?? x) }));
      const touching = extents.filter((one, index) =>
        extents.some((other, at) => at > index && one.y === other.y && one.from < other.to && other.from < one.to),
      );
      expect(touching).toEqual([]);
      expect(points.filter(({ y }) => y - 3.5 < top || y + 3.5 > foot)).toEqual([]);
    }
  });

  it.each(FORMS)('keep the points within the drawing, beside the words or under them, %s', (form) => {
    const { rows, width } = place([row('A company of a long name', [point('a', 1480, 20)]), row('B', [point('b', 1100, 20)])], form);
    for (const { points, name, best } of rows) {
      const ends = points.flatMap(({ x, spread }) => [x, ...(spread ?? [])]);
      expect(Math.min(...ends)).toBeGreaterThan(form === 'wide' ? name.x + 100 : 0);
      expect(Math.max(...ends)).toBeLessThan(form === 'wide' ? (best[0]?.x ?? 0) : width);
    }
  });

  it('tint the asked stretch through every row', () => {
    const { band, rows } = place([row('A', [point('a', 1480, 20)]), row('B', [point('b', 1400, 20)])], 'wide', [1460, 1500]);
    const [x0 = 0, x1 = 0] = rows[0]?.points[0]?.spread ?? [];
    expect(band).toEqual([{ x: x0, y: rows[0]?.top, width: Math.round((x1 - x0) * 10) / 10, height: (rows[1]?.foot ?? 0) - (rows[0]?.top ?? 0) }]);
    expect(place([row('A', [point('a', 1480)])]).band).toEqual([]);
  });

  it('stand for one point alone', () => {
    const { ticks, width } = place([row('A', [point('a', 42)])]);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.every(({ x }) => x >= 0 && x <= width)).toBe(true);
  });

  it('name the scale below too where the drawing is tall', () => {
    const many = (count: number): readonly RangeRow[] => Array.from({ length: count }, (_, index) => row(String(index), [point(String(index), index, 1)]));
    expect(place(many(3)).tickLines).toHaveLength(1);
    expect(place(many(20)).tickLines).toHaveLength(2);
  });
});
