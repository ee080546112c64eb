import { describe, expect, it } from 'vitest';
import { type HeatInput, type HeatValue, placeHeat } from '../../src/charts/heat-chart.ts';

const Q1 = 2025 * 4;
const value = (row: string, position: number, number: number, overrides: Partial<HeatValue> = {}): HeatValue => ({
  key: `${row}/${position}`,
  row,
  position,
  value: number,
  text: String(number),
  segment: '',
  low: number,
  high: number,
  mark: 'reported',
  label: '',
  href: null,
  ...overrides,
});
const place = (values: readonly HeatValue[], form: 'wide' | 'narrow' = 'wide', gaps: HeatInput['gaps'] = []) => {
  const rows = [...new Set(values.map(({ row }) => row))].map((id) => ({ id, name: id }));
  const positions = values.map(({ position }) => position);
  const chart = placeHeat({ kind: 'heat', rows, from: Math.min(...positions), to: Math.max(...positions), values, gaps }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};
const some = [value('a', Q1, 1), value('a', Q1 + 1, 5), value('b', Q1 + 1, 10), value('b', Q1 + 4, -2)];

describe('placeHeat', () => {
  it('is nothing without values', () => {
    expect(placeHeat({ kind: 'heat', rows: [], from: 0, to: 1, values: [], gaps: [] }, 'wide')).toBeNull();
  });

  it('prints every value in its cell, and marks it there', () => {
    const chart = place(some);
    expect(chart.cells.map(({ text }) => text)).toEqual(['1', '5', '10', '-2']);
    expect(chart.marks.map(({ key, value: number }) => `${key} ${number}`)).toEqual(some.map((one) => `${one.key} ${one.value}`));
    expect(chart.marks.every(({ x, y }, index) => chart.cells.some((cell) => cell.text === some[index]?.text && x > cell.x && y > cell.y))).toBe(true);
  });

  it('tints by five steps, those below zero apart', () => {
    expect(place(some).cells.map(({ step }) => step)).toEqual([3, 4, 5, 1]);
  });

  it('leaves a cell without a value blank, never zero', () => {
    const chart = place(some);
    expect(chart.blanks).toHaveLength(2 * 5 - 4);
    expect(chart.cells).toHaveLength(4);
  });

  it('runs quarters across with the newest at the right, and on a phone down with the newest at the top', () => {
    const at = (form: 'wide' | 'narrow') => place(some, form).marks.filter(({ key }) => key.startsWith('a'));
    const [wideOld, wideNew] = at('wide');
    const [tallOld, tallNew] = at('narrow');
    expect([wideOld?.y, (wideNew?.x ?? 0) > (wideOld?.x ?? 0)]).toEqual([wideNew?.y, true]);
    expect([tallOld?.x, (tallNew?.y ?? 0) < (tallOld?.y ?? 0)]).toEqual([tallNew?.x, true]);
  });

  it('cuts where two neighbours follow different definitions', () => {
    expect(place([value('a', Q1, 1), value('a', Q1 + 1, 5, { segment: 'new' })]).cuts).toHaveLength(1);
    expect(place(some).cuts).toEqual([]);
  });

  it('keeps everything inside, with room for those without any value', () => {
    for (const form of ['wide', 'narrow'] as const) {
      const chart = place(some, form, [{ id: 'c', name: 'C', words: 'not disclosed' }]);
      expect([...chart.cells, ...chart.blanks].every(({ x, width }) => x >= 0 && x + width <= chart.width + 0.5)).toBe(true);
      expect(chart.gaps.every(({ y }) => y < chart.height)).toBe(true);
    }
  });
});
