import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAMMAR } from '../../src/format/search-grammar.ts';
import { findNumbers, findRanges, folded, numberWords, queryTokens, withoutNumberWords } from '../../src/format/search-number.ts';

const read = (text: string) => findNumbers(folded(text), GRAMMAR).map(({ value, unit }) => [value, unit]);

describe('findNumbers', () => {
  it.each([
    ['33.4', [[33.4, null]]],
    ['RMB33.4bn', [[33.4e9, 'CNY']]],
    ['¥33.4 billion', [[33.4e9, 'CNY']]],
    ['３３４億', [[33.4e9, null]]],
    ['人民币334亿元', [[33.4e9, 'CNY']]],
    ['1.4万亿', [[1.4e12, null]]],
    ['CNY 33,398 million', [[33_398e6, 'CNY']]],
    [
      'US$4.62bn, HK$3m',
      [
        [4.62e9, 'USD'],
        [3e6, 'HKD'],
      ],
    ],
    ['$.5', [[0.5, 'USD']]],
    [
      '26 per cent and 4.77％',
      [
        [26, '%'],
        [4.77, '%'],
      ],
    ],
    ['3.8 GW', [[3.8e9, 'W']]],
    ['14.3x', [[14.3, 'x']]],
    ['560,000', [[560_000, null]]],
  ])('reads %s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each(['qwen3', '910C', 'gpt-4o', 'us-east-1', 'h20', '5-year', '1,2345'])('sees no number in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives both ends of a range the unit and scale of the one that bears them', () => {
    const [[low, high] = []] = findRanges(folded('USD 215 to 225 billion'), GRAMMAR).ranges;
    expect([low?.value, low?.unit, high?.value, high?.unit]).toEqual([215e9, 'USD', 225e9, 'USD']);
  });
});

describe('the words for numbers', () => {
  const amount = fc.record({
    digits: fc.integer({ min: 1, max: 999 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    scale: fc.constantFrom('million', 'billion', 'trillion'),
  });

  it('meet for one amount however it is written, and for two amounts never', () => {
    const written = ({ digits, decimals, scale }: { digits: number; decimals: number; scale: string }) =>
      `${(digits / 10 ** decimals).toFixed(decimals)} ${scale}`;
    const asks = (text: string): readonly string[] => findNumbers(folded(text), GRAMMAR).flatMap(queryTokens);
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [a, b] = [written(one), written(other)];
        const held = numberWords(`CNY ${a}`, GRAMMAR);
        expect(asks(`RMB${a.replace(' million', 'm').replace(' billion', 'bn').replace(' trillion', 'tn')}`).every((token) => held.includes(token))).toBe(true);
        const [[first] = [], [second] = []] = [read(a), read(b)];
        expect(asks(b).some((token) => held.includes(token))).toBe(first?.[0] === second?.[0]);
      }),
    );
  });

  it('are never the beginning of one another', () => {
    const words = numberWords('3 33 33.4 334 3.34 33.4 billion 334 billion 33.4% 334%', GRAMMAR);
    expect(words.filter((word) => words.some((other) => other !== word && other.startsWith(word)))).toEqual([]);
  });

  it('leave a text that is shown', () => {
    expect(withoutNumberWords(`Revenue of 33.4 ${numberWords('33.4', GRAMMAR).join(' ')} rose`)).toBe('Revenue of 33.4 rose');
  });
});
