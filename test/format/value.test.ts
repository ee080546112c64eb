import { describe, expect, it } from 'vitest';
import { dayWords, monthWords } from '../../src/format/day.ts';
import { periodName, periodPhrase } from '../../src/format/period.ts';
import { convertedWords, intervalWords, moneyWords, statedWords } from '../../src/format/value.ts';
import { parsePeriod } from '../../src/schema/period.ts';

const period = (label: string, nature: 'flow' | 'stock' = 'flow') => {
  const parsed = parsePeriod(label, { fiscalYearEnd: '03-31', nature });
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.period;
};

describe('statedWords', () => {
  it.each([
    ['USD 29,267 million', 'US$29,267 million'],
    ['-CNY 17.3 billion', '−CNY 17.3 billion'],
    ['-USD 7.6 billion', '−US$7.6 billion'],
    ['-4.77%', '−4.77%'],
    ['44 to 45%', '44–45%'],
    ['USD 215 to 225 billion', 'US$215–225 billion'],
    ['more than USD 75 billion', 'more than US$75 billion'],
    ['more than 560000', 'more than 560,000'],
    ['about 1400', 'about 1400'],
    ['470000 to 560000', '470,000–560,000'],
    ['triple-digit %', 'triple-digit %'],
    ['not disclosed', 'not disclosed'],
  ])('prints %s as %s', (stated, words) => {
    expect(statedWords(stated)).toBe(words);
  });
});

describe('convertedWords', () => {
  it.each([
    [4_619_000_000, 'CNY 33.4 billion', 'US$4.62 billion'],
    [52_190_000_000, 'CNY 380 billion', 'US$52.2 billion'],
    [6_989_000_000, 'CNY 50 billion', 'US$7.0 billion'],
    [-2_380_000_000, '-CNY 17.3 billion', '−US$2.38 billion'],
    [713_400_000, 'CNY 5,123 million', 'US$713 million'],
  ])('keeps the digits the stated value has: %d of %s', (amount, stated, words) => {
    expect(convertedWords(amount, 'USD', stated)).toBe(words);
  });
});

describe('moneyWords', () => {
  it('prints yuan with its code', () => {
    expect(moneyWords(158_132_000_000, 'CNY')).toBe('CNY 158 billion');
  });
});

describe('intervalWords', () => {
  it.each([
    [33.35e9, 33.45e9, 'CNY', '33.35 to 33.45 billion'],
    [75e9, null, 'USD', 'over 75 billion'],
    [null, 5, '%', 'under 5%'],
    [29, 29, 'regions', 'exactly 29'],
    [-17.35e9, -17.25e9, 'CNY', '−17.35 to −17.25 billion'],
    [null, null, null, ''],
  ])('says what %d to %d %s leaves open', (low, high, unit, words) => {
    expect(intervalWords({ low, high, unit })).toBe(words);
  });
});

describe('periods in words', () => {
  it.each([
    ['FY2026-Q1', 'Q2 2025', 'the quarter to June 2025'],
    ['FY2026', 'year to Mar 2026', 'the year to March 2026'],
    ['2025', '2025', '2025'],
    ['2024-9M', '9 months 2024', 'the nine months to September 2024'],
    ['FY2026-H1', '6 months to Sep 2025', 'the half-year to September 2025'],
    ['2025-06', 'Jun 2025', 'June 2025'],
    ['TTM 2025-03-31', 'year to Mar 2025', 'the year to March 2025'],
    ['2025..2027', '2025 to 2027', '2025 to 2027'],
    ['2025-02..2028-01', 'Feb 2025 to Jan 2028', 'the 36 months to January 2028'],
  ])('names %s %s and %s', (label, name, phrase) => {
    expect(periodName(period(label))).toBe(name);
    expect(periodPhrase(period(label))).toBe(phrase);
  });
  it('names a stock by its last day', () => {
    expect(periodName(period('FY2026-Q1', 'stock'))).toBe('30 Jun 2025');
  });
});

describe('days in words', () => {
  it('is the same in every time zone', () => {
    expect([dayWords('2025-09-01'), dayWords('2025-09'), monthWords('2025-09-30')]).toEqual(['1 Sep 2025', 'September 2025', 'September 2025']);
  });
});
