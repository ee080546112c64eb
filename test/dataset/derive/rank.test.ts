import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { margins, rank } from '../../../src/dataset/derive/rank.ts';

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

describe('margins', () => {
  const of = (polarity: 'higher' | 'lower', ...rows: readonly (readonly [string, number | null, number | null])[]) =>
    Object.fromEntries(
      margins(
        rows.map(([id, low, high]) => ({ id, low, high })),
        polarity,
      ),
    );

  test('say how far each is from the next that is surely ahead, and the first from the next behind', () => {
    expect(of('higher', ['a', 10, 20], ['b', 30, 40], ['c', 50, 60])).toEqual({
      a: { rival: 'b', move: 10, share: 0.5 },
      b: { rival: 'c', move: 10, share: 0.25 },
      c: { rival: 'b', move: -10, share: -0.2 },
    });
  });

  test('go down where less is better', () => {
    expect(of('lower', ['a', 10, 20], ['b', 30, 40])).toMatchObject({ a: { rival: 'b', move: 10 }, b: { rival: 'a', move: -10 } });
  });

  test('have no share of a bound that is zero, and a sign that holds for negative values', () => {
    expect(of('higher', ['a', -20, -10], ['b', 0, 1], ['c', 5, 6])).toEqual({
      a: { rival: 'b', move: 10, share: 1 },
      b: { rival: 'c', move: 4, share: 4 },
      c: { rival: 'b', move: -4, share: -0.8 },
    });
    expect(of('higher', ['a', -1, 0], ['b', 2, 3])['a']).toEqual({ rival: 'b', move: 2, share: null });
  });

  test('are none where all are level', () => {
    expect(of('higher', ['a', 30, 35], ['b', 33, 40], ['c', 31, null])).toEqual({});
  });

  test('are the least that makes a tie: a little less leaves the order, a little more ends it', () => {
    const row = fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), fc.constantFrom('higher' as const, 'lower' as const), (rows, polarity) => {
        const contenders = rows.map(([low, width], index) => ({ id: String(index), low, high: low + width }));
        for (const [id, { rival, move }] of margins(contenders, polarity)) {
          const own = contenders.find((one) => one.id === id);
          const other = contenders.find((one) => one.id === rival);
          if (!own || !other) throw new Error(`${id} or ${rival} is no contender.`);
          const isTiedAfter = (step: number): boolean => rank([{ id, low: own.low + step, high: own.high + step }, other], polarity).get(id)?.isTied === true;
          const towards = own.low < other.low ? 0.25 : -0.25;
          expect(isTiedAfter(move - towards)).toBe(false);
          expect(isTiedAfter(move + towards)).toBe(true);
        }
      }),
    );
  });
});
