import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MetricKind } from '../../src/schema/metric.ts';
import { doIntervalsMeet } from '../../src/schema/quantity-interval.ts';
import { DIGIT_WORDS, SCALES } from '../../src/schema/quantity-words.ts';
import { parseQuantity, type Quantity } from '../../src/schema/quantity.ts';

function read(text: string, kind: MetricKind = 'money', signed = false): Quantity {
  const parsed = parseQuantity(text, { kind, signed });
  if (!parsed.ok) throw new Error(`${parsed.message} ${parsed.cure}`);
  return parsed.quantity;
}

const minus = fc.constantFrom('', '-');
const scale = fc.constantFrom('', ...Object.keys(SCALES).map((name) => ` ${name}`));
const range = fc
  .tuple(fc.constantFrom('', 'about '), fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 500 }), scale)
  .map(([hedged, from, more, scaled]) => `${hedged}CNY ${from} to ${from + more}${scaled}`);

describe('the interval', () => {
  const plain = fc.tuple(minus, fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }), scale);
  const written = ([negative, number, decimals, scaled]: [string, number, number, string]): { text: string; value: number; unit: number } => {
    const power = scaled === '' ? 0 : SCALES[scaled.trim() as keyof typeof SCALES];
    const body = String(number).padStart(decimals + 1, '0');
    const shown = decimals === 0 ? body : `${body.slice(0, -decimals)}.${body.slice(-decimals)}`;
    return { text: `${negative}CNY ${shown}${scaled}`, value: Number(`${negative}${number}e${power - decimals}`), unit: Number(`1e${power - decimals}`) };
  };

  test('of a plain amount is one unit of its last written digit wide, around it, to the last bit', () => {
    fc.assert(
      fc.property(plain, (parts) => {
        const { text, value, unit } = written(parts);
        const { value: got, low, high } = read(text, 'money', true);
        expect(got).toBe(value);
        expect(low).toBeCloseTo(value - unit / 2, 6);
        expect(high).toBeCloseTo(value + unit / 2, 6);
        if (unit >= 10) expect([low, high]).toEqual([value - unit / 2, value + unit / 2]);
      }),
    );
  });

  test('follows its qualifier for every sign and scale', () => {
    fc.assert(
      fc.property(plain, (parts) => {
        const { text, value, unit } = written(parts);
        const of = (hedged: string): [number | null, number | null] => {
          const { low, high } = read(`${hedged} ${text}`, 'money', true);
          return [low, high];
        };
        const slack = Math.max(unit, Math.abs(value) * 0.05);
        expect(of('more than')).toEqual([value, null]);
        expect(of('at least')).toEqual([value, null]);
        expect(of('less than')).toEqual([null, value]);
        expect(of('up to')).toEqual([null, value]);
        const [low, high] = of('about');
        expect((value - (low ?? NaN)) / slack).toBeCloseTo(1, 6);
        expect(((high ?? NaN) - value) / slack).toBeCloseTo(1, 6);
        const near = of('nearly');
        expect(value > 0 ? near[1] : near[0]).toBe(value);
        expect((value > 0 ? (near[0] ?? NaN) : (near[1] ?? NaN)) / value).toBeCloseTo(0.95, 9);
      }),
    );
  });

  test('of a range is its two ends', () => {
    fc.assert(
      fc.property(range, (text) => {
        const { low, value, high } = read(text);
        expect(low).not.toBeNull();
        expect(value).toBeGreaterThan(low ?? Infinity);
        expect(value).toBeLessThan(high ?? -Infinity);
      }),
    );
  });

  test('of words is that of the table, turned over below zero', () => {
    for (const [word, [low, high]] of DIGIT_WORDS) {
      expect(read(`${word} %`, 'percent')).toMatchObject({ value: null, low, high });
      expect(read(`-${word} %`, 'percent', true)).toMatchObject({ low: -high, high: low === 0 ? 0 : -low });
    }
  });
});

describe('two values', () => {
  const meet = (one: string, other: string, of: MetricKind = 'money'): boolean => doIntervalsMeet(read(one, of, true), read(other, of, true));
  test.each([
    ['CNY 33.4 billion', 'CNY 33,398 million', true],
    ['CNY 38.6 billion', 'CNY 38.7 billion', false],
    ['CNY 38.7 billion', 'about CNY 39 billion', true],
    ['more than USD 75 billion', 'USD 72.61 billion', false],
    ['more than USD 75 billion', 'USD 75 to 76 billion', true],
    ['USD 215 to 225 billion', 'at least USD 225 billion', true],
    ['USD 215 to 225 billion', 'more than USD 225 billion', false],
    ['up to USD 5 billion', 'at least USD 5 billion', true],
    ['less than USD 5 billion', 'at least USD 5 billion', false],
  ])('%s and %s can both be right: %s', (one, other, both) => {
    expect(meet(one, other)).toBe(both);
    expect(meet(other, one)).toBe(both);
  });
  test('of a count that are plain integers agree only where they are equal', () => {
    expect(meet('8', '8', 'count')).toBe(true);
    expect(meet('8', '9', 'count')).toBe(false);
    expect(meet('at least 8', '8', 'count')).toBe(true);
    expect(meet('more than 8', '8', 'count')).toBe(false);
  });
});
