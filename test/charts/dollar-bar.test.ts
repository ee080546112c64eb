import { describe, expect, it } from 'vitest';
import { placeDollarBars, type DollarRow } from '../../src/charts/dollar-bar.ts';

const row = (id: string, value: number, low = value, high = value): DollarRow => ({
  id,
  name: id,
  mark: { key: `${id}/payoff/2026`, value, low, high, mark: 'derived', label: id, href: null },
  end: `${value}`,
  under: '2026',
});
const place = (rows: readonly DollarRow[], form: 'wide' | 'narrow' = 'wide') => placeDollarBars({ kind: 'dollar-bar', rows, outline: 'one unit' }, form);

describe('placeDollarBars', () => {
  it('draws nothing where no row has a number', () => {
    expect(place([])).toBeNull();
    expect(place([{ id: 'north', name: 'North', words: 'not disclosed' }])).toBeNull();
  });

  it('fills the outline as far as the value goes', () => {
    const chart = place([row('north', 0.25), row('south', 1)]);
    const widths = chart?.rows.map(({ fill }) => fill?.width ?? null);
    expect(widths?.[0]).toBeCloseTo((chart?.frame.width ?? 0) / 4, 0);
    expect(widths?.[1]).toBeCloseTo(chart?.frame.width ?? 0, 0);
  });

  it('reaches left of the outline below zero, and beyond it above one', () => {
    const chart = place([row('north', -0.5), row('south', 2)]);
    const [north, south] = chart?.rows ?? [];
    expect((north?.fill?.x ?? 0) + (north?.fill?.width ?? 0)).toBeCloseTo(chart?.frame.x ?? 0, 0);
    expect(north?.fill?.x).toBeLessThan(chart?.frame.x ?? 0);
    expect(south?.fill?.width).toBeGreaterThan(chart?.frame.width ?? 0);
  });

  it('keeps the row of a provider without a number, with the words and without a bar', () => {
    const chart = place([row('north', 0.2), { id: 'south', name: 'South', words: 'not disclosed' }]);
    expect(chart?.rows[1]).toMatchObject({ name: 'South', fill: null, end: 'not disclosed' });
    expect(chart?.marks.map(({ key }) => key)).toEqual(['north/payoff/2026']);
  });

  it('draws a whisker where rounding leaves much open, and none where it does not', () => {
    const chart = place([row('north', 0.5, 0.45, 0.55), row('south', 0.5, 0.4999, 0.5001)]);
    expect(chart?.rows.map(({ fill }) => fill?.whisker === null)).toEqual([false, true]);
  });

  it.each(['wide', 'narrow'] as const)('stays inside the %s drawing', (form) => {
    const chart = place([row('north', -0.5), row('south', 2)], form);
    for (const { fill } of chart?.rows ?? []) {
      expect(fill?.x).toBeGreaterThanOrEqual(0);
      expect((fill?.x ?? 0) + (fill?.width ?? 0)).toBeLessThan(chart?.width ?? 0);
    }
  });
});
