import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isReadoutFigure,
  linesOf,
  nearestRow,
  pointWords,
  type ReadoutFigure,
  type ReadoutRow,
  rowAfter,
  type ReadoutStep,
} from '../../src/islands/readout-points.ts';

const row = (overrides: Partial<ReadoutRow> = {}): ReadoutRow => ({
  provider: 'aws',
  name: 'AWS',
  metric: 'capex',
  period: 'Q2 2025',
  words: 'US$31 billion',
  basis: 'reported',
  disputed: false,
  grade: 'A',
  path: '/providers/aws/capex/#2025-Q2',
  ...overrides,
});

const figure = (rows: readonly ReadoutRow[], marks: readonly (readonly [number, number, number])[], kind = 'line'): ReadoutFigure => ({
  id: 'capex',
  kind,
  wide: { width: 880, marks },
  narrow: null,
  rows,
});

/** Two lines over three quarters, the second below; Azure lacks the middle one. */
const twoLines = figure(
  [row(), row(), row(), row({ provider: 'azure', name: 'Azure' }), row({ provider: 'azure', name: 'Azure' })],
  [
    [10, 90, 3],
    [30, 80, 4],
    [10, 50, 0],
    [20, 40, 1],
    [30, 30, 2],
  ],
);

describe('the lines of a figure', () => {
  it('are none where nothing is drawn', () => {
    expect(linesOf(figure([row()], []))).toEqual([]);
    expect(linesOf({ ...twoLines, wide: null })).toEqual([]);
  });

  it('are one a provider and metric, the line that ends highest first', () => {
    expect(linesOf(twoLines)).toEqual([
      { name: 'AWS', rows: [0, 1, 2] },
      { name: 'Azure', rows: [3, 4] },
    ]);
  });

  it('are one where each point is alone, as bars are', () => {
    const bars = figure(
      [row(), row({ provider: 'azure', name: 'Azure' })],
      [
        [90, 10, 1],
        [40, 30, 0],
      ],
      'bar',
    );
    expect(linesOf(bars)).toEqual([{ name: '', rows: [1, 0] }]);
  });

  it('are the points of one height where no series has two, as on a dumbbell', () => {
    const rows = [row(), row({ provider: 'azure', name: 'Azure' }), row({ metric: 'backlog' }), row({ provider: 'azure', name: 'Azure', metric: 'backlog' })];
    const dumbbell = figure(
      rows,
      [
        [90, 10, 0],
        [40, 10, 1],
        [20, 30, 2],
        [70, 30, 3],
      ],
      'dumbbell',
    );
    expect(linesOf(dumbbell)).toEqual([
      { name: 'capex', rows: [1, 0] },
      { name: 'backlog', rows: [2, 3] },
    ]);
  });

  it('are one for each provider on a map, from west to east, though its rows measure nothing', () => {
    const rows = [row({ metric: null }), row({ metric: null }), row({ provider: 'azure', name: 'Azure', metric: null })];
    const marks = [
      [90, 10, 0],
      [40, 30, 1],
      [60, 30, 2],
    ] as const;
    expect(linesOf(figure(rows, marks, 'map'))).toEqual([
      { name: 'AWS', rows: [1, 0] },
      { name: 'Azure', rows: [2] },
    ]);
  });

  it('read a row that is drawn twice once', () => {
    const twice = figure(
      [row(), row()],
      [
        [10, 10, 0],
        [20, 10, 1],
        [30, 10, 0],
      ],
    );
    expect(linesOf(twice)[0]?.rows.toSorted()).toEqual([0, 1]);
  });
});

describe('a key', () => {
  const lines = linesOf(twoLines);
  it.each<readonly [ReadoutStep, number, number]>([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 3, 4],
    ['ArrowDown', 0, 3],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 3, 0],
    ['ArrowUp', 0, 0],
  ])('%s leads from %d to %d', (step, from, to) => {
    expect(rowAfter(twoLines, lines, from, step)).toBe(to);
  });

  it('reaches every point of any figure by arrows alone', () => {
    const anyFigure = fc
      .array(
        fc.record({
          provider: fc.constantFrom('a', 'b', 'c'),
          metric: fc.constantFrom('m', 'n', null),
          x: fc.integer({ min: 0, max: 9 }),
          y: fc.integer({ min: 0, max: 9 }),
        }),
        {
          minLength: 1,
          maxLength: 25,
        },
      )
      .chain((points) => fc.tuple(fc.constant(points), fc.constantFrom('line', 'bar')))
      .map(([points, kind]) =>
        figure(
          points.map(({ provider, metric }) => row({ provider, metric })),
          points.map(({ x, y }, index) => [x, y, index] as const),
          kind,
        ),
      );
    fc.assert(
      fc.property(anyFigure, (any) => {
        const all = linesOf(any);
        const seen = new Set<number>();
        const visit = [all[0]?.rows[0] ?? 0];
        for (let next = visit.pop(); next !== undefined; next = visit.pop()) {
          if (seen.has(next)) continue;
          seen.add(next);
          for (const step of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) visit.push(rowAfter(any, all, next, step));
        }
        expect(seen.size).toBe(any.rows.length);
      }),
    );
  });
});

describe('a point', () => {
  it('is the nearest to a place', () => {
    expect(nearestRow({ width: 880, marks: [] }, 0, 0)).toBe(null);
    expect(nearestRow(twoLines.wide ?? { width: 1, marks: [] }, 22, 45)).toBe(1);
  });

  it.each([
    [row(), 'AWS, Q2 2025: US$31 billion', 'reported, grade A'],
    [row({ disputed: true, grade: null }), 'AWS, Q2 2025: US$31 billion', 'disputed'],
    [row({ period: '', basis: null, grade: null }), 'AWS: US$31 billion', ''],
  ])('is said in words', (one, label, standing) => {
    expect(pointWords(figure([one], []), 0)).toEqual({ label, standing });
  });

  it('names its metric where a figure has several', () => {
    const mixed = figure([row(), row({ metric: 'free-cash-flow' })], []);
    expect(pointWords(mixed, 1).label).toBe('AWS, free cash flow, Q2 2025: US$31 billion');
  });
});

describe('an answer', () => {
  it.each([null, 'x', [], {}, { id: 'a', rows: {}, wide: null, narrow: null }, { id: 'a', rows: [], wide: { marks: [] }, narrow: null }])(
    'like %j is no figure',
    (data) => {
      expect(isReadoutFigure(data)).toBe(false);
    },
  );

  it('with rows and forms is one', () => {
    expect(isReadoutFigure(twoLines)).toBe(true);
  });
});
