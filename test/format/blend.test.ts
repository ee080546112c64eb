import { describe, expect, it, test } from 'vitest';
import { blend, DEFAULT_MIX, isMix, mixInWords } from '../../src/format/blend.ts';

const list = { input: '0.30', cachedInput: '0.03', output: '1.20' };

describe('a blend', () => {
  test.each([
    ['three in to one out', list, DEFAULT_MIX, 0.525],
    ['one price alone', list, { input: 1, cached: 0, output: 0 }, 0.3],
    ['cached prompts', list, { input: 1, cached: 8, output: 1 }, 0.174],
    ['digits that floats lose', { input: '0.1', output: '0.2' }, { input: 1, cached: 0, output: 1 }, 0.15],
    ['every digit of an exact blend', { input: '0.248', output: '1.485' }, DEFAULT_MIX, 0.55725],
    ['six digits of one without end', { input: '1', output: '2' }, { input: 1, cached: 0, output: 2 }, 1.66667],
    ['six digits, rounded once', { input: '0.0000001', output: '0' }, { input: 1, cached: 0, output: 2 }, 3.33333e-8],
    ['large amounts', { input: '123456', output: '654321' }, DEFAULT_MIX, 256172],
    ['a free model', { input: '0', output: '0' }, DEFAULT_MIX, 0],
  ])('is exact for %s', (_what, amounts, mix, value) => {
    expect(blend(amounts, mix)).toMatchObject({ value, reason: null });
  });

  it('says whether the digits are all', () => {
    expect(blend(list, DEFAULT_MIX).isExact).toBe(true);
    expect(blend({ input: '1', output: '2' }, { input: 1, cached: 0, output: 2 }).isExact).toBe(false);
  });

  it('is none, with the reason, where the list lacks what the mix buys', () => {
    expect(blend({ input: '1' }, DEFAULT_MIX)).toEqual({ value: null, isExact: false, reason: 'The list gives no price for output.' });
    expect(blend({ input: '1', output: '2' }, { input: 1, cached: 1, output: 1 }).reason).toBe('The list gives no price for cached input.');
    expect(blend({ input: '1' }, { input: 2, cached: 0, output: 0 }).value).toBe(1);
  });

  it('lies between its least and its greatest part, and does not change when all parts are doubled', () => {
    for (let input = 0; input <= 4; input += 1) {
      for (let cached = 0; cached <= 4; cached += 1) {
        for (let output = 1; output <= 4; output += 1) {
          const { value } = blend(list, { input, cached, output });
          expect(value).toBeGreaterThanOrEqual(0.03);
          expect(value).toBeLessThanOrEqual(1.2);
          expect(blend(list, { input: 2 * input, cached: 2 * cached, output: 2 * output }).value).toBe(value);
        }
      }
    }
  });
});

describe('a mix', () => {
  it('is of whole parts, one at least above zero', () => {
    expect(isMix(DEFAULT_MIX)).toBe(true);
    expect(
      [
        { input: 0, cached: 0, output: 0 },
        { input: -1, cached: 0, output: 2 },
        { input: 0.5, cached: 0, output: 1 },
      ].some(isMix),
    ).toBe(false);
    expect(() => blend(list, { input: 0, cached: 0, output: 0 })).toThrow(RangeError);
  });

  it('is told by the parts it has', () => {
    expect(mixInWords(DEFAULT_MIX)).toBe('3 parts input, 1 part output');
    expect(mixInWords({ input: 2, cached: 6, output: 2 })).toBe('2 parts input, 6 parts cached input, 2 parts output');
  });
});
