import { describe, expect, it } from 'vitest';
import { type BarInput, type BarValue, placeBars } from '../../src/charts/bar-chart.ts';

const bar = (id: string, value: number, over: Partial<BarValue> = {}): BarValue => ({
  key: `${id}/cash/2025`,
  value,
  low: value,
  high: value,
  mark: 'reported',
  label: id,
  href: null,
  id,
  name: id,
  words: `US$${value} billion`,
  under: '2025',
  isProxy: false,
  ...over,
});
const place = (rows: BarInput['groups'][number]['rows'], form: 'wide' | 'narrow' = 'wide') => {
  const chart = placeBars({ kind: 'bar', groups: [{ title: '', rows }] }, form);
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};
const FORMS = ['wide', 'narrow'] as const;

describe('bars', () => {
  it('are nothing without a value', () => {
    expect(placeBars({ kind: 'bar', groups: [{ title: '', rows: [{ id: 'a', name: 'A', words: 'not disclosed' }] }] }, 'wide')).toBeNull();
  });

  it.each(FORMS)('begin at zero and are as long as their values, %s', (form) => {
    const { rows, zero, marks } = place([bar('a', 40), bar('b', 10), bar('c', -20)], form);
    const [a, b, c] = rows.map((row) => row.bar);
    expect([a?.x, b?.x]).toEqual([zero, zero]);
    expect((a?.width ?? 0) / (b?.width ?? 1)).toBeCloseTo(4, 1);
    expect((c?.x ?? 0) + (c?.width ?? 0)).toBeCloseTo(zero, 1);
    expect(marks.map(({ key, value }) => [key, value])).toEqual([
      ['a/cash/2025', 40],
      ['b/cash/2025', 10],
      ['c/cash/2025', -20],
    ]);
    expect(marks[2]?.x).toBe(c?.x);
  });

  it.each(FORMS)('leave room for the words at every end, %s', (form) => {
    const { rows, width, height } = place(
      [bar('a', 40), bar('b', 39, { high: null, words: 'over US$39 billion' }), bar('c', -40, { words: '−US$40 billion' })],
      form,
    );
    for (const { words } of rows) {
      expect(words.anchor === 'start' ? words.x + 60 : words.x - 60).toBeGreaterThan(0);
      expect(words.x).toBeLessThan(width);
      expect(words.y).toBeLessThan(height);
    }
    expect(rows[1]?.words.x).toBeGreaterThan((rows[1]?.bar?.fade?.x ?? 0) + (rows[1]?.bar?.fade?.width ?? 0));
  });

  it('show an interval wider than the end of the bar, and none that is not', () => {
    const { rows } = place([bar('a', 40, { low: 30, high: 50 }), bar('b', 40, { low: 39.99, high: 40.01 })]);
    expect(rows[0]?.bar?.whisker).not.toBeNull();
    expect(rows[1]?.bar?.whisker).toBeNull();
  });

  it('fade only where the interval has no end on the far side', () => {
    const { rows } = place([bar('a', 40, { high: null }), bar('b', 40, { low: null }), bar('c', -40, { low: null })]);
    expect(rows.map(({ bar: one }) => one?.fade !== null)).toEqual([true, false, true]);
  });

  it('keep the row of a missing value, with its mark and words, without bar or mark of a number', () => {
    const { rows, marks } = place([bar('a', 40), { id: 'b', name: 'B', words: 'not disclosed' }]);
    expect(rows[1]).toMatchObject({ bar: null, gap: { mark: 'not-disclosed' }, words: { text: 'not disclosed' } });
    expect(marks.length).toBe(1);
  });
});
