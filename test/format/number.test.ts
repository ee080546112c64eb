import { expect, test } from 'vitest';
import { numberWords } from '../../src/format/number.ts';

test.each([
  [1234567.8912, undefined, '1,234,567.891'],
  [2, { minimumFractionDigits: 1, maximumFractionDigits: 1 }, '2.0'],
  [2, {}, '2'],
  [123456, { maximumSignificantDigits: 2 }, '120,000'],
  [2.34, { minimumFractionDigits: 1, maximumFractionDigits: 1 }, '2.3'],
])('%d with %j is %s', (value, options, words) => {
  expect(numberWords(value, options)).toBe(words);
});
