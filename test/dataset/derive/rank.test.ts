import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank } from '../../../src/dataset/derive/rank.ts';

const places = (...rows: readonly (readonly [string, number | null, number | null])[]): readonly string[] =>
  [
    ...rank(
      rows.map(([id, low, high]) => ({ id, low, high })),
      'higher',
    ),
  ].map(([id, place]) => `${id}${place.rank}${place.isTied ? '=' : ''}`);

test('nobody has a place in an empty race', () => {
  expect(places()).toEqual([]);
});

test('the higher interval is ahead', () => {
  expect(places(['a', 10, 11], ['b', 30, 31], ['c', 20, 21])).toEqual(['a3', 'b1', 'c2']);
});

test('the lower one is where less is better', () => {
  expect(
    [
      ...rank(
        [
          { id: 'a', low: 10, high: 11 },
          { id: 'b', low: 30, high: 31 },
        ],
        'lower',
      ),
    ].map(([id, place]) => [id, place.rank]),
  ).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('overlapping intervals are a tie', () => {
  expect(places(['a', 30, 35], ['b', 33, 40], ['c', 10, 20])).toEqual(['a1=', 'b1=', 'c3']);
});

test('half-open intervals that only touch are none; equal plain integers are', () => {
  expect(places(['a', 30, 33], ['b', 33, 40])).toEqual(['a2', 'b1']);
  expect(places(['a', 8, 8], ['b', 8, 8], ['c', 9, 9])).toEqual(['a2=', 'b2=', 'c1']);
});

test('an unbounded side may reach anywhere', () => {
  expect(places(['a', 75, null], ['b', 80, 81], ['c', 70, 74])).toEqual(['a1=', 'b1=', 'c3']);
});

test('places are from one to as many as there are, and whoever is surely ahead has the better one', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const contenders = rows.map(([low, width], index) => ({ id: String(index), low, high: low + width }));
      const result = rank(contenders, 'higher');
      for (const a of contenders) {
        expect(result.get(a.id)?.rank).toBeGreaterThanOrEqual(1);
        for (const b of contenders) if (a.low > b.high) expect(result.get(a.id)?.rank ?? 0).toBeLessThan(result.get(b.id)?.rank ?? 0);
      }
    }),
  );
});
