import { describe, expect, it } from 'vitest';
import type { LinePoint } from '../../src/charts/line-chart.ts';
import { type MultiplesPanel, placeMultiples } from '../../src/charts/small-multiples.ts';

const point = (panel: string, position: number, value: number): LinePoint => ({
  key: `${panel}/${position}`,
  position,
  value,
  low: null,
  high: null,
  segment: '',
  mark: 'reported',
  label: String(value),
  href: null,
});
const panel = (id: string, values: readonly number[], overrides: Partial<MultiplesPanel> = {}): MultiplesPanel => ({
  id,
  title: id,
  caption: '',
  series: values.length === 0 ? [] : [{ id, name: '', end: String(values.at(-1)), points: values.map((value, index) => point(id, 8100 + index, value)) }],
  reach: 1,
  gaps: [],
  tick: String,
  ...overrides,
});
const place = (panels: readonly MultiplesPanel[], form: 'wide' | 'narrow' = 'wide', isShared = true) => {
  const chart = placeMultiples({ kind: 'multiples', panels, isShared }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};

describe('placeMultiples', () => {
  it('is nothing where no panel has a point', () => {
    expect(placeMultiples({ kind: 'multiples', panels: [panel('a', [])], isShared: true }, 'wide')).toBeNull();
  });

  it('gives all panels one scale where they share it, and each its own where not', () => {
    const panels = [panel('a', [1, 2]), panel('b', [10, 90])];
    const domains = (isShared: boolean) => place(panels, 'wide', isShared).panels.map(({ chart }) => chart?.values.domain[1]);
    expect(new Set(domains(true)).size).toBe(1);
    expect(new Set(domains(false)).size).toBe(2);
  });

  it('gives all panels one span of quarters', () => {
    const [short, long] = place([panel('a', [1, 2]), panel('b', [1, 2, 3, 4, 5])], 'wide', false).panels;
    expect(short?.chart?.quarters.place(8104)).toBe(long?.chart?.quarters.place(8104));
  });

  it('stands three in a row where it is wide, two on a phone that share a scale, one that do not', () => {
    const panels = ['a', 'b', 'c', 'd'].map((id) => panel(id, [1, 2]));
    const firstRow = (chart: ReturnType<typeof place>) => chart.panels.filter(({ y }) => y === 0).length;
    expect(firstRow(place(panels, 'wide'))).toBe(3);
    expect(firstRow(place(panels, 'narrow'))).toBe(2);
    expect(firstRow(place(panels, 'narrow', false))).toBe(1);
  });

  it('keeps every panel and every mark inside the drawing', () => {
    for (const form of ['wide', 'narrow'] as const) {
      const chart = place(
        ['a', 'b', 'c', 'd'].map((id) => panel(id, [1, 2, 3])),
        form,
      );
      expect(chart.panels.every(({ x, width }) => x + width <= chart.width)).toBe(true);
      expect(chart.marks.every(({ x, y }) => x > 0 && x < chart.width && y > 0 && y < chart.height)).toBe(true);
      expect(chart.marks).toHaveLength(12);
    }
  });

  it('keeps the place of a panel without a point, with the mark and words of what is missing', () => {
    const [, empty] = place([panel('a', [1, 2]), panel('b', [], { gaps: [{ id: 'b', name: '', words: 'not disclosed' }] })]).panels;
    expect(empty?.chart).toBeNull();
    expect(empty?.gaps[0]).toMatchObject({ words: 'not disclosed', mark: 'not-disclosed' });
  });

  it('makes room under a row for gaps beside a line', () => {
    const gap = { id: 'b', name: 'B', words: 'not disclosed' };
    const one = place([panel('a', [1, 2])]);
    const two = place([panel('a', [1, 2], { gaps: [gap] })]);
    expect(two.height).toBeGreaterThan(one.height);
    expect(two.panels[0]?.gaps[0]?.y).toBeLessThanOrEqual(two.height);
  });
});
