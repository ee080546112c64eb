import { expect, test } from 'vitest';
import { digits, readBaseline, table } from './table.ts';

test('a table without rows is its head', () => expect(table(['kind', 'pages'], [])).toBe('kind  pages'));

test('names stand at the left, numbers at the right', () => {
  expect(
    table(
      ['kind', 'pages'],
      [
        ['home', '1'],
        ['a longer kind', '1213'],
      ],
    ),
  ).toBe('kind           pages\nhome               1\na longer kind   1213');
});

test.each([
  [1213, '1213'],
  [0.12345, '0.123'],
  [114.44, '114'],
])('%d is %s', (number, words) => expect(digits(number)).toBe(words));

test('every number that was kept is one', () => {
  const kept = Object.entries(readBaseline());
  expect(kept.length).toBeGreaterThan(40);
  expect(kept.filter(([, number]) => !Number.isFinite(number) || number < 0)).toEqual([]);
});
