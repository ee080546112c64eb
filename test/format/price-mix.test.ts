import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blend, DEFAULT_MIX, MOST_PARTS, mixSlug, mixWords, noBlend, parseMix, priceDigits } from '../../src/format/price-mix.ts';

describe('a blended price', () => {
  it('is three parts of input to one of output where nothing else is asked', () => {
    expect(blend({ input: 2, cached: null, output: 6 }, DEFAULT_MIX)).toBe(3);
  });

  test.each([
    [{ input: 2, cached: 0.25, output: 6 }, { input: 1, cached: 2, output: 1 }, 2.125],
    [{ input: 2, cached: null, output: 6 }, { input: 1, cached: 0, output: 0 }, 2],
    [{ input: 0, cached: null, output: 0 }, DEFAULT_MIX, 0],
    [{ input: 2, cached: null, output: 6 }, { input: 1, cached: 1, output: 1 }, null],
    [{ input: 2, cached: 0.2, output: null }, DEFAULT_MIX, null],
    [{ input: 2, cached: 0.2, output: null }, { input: 1, cached: 1, output: 0 }, 1.1],
    [{ input: 2, cached: 0.2, output: 6 }, { input: 0, cached: 0, output: 0 }, null],
  ])('of %j in the mix %j is %d', (prices, mix, expected) => {
    const found = blend(prices, mix);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });

  it('lies between the least and the most of its parts, and does not change with the size of the mix', () => {
    // Nothing, or no less than a millionth: floats that small that they lose digits are no prices.
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 500, noNaN: true }));
    const share = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(amount, amount, amount, share, share, share, fc.integer({ min: 2, max: 5 }), (input, cached, output, a, b, c, times) => {
        fc.pre(a + b + c > 0);
        const price = blend({ input, cached, output }, { input: a, cached: b, output: c }) ?? NaN;
        expect(price).toBeGreaterThanOrEqual(Math.min(input, cached, output) * (1 - 1e-5));
        expect(price).toBeLessThanOrEqual(Math.max(input, cached, output) * (1 + 1e-5));
        expect(blend({ input, cached, output }, { input: a * times, cached: b * times, output: c * times })).toBe(price);
      }),
    );
  });
});

describe('the digits of a blend', () => {
  const half = { input: 1, cached: 0, output: 1 };
  const third = { input: 1, cached: 0, output: 2 };

  test.each([
    ['digits that floats lose', 0.1, 0.2, half, 0.15],
    ['all of a price that has an end', 0.248, 1.485, DEFAULT_MIX, 0.55725],
    ['six of one without end', 1, 2, third, 1.66667],
    ['six, rounded once, halves up', 0.0000001, 0, third, 3.33333e-8],
    ['six of large amounts', 123456, 654321, DEFAULT_MIX, 256172],
    ['none of a free model', 0, 0, DEFAULT_MIX, 0],
  ])('are %s', (_what, input, output, mix, price) => {
    expect(blend({ input, cached: null, output }, mix)).toBe(price);
  });

  it('lie within half a unit of the sixth of what floats make of it', () => {
    // Below a millionth no list names a price, and floats have no six digits left.
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 500, noNaN: true }));
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: MOST_PARTS }), fc.integer({ min: 1, max: MOST_PARTS }), (input, output, a, b) => {
        const float = (input * a + output * b) / (a + b);
        expect(Math.abs((blend({ input, cached: null, output }, { input: a, cached: 0, output: b }) ?? NaN) - float)).toBeLessThanOrEqual(float * 5.01e-6);
      }),
    );
  });
});

test.each([
  [{ input: 1, cached: null, output: 2 }, DEFAULT_MIX, null],
  [{ input: 1, cached: null, output: null }, DEFAULT_MIX, 'The list gives no price for output.'],
  [{ input: 1, cached: null, output: null }, { input: 1, cached: 1, output: 1 }, 'The list gives no price for cached input and output.'],
  [{ input: 1, cached: null, output: null }, { input: 0, cached: 0, output: 0 }, 'The mix buys nothing.'],
])('%j in the mix %j lacks: %s', (prices, mix, reason) => {
  expect(noBlend(prices, mix)).toBe(reason);
  expect(blend(prices, mix) === null).toBe(reason !== null);
});

describe('a mix in an address', () => {
  test.each([
    ['3-0-1', '3-0-1'],
    ['3:0:1', '3-0-1'],
    [' 10:1 ', '10-0-1'],
    ['0-100-5', '0-100-5'],
    ['0-0-0', null],
    ['3', null],
    ['3-1-1-1', null],
    ['-3-1', null],
    ['3.5-0-1', null],
    ['101-0-1', null],
    ['a-b-c', null],
    ['', null],
  ])('%j is read as %s', (text, slug) => {
    const mix = parseMix(text);
    expect(mix === null ? null : mixSlug(mix)).toBe(slug);
  });

  it('comes back as it was written', () => {
    const share = fc.integer({ min: 0, max: MOST_PARTS });
    fc.assert(
      fc.property(share, share, share, (input, cached, output) => {
        fc.pre(input + cached + output > 0);
        expect(parseMix(mixSlug({ input, cached, output }))).toEqual({ input, cached, output });
      }),
    );
  });
});

test.each([
  [DEFAULT_MIX, '3 parts input to 1 output'],
  [{ input: 1, cached: 8, output: 1 }, '1 part input to 8 cached input and 1 output'],
  [{ input: 0, cached: 0, output: 5 }, 'output alone'],
  [{ input: 0, cached: 4, output: 1 }, '4 parts cached input to 1 output'],
  [{ input: 0, cached: 0, output: 0 }, 'no tokens'],
])('the mix %j reads “%s”', (mix, words) => expect(mixWords(mix)).toBe(words));

test.each([
  [0, '0'],
  [0.0575, '0.0575'],
  [0.8554, '0.855'],
  [1.1, '1.10'],
  [3, '3.00'],
  [67.5, '67.50'],
  [120, '120'],
  [1234.5, '1,230'],
])('%d is printed as %s', (amount, digits) => expect(priceDigits(amount)).toBe(digits));
