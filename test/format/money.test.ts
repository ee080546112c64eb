import { describe, expect, test } from 'vitest';
import { convertedWords, currencyPrefix, moneyWords, withCurrencySigns } from '../../src/format/money.ts';

describe('an amount in words', () => {
  test.each<[number, string, number | undefined, string]>([
    [4_619_000_000, 'USD', undefined, 'US$4.62 billion'],
    [-17_300_000_000, 'CNY', undefined, '−CNY 17.3 billion'],
    [380_000_000_000, 'CNY', undefined, 'CNY 380 billion'],
    [1_234_000_000_000, 'USD', undefined, 'US$1.23 trillion'],
    [999_960_000, 'USD', undefined, 'US$1.00 billion'],
    [999_960_000, 'USD', 4, 'US$1.000 billion'],
    [72_610_000_000, 'USD', 4, 'US$72.61 billion'],
    [950_000, 'HKD', undefined, 'HK$950,000'],
    [0, 'USD', undefined, 'US$0'],
    [-0.0000001, 'EUR', 1, '€0'],
  ])('%d %s to %s digits is %s', (amount, currency, digits, words) => {
    expect(moneyWords(amount, currency, digits)).toBe(words);
  });
});

test('a conversion has no more digits than what was converted', () => {
  expect(convertedWords(4_619_000_000, 'USD', 'CNY 33 billion')).toBe('US$4.6 billion');
  expect(convertedWords(4_618_700_000, 'USD', 'CNY 33,398 million')).toBe('US$4.62 billion');
});

test('signs stand for codes only before a number', () => {
  expect(withCurrencySigns('more than USD 75 billion')).toBe('more than US$75 billion');
  expect(withCurrencySigns('reports in USD, not CNY 3')).toBe('reports in USD, not CNY 3');
  expect([currencyPrefix('USD'), currencyPrefix('CNY')]).toEqual(['US$', 'CNY ']);
});
