import { describe, expect, it } from 'vitest';
import type { ChartMark } from '../../src/charts/chart.ts';
import { placeScatter, type ScatterInput, type ScatterPoint } from '../../src/charts/scatter-chart.ts';
import { textWidth } from '../../src/charts/text-room.ts';

const mark = (key: string, value: number, low = value, high = value): ChartMark => ({ key, value, low, high, mark: 'reported', label: key, href: null });
const point = (name: string, x: number, y: number, overrides: Partial<ScatterPoint> = {}): ScatterPoint => ({
  id: name.toLowerCase(),
  name,
  under: 'year to Jun 2026',
  x: mark(`${name}/x`, x),
  y: mark(`${name}/y`, y),
  ...overrides,
});
const place = (points: readonly ScatterPoint[], form: 'wide' | 'narrow' = 'wide', gaps: ScatterInput['gaps'] = []) => {
  const chart = placeScatter({ kind: 'scatter', x: { label: 'Size', tick: String }, y: { label: 'Growth', tick: String }, points, gaps }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};

describe('placeScatter', () => {
  it('is nothing without points', () => {
    expect(placeScatter({ kind: 'scatter', x: { label: '', tick: String }, y: { label: '', tick: String }, points: [], gaps: [] }, 'wide')).toBeNull();
  });

  it('gives both numbers of a point the same place', () => {
    const [x, y] = place([point('Acme', 10, 30), point('Byte', 20, 40)]).marks;
    expect([x?.key, x?.value, y?.key, y?.value]).toEqual(['Acme/x', 10, 'Acme/y', 30]);
    expect([x?.x, x?.y]).toEqual([y?.x, y?.y]);
  });

  it('takes a logarithmic axis where values span more than tenfold, and says so', () => {
    const { x, y } = place([point('Acme', 3, 30), point('Byte', 150, 40)]);
    expect([x.isLog, x.label, y.isLog, y.label]).toEqual([true, 'Size (logarithmic)', false, 'Growth']);
    const at = x.ticks.map((tick) => tick.at);
    const [two = 0, twenty = 0, twoHundred = 0] = ['2', '20', '200'].map((label) => at[x.ticks.findIndex((tick) => tick.label === label)]);
    expect(twenty - two).toBeCloseTo(twoHundred - twenty, 0);
  });

  it('never takes one where a value is not above zero', () => {
    expect(place([point('Acme', -3, 30), point('Byte', 150, 40)]).x).toMatchObject({ isLog: false, zero: expect.any(Number) as number });
  });

  it('starts other axes at zero', () => {
    expect(place([point('Acme', 80, 30), point('Byte', 90, 40)]).x.ticks[0]?.label).toBe('0');
  });

  it('draws a cross only where rounding leaves more room than the point covers', () => {
    const [sure, open] = place([point('Acme', 10, 30), point('Byte', 20, 40, { y: mark('Byte/y', 40, 30, 50) })]).points;
    expect(sure?.cross).toBe('');
    expect(open?.cross).toMatch(/^M[\d.]+,[\d.]+V[\d.]+$/);
  });

  it.each([
    ['wide', 6],
    ['narrow', 4],
  ] as const)('names each point where no words touch other words or points: %s, %i of them', (form, count) => {
    const points = ['Acme', 'Byte', 'Cirrus', 'Delta', 'Ether', 'Fog'].slice(0, count).map((name, index) => point(name, 40 + (index % 3) * 16, 30 + index * 4));
    const placed = place(points, form).points;
    const boxes = placed.map(({ labelX, labelY, anchor, name, under }) => {
      const width = Math.max(textWidth(name, 12.5, 600), textWidth(under));
      const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
      return { left, right: left + width, top: labelY - 11, bottom: labelY + 19 };
    });
    type Box = (typeof boxes)[number];
    const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    expect(boxes.filter((box, index) => boxes.slice(index + 1).some((other) => meet(box, other)))).toEqual([]);
    const dots = placed.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
    expect(boxes.filter((box) => dots.some((dot) => meet(box, dot)))).toEqual([]);
  });

  it('makes room for those without a point', () => {
    const gaps = [{ id: 'c', name: 'Cirrus', words: 'not disclosed' }];
    expect(place([point('Acme', 1, 2)], 'wide', gaps).gaps[0]).toMatchObject({ mark: 'not-disclosed' });
    expect(place([point('Acme', 1, 2)], 'wide', gaps).height).toBeGreaterThan(place([point('Acme', 1, 2)]).height);
  });
});
