import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/text-room.ts';
import { placeTimeline, type Timeline, type TimelineEvent } from '../../src/charts/timeline.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const event = (date: string, lanes: readonly string[], overrides: Partial<TimelineEvent> = {}): TimelineEvent => ({
  key: `${date} ${lanes.join(' ')}`,
  value: day(date),
  low: day(date),
  high: day(date) + 1,
  mark: 'reported',
  label: date,
  href: null,
  lanes,
  title: `What happened on ${date}`,
  ...overrides,
});
const LANES = [
  { id: 'a', name: 'Acme' },
  { id: 'b', name: 'Byte' },
];
const place = (events: readonly TimelineEvent[], form: 'wide' | 'narrow' = 'wide'): Timeline => {
  const chart = placeTimeline({ kind: 'timeline', lanes: LANES, events }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};
const lanesOf = (chart: Timeline) => chart.blocks.flatMap(({ lanes }) => lanes);
/** Four years of events, a few days apart and often on one day. */
const many = Array.from({ length: 120 }, (_, index) => {
  const date = new Date((day('2022-10-07') + Math.floor((index * index) / 10.5)) * 86_400_000).toISOString().slice(0, 10);
  return event(date, index % 3 === 0 ? ['a', 'b'] : [index % 2 === 0 ? 'a' : 'b'], { key: String(index) });
});

describe('placeTimeline', () => {
  it('is nothing without events', () => {
    expect(placeTimeline({ kind: 'timeline', lanes: LANES, events: [] }, 'wide')).toBeNull();
  });

  it('places the newest at the right', () => {
    const [old, recent] = place([event('2024-01-05', ['a']), event('2025-06-01', ['a'])]).marks;
    expect(recent?.x).toBeGreaterThan(old?.x ?? Infinity);
  });

  it.each(['wide', 'narrow'] as const)('marks each event once, and draws it in every lane it touches: %s', (form) => {
    const chart = place(many, form);
    expect(chart.marks.map(({ key }) => Number(key)).toSorted((a, b) => a - b)).toEqual(many.map((_, index) => index));
    expect(lanesOf(chart).reduce((sum, { dots }) => sum + dots.length, 0)).toBe(many.reduce((sum, { lanes }) => sum + lanes.length, 0));
  });

  it.each(['wide', 'narrow'] as const)('lets no two dots of a lane touch, and all lie inside: %s', (form) => {
    const chart = place(many, form);
    for (const { dots } of lanesOf(chart)) {
      const touching = dots.filter((dot, index) => dots.slice(index + 1).some((other) => Math.abs(dot.y - other.y) < 8 && Math.abs(dot.x - other.x) < 8));
      expect(touching).toEqual([]);
      expect(dots.every(({ x, y }) => x > chart.left - 4 && x < chart.width && y > 0 && y < chart.height)).toBe(true);
    }
  });

  it('lets no words overlap, nor any leader run through words', () => {
    for (const { titles, y: base } of lanesOf(place(many))) {
      expect(titles.length).toBeGreaterThan(3);
      const boxes = titles.map(({ x, y, anchor, text }) => {
        const width = textWidth(text);
        return { x, y, from: anchor === 'start' ? x : x - width, to: anchor === 'start' ? x + width : x };
      });
      const overlaps = boxes.filter((box, index) => boxes.slice(index + 1).some((other) => other.y === box.y && box.from < other.to && box.to > other.from));
      expect(overlaps).toEqual([]);
      const crossed = boxes.filter((box) => boxes.some((leader) => leader.y > box.y && box.y > base && leader.x - 3 > box.from && leader.x + 3 < box.to));
      expect(crossed).toEqual([]);
    }
  });

  it('turns a phone’s drawing into one block a year, the newest first', () => {
    const chart = place([event('2023-02-01', ['a']), event('2025-06-01', ['b'])], 'narrow');
    expect(chart.blocks.map(({ label }) => label)).toEqual(['2025', '2023']);
    expect(chart.blocks[0]?.lanes.map(({ id }) => id)).toEqual(['b']);
  });

  it('draws a bar through a dot of which only the month is known', () => {
    const [lane] = lanesOf(place([event('2024-03-16', ['a'], { low: day('2024-03-01'), high: day('2024-04-01') }), event('2025-06-01', ['a'])]));
    expect(lane?.dots.map(({ span }) => span !== null)).toEqual([true, false]);
  });
});
