import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earnedDigits, hasEarnedNothing, printEarned, tidyBounds } from '../../src/dataset/earned-digits.ts';
import { parseQuantity } from '../../src/schema/quantity.ts';

describe('a computed value', () => {
  test.each<[number, number, string | null, string]>([
    [25.6, 26.3, '%', '26%'],
    [25.4, 26.3, '%', 'about 26%'],
    [24, 29, '%', 'about 30%'],
    [25.51, 25.54, '%', 'about 25.5%'],
    [25.46, 25.54, '%', '25.5%'],
    [-4.41, -4.36, '%', '-4.4%'],
    [-0.4, 0.3, '%', '0%'],
    [116.338e9, 116.342e9, 'USD', 'USD 116.34 billion'],
    [-17.35e9, -17.25e9, 'CNY', '-CNY 17.3 billion'],
    [990e6, 1010e6, 'USD', 'USD 1.0 billion'],
    [0.134, 0.138, 'x', 'about 0.14x'],
    [-30.9, -30.2, 'pp', 'about -31 pp'],
    [8, 8, null, '8'],
    [3.125, 3.125, null, '3.125'],
    [22 / 7, 22 / 7, null, '3.14'],
    [200 / 3, 200 / 3, '%', '66.7%'],
    [1234 / 7, 1234 / 7, null, '176'],
    [1.0, 1.9, 'W', 'about 1 W'],
  ])('between %d and %d %s prints only what is certain: %s', (low, high, unit, printed) => {
    expect(printEarned(earnedDigits({ low, high }), unit)).toBe(printed);
  });

  test('is rounded to the smallest power of ten not below the width, and is never further than that from its interval', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: -2, max: 9 }),
        fc.double({ min: 1, max: 9.99, noNaN: true }),
        (low, power, mantissa) => {
          const width = mantissa * 10 ** power;
          const high = low + width;
          fc.pre(high > low && Math.abs((high - low) / width - 1) < 1e-6);
          const earned = earnedDigits({ low, high });
          const step = 10 ** earned.power;
          expect(step).toBeGreaterThanOrEqual(width * 0.999);
          expect(step).toBeLessThan(width * 10.01);
          expect(Math.abs(earned.value - (low + high) / 2)).toBeLessThanOrEqual(step * 0.51);
          if (!earned.isApproximate) expect(earned.value >= low && earned.value <= high).toBe(true);
        },
      ),
    );
  });

  test('prints in the grammar that contributors write', () => {
    const kinds = { '%': 'percent', pp: 'points', x: 'multiple', CNY: 'money', W: 'power' } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: -2, max: 7 }),
        (unit, steps, power) => {
          const low = Number(`${steps}e${power}`);
          const earned = earnedDigits({ low, high: low + 10 ** power * 0.7 });
          const parsed = parseQuantity(printEarned(earned, unit), { kind: kinds[unit], signed: true });
          expect(parsed.ok && parsed.quantity.value).toBe(earned.value);
        },
      ),
    );
  });

  test('keeps an interval that holds the computed one and has no tail', () => {
    expect(tidyBounds({ low: 25.348_293_741, high: 25.351_112 })).toEqual({ low: 25.3482, high: 25.3512 });
    expect(tidyBounds({ low: 22 / 7, high: 22 / 7 })).toEqual({ low: 3.135, high: 3.145 });
    expect(tidyBounds({ low: 3.125, high: 3.125 })).toEqual({ low: 3.125, high: 3.125 });
    expect(tidyBounds({ low: -17.35e9, high: -17.25e9 })).toEqual({ low: -17.35e9, high: -17.25e9 });
  });

  test('that is nothing but noise around zero is told', () => {
    expect(hasEarnedNothing({ low: -50, high: 60 }, '%')).toBe(true);
    expect(hasEarnedNothing({ low: -4, high: 5 }, '%')).toBe(true);
    expect(hasEarnedNothing({ low: -0.4, high: 0.3 }, '%')).toBe(false);
    expect(hasEarnedNothing({ low: -2e8, high: 3e8 }, 'USD')).toBe(true);
    expect(hasEarnedNothing({ low: 24, high: 29 }, '%')).toBe(false);
    expect(hasEarnedNothing({ low: -10.6, high: -9.4 }, '%')).toBe(false);
  });
});
