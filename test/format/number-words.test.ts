import { expect, it } from 'vitest';
import { numberInWords } from '../../src/format/number-words.ts';

it.each([
  [0, 'no'],
  [1, 'one'],
  [7, 'seven'],
  [10, 'ten'],
  [11, '11'],
])('writes %d as %s', (count, words) => {
  expect(numberInWords(count)).toBe(words);
});
