import { describe, expect, it } from 'vitest';
import { printInterval, printNumber, printRough } from '../../../src/dataset/audit/words.ts';

describe('the words of the audit', () => {
  it.each([
    [0, null, '0'],
    [33_400_000_000, 'CNY', 'CNY 33.4 billion'],
    [-17_300_000_000, 'CNY', '-CNY 17.3 billion'],
    [26.5, '%', '26.5%'],
    [14.3, 'x', '14.3x'],
    [560_000, 'chips', '560,000 chips'],
    [3_800_000_000, 'W', '3.8 billion W'],
  ])('print %d in %s as %s', (value, unit, words) => {
    expect(printNumber(value, unit)).toBe(words);
  });

  it('print reckoned numbers in three digits', () => {
    expect(printRough(84_931_730, 'USD')).toBe('USD 84.9 million');
  });

  it.each([
    [{ low: null, high: null }, 'anything'],
    [{ low: 29, high: 29 }, 'exactly 29 regions'],
    [{ low: 29, high: null }, 'at least 29 regions'],
    [{ low: null, high: 29 }, 'at most 29 regions'],
    [{ low: 29, high: 31 }, '29 regions to 31 regions'],
  ])('print the interval %o as %s', (interval, words) => {
    expect(printInterval(interval, 'regions')).toBe(words);
  });
});
