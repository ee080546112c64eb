import { describe, expect, it } from 'vitest';
import { placeSparklines, type SparklineRow } from '../../src/charts/sparklines.ts';

const row = (id: string, values: readonly number[], overrides: Partial<SparklineRow> = {}): SparklineRow => ({
  id,
  name: id,
  reach: 1,
  end: String(values.at(-1) ?? ''),
  under: 'Q2 2026',
  points: values.map((value, index) => ({
    ...{ key: `${id}/${index}`, value, low: value, high: value, label: '', href: null, mark: 'reported' as const },
    ...{ position: 8100 + index, segment: '' },
  })),
  ...overrides,
});

describe('placeSparklines', () => {
  it('is nothing where no line has a point', () => {
    expect(placeSparklines({ kind: 'sparklines', rows: [row('a', [])], gaps: [] }, 'wide')).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)('marks every point inside the drawing: %s', (form) => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => row(id, [4, 2, 8, 6]));
    const chart = placeSparklines({ kind: 'sparklines', rows, gaps: [{ id: 'e', name: 'E', words: 'not disclosed' }] }, form);
    expect(chart?.marks).toHaveLength(16);
    expect(chart?.marks.every(({ x, y }) => x > 0 && x < (chart.width ?? 0) && y > 0 && y < (chart.height ?? 0))).toBe(true);
    expect(chart?.gaps[0]).toMatchObject({ mark: 'not-disclosed' });
  });

  it('gives each line a scale of its own', () => {
    const chart = placeSparklines({ kind: 'sparklines', rows: [row('a', [1, 2, 3, 4]), row('b', [100, 200, 300, 400])], gaps: [] }, 'wide');
    expect(chart?.rows[0]?.line.paths).toEqual(chart?.rows[1]?.line.paths);
  });

  it('ends hollow where the newest is not on record', () => {
    const planned = row('a', [1, 2, 3, 4]);
    const points = planned.points.map((point, index) => (index === 3 ? { ...point, mark: 'estimated' as const } : point));
    const chart = placeSparklines({ kind: 'sparklines', rows: [{ ...planned, points }, row('b', [1, 2])], gaps: [] }, 'wide');
    expect(chart?.rows.map(({ isHollow }) => isHollow)).toEqual([true, false]);
  });
});
