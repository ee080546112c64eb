import { describe, expect, it } from 'vitest';
import { type DumbbellInput, type DumbbellRow, placeDumbbell } from '../../src/charts/dumbbell-chart.ts';

const value = (key: string, amount: number, words: string) => ({
  key,
  value: amount,
  low: amount,
  high: amount,
  mark: 'reported' as const,
  label: `${key}: ${words}`,
  href: null,
  words,
});

function row(over: Partial<DumbbellRow> = {}): DumbbellRow {
  return {
    id: 'revenue',
    label: 'Revenue',
    unit: 'US$ billion',
    left: value('north/revenue', 10, '10'),
    right: value('south/revenue', 50, '50'),
    ratio: 5,
    ratioLow: 4.95,
    ratioHigh: 5.05,
    words: '5 ×',
    comparable: true,
    reason: '',
    ...over,
  };
}

const chart = (rows: readonly DumbbellRow[], form: 'wide' | 'narrow' = 'wide') => {
  const input: DumbbellInput = { kind: 'dumbbell', left: { id: 'north', name: 'North' }, right: { id: 'south', name: 'South' }, rows, tick: String };
  const placed = placeDumbbell(input, form);
  if (placed === null) throw new Error('Nothing was placed.');
  return placed;
};

describe('pairs', () => {
  it('are nothing without a row', () => {
    expect(placeDumbbell({ kind: 'dumbbell', left: { id: 'a', name: 'A' }, right: { id: 'b', name: 'B' }, rows: [], tick: String }, 'wide')).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)('put the greater one’s mark at the ratio and the lesser one’s at equal, %s', (form) => {
    const { marks, scale, rows } = chart([row(), row({ id: 'regions', ratio: 0.5, ratioLow: 0.5, ratioHigh: 0.5 })], form);
    expect(marks.map(({ key }) => key)).toEqual(['north/revenue', 'south/revenue', 'north/revenue', 'south/revenue']);
    expect(marks[0]?.x).toBe(scale.equal);
    expect(marks[1]?.x).toBe(rows[0]?.ratio?.x);
    expect(marks[2]?.x).toBeLessThan(scale.equal);
    expect(marks[3]?.x).toBe(scale.equal);
    expect([rows[0]?.ratio?.greater, rows[1]?.ratio?.greater]).toEqual(['right', 'left']);
  });

  it('draw an interval that holds equal as a tie of nobody', () => {
    const tie = chart([row({ ratio: 1.05, ratioLow: 0.9, ratioHigh: 1.2, words: 'tie' })]);
    const placed = tie.rows[0];
    expect(placed?.ratio?.greater).toBeNull();
    expect(placed?.ratio?.interval?.[0]).toBeLessThan(tie.scale.equal);
    expect(placed?.ratio?.interval?.[1]).toBeGreaterThan(tie.scale.equal);
    expect([placed?.left.isGreater, placed?.right.isGreater]).toEqual([false, false]);
  });

  it('fade out where the interval has no end', () => {
    const { rows } = chart([row({ ratioHigh: null })]);
    const ratio = rows[0]?.ratio;
    expect(ratio?.fade?.[0]).toBe(ratio?.x);
    expect(ratio?.fade?.[1]).toBeGreaterThan(ratio?.x ?? Infinity);
    expect(ratio?.wordsX).toBeGreaterThan(ratio?.fade?.[1] ?? Infinity);
    expect(ratio?.interval).toBeNull();
  });

  it('draw no ratio for a gap, and keep the other value at its words', () => {
    const { rows, marks } = chart([row({ left: { id: 'north', name: 'North', words: 'not disclosed' }, ratio: null, ratioLow: null, ratioHigh: null })]);
    expect(rows[0]?.ratio).toBeNull();
    expect(rows[0]?.left).toMatchObject({ lines: [{ text: 'not disclosed' }], isGap: true });
    expect(marks.map(({ key }) => key)).toEqual(['south/revenue']);
    expect(marks[0]?.x).toBeGreaterThan(rows[0]?.right.x ?? Infinity);
  });

  it.each(['wide', 'narrow'] as const)('keep rows apart and all within the drawing, %s', (form) => {
    const reason = 'no: adjusted EBITA against operating income, and segments that hold different things';
    const { rows, height, width, marks } = chart([row(), row({ reason, comparable: false }), row()], form);
    expect(rows.slice(1).every(({ top }, index) => top >= (rows[index]?.foot ?? 0))).toBe(true);
    expect(rows.at(-1)?.foot).toBeLessThanOrEqual(height);
    expect(marks.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true);
    expect(rows[1]?.reason.length).toBeGreaterThan(1);
  });
});
