import { describe, expect, it } from 'vitest';
import { placeStacks, type Share, type ShareSeries } from '../../src/charts/stacked-share.ts';

const share = (id: string, position: number, value: number, period = `Q${(position % 4) + 1} 2024`): Share => ({
  key: `${id}/${position}`,
  value,
  low: value,
  high: value,
  mark: 'estimated',
  label: id,
  href: null,
  words: `${value}%`,
  position,
  period,
});
const series = (id: string, ...shares: Share[]): ShareSeries => ({ id, name: id, shares });
const place = (all: readonly ShareSeries[], form: 'wide' | 'narrow' = 'wide') => {
  const chart = placeStacks({ kind: 'stacked', rest: 'others', series: all }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};

describe('shares of a whole', () => {
  it('are nothing without a share', () => {
    expect(placeStacks({ kind: 'stacked', rest: 'others', series: [series('a')] }, 'wide')).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)('stand upon each other from zero, as tall as they are, %s', (form) => {
    const chart = place([series('a', share('a', 8096, 40), share('a', 8097, 30)), series('b', share('b', 8096, 20), share('b', 8097, 25))], form);
    const [a, b] = chart.series.map(({ shares }) => shares[0]);
    expect((a?.y ?? 0) + (a?.height ?? 0)).toBeCloseTo(chart.bottom, 5);
    expect((b?.y ?? 0) + (b?.height ?? 0)).toBeCloseTo(a?.y ?? 0, 5);
    expect((a?.height ?? 0) / (b?.height ?? 1)).toBeCloseTo(2, 1);
    expect(chart.marks.map(({ key }) => key)).toEqual(['a/8096', 'a/8097', 'b/8096', 'b/8097']);
    expect(chart.series.every(({ label }) => label.x < chart.width)).toBe(true);
  });

  it('leave what nobody states as a hatched rest, with no mark', () => {
    const chart = place([series('a', share('a', 8096, 60), share('a', 8097, 70))]);
    expect(chart.rest).not.toBe('');
    expect(chart.restLabel?.text).toBe('others');
    expect(chart.marks.length).toBe(2);
    expect(place([series('a', share('a', 8096, 100), share('a', 8097, 100))]).restLabel).toBeNull();
  });

  it('leave quarters without shares open', () => {
    const chart = place([series('a', share('a', 8096, 40), share('a', 8097, 40), share('a', 8103, 40))]);
    const xs = chart.series[0]?.shares.map(({ x }) => x) ?? [];
    expect(((xs[2] ?? 0) - (xs[1] ?? 0)) / ((xs[1] ?? 0) - (xs[0] ?? 0))).toBeCloseTo(6, 0);
    expect(chart.quarters.length).toBe(3);
  });

  it('name columns by their period where they are no quarters', () => {
    const chart = place([series('a', share('a', 8097, 40, 'H1 2025'), share('a', 8099, 50, 'H2 2025'))]);
    expect(chart.quarters.map(({ label }) => label)).toEqual(['H1 2025', 'H2 2025']);
    expect(chart.years).toEqual([]);
  });

  it('say from when a share is that the last column lacks', () => {
    const chart = place([series('a', share('a', 8096, 40), share('a', 8097, 40)), series('b', share('b', 8096, 5))]);
    expect(chart.series.map(({ label }) => label.words)).toEqual(['40%', '5% (Q1 2024)']);
  });
});
