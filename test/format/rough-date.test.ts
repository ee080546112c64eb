import { expect, it } from 'vitest';
import { roughWords } from '../../src/format/rough-date.ts';

it.each([
  ['2025-03-18', '18 Mar 2025'],
  ['2025-03', 'March 2025'],
  ['2025-Q3', 'Q3 2025'],
  ['2018', '2018'],
])('a date as fine as %s reads %s', (date, words) => {
  expect(roughWords(date)).toBe(words);
});
