import { describe, expect, it } from 'vitest';
import { placeSlopes, type SlopeEnd, type SlopeLine } from '../../src/charts/slope-chart.ts';

const end = (key: string, value: number, spread = 0): SlopeEnd => ({
  key,
  value,
  low: value - spread,
  high: value + spread,
  mark: 'estimated',
  label: key,
  href: null,
  words: `${value}%`,
});
const line = (id: string, from: number, to: number, spread = 0): SlopeLine => ({
  id,
  name: id,
  from: end(`${id}/1`, from, spread),
  to: end(`${id}/2`, to, spread),
});
const place = (lines: readonly SlopeLine[], form: 'wide' | 'narrow' = 'wide') => {
  const chart = placeSlopes({ kind: 'slope', from: 'Q1 2024', to: 'Q1 2026', lines }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};

describe('slopes', () => {
  it('are nothing without a line', () => {
    expect(placeSlopes({ kind: 'slope', from: '', to: '', lines: [] }, 'wide')).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)('stand from zero between two uprights, labels within the drawing, %s', (form) => {
    const { lines, left, right, bottom, width, marks } = place([line('aws', 34, 28), line('azure', 0, 21)], form);
    expect(lines[1]?.from.y).toBe(bottom);
    expect(lines.every(({ from, to }) => from.x === left && to.x === right)).toBe(true);
    expect(lines.every(({ from, to }) => from.label.x > 40 && to.label.x < width - 40)).toBe(true);
    expect(marks.map(({ key }) => key)).toEqual(['aws/1', 'aws/2', 'azure/1', 'azure/2']);
  });

  it('keep labels apart where values are alike', () => {
    const { lines } = place(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => line(id, 2, 2)));
    for (const side of ['from', 'to'] as const) {
      const ys = lines.map((one) => one[side].label.y).toSorted((a, b) => a - b);
      expect(Math.min(...ys.slice(1).map((y, index) => y - (ys[index] ?? 0)))).toBeGreaterThanOrEqual(17.9);
    }
  });

  it('draw an interval only where it is taller than its point', () => {
    const { lines } = place([line('a', 30, 20, 4), line('b', 10, 10, 0.05)]);
    expect([lines[0]?.to.whisker !== null, lines[1]?.to.whisker]).toEqual([true, null]);
  });
});
