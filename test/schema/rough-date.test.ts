import { expect, test } from 'vitest';
import { isEarlier, roughEnd, roughStart } from '../../src/schema/rough-date.ts';

test.each([
  ['2025', '2025', '2025-12-31'],
  ['2025-Q3', '2025-07', '2025-09-31'],
  ['2025-02', '2025-02', '2025-02-31'],
  ['2025-02-03', '2025-02-03', '2025-02-03'],
])('%s reaches from %s to %s', (date, first, last) => {
  expect([roughStart(date), roughEnd(date)]).toEqual([first, last]);
});

test.each([
  ['2024', '2025', true],
  ['2025-01-31', '2025-02', true],
  ['2025-Q1', '2025-04-01', true],
  ['2025-03-31', '2025-Q2', true],
  ['2025', '2025-12-31', false],
  ['2025-03', '2025-Q1', false],
  ['2025-03-05', '2025-03-05', false],
  ['2025-04', '2025-Q1', false],
])('%s lies wholly before %s: %s', (a, b, is) => expect(isEarlier(a, b)).toBe(is));
