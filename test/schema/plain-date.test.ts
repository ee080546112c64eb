import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, daysInMonth, isRealDay, lastDay, monthOf, monthsBetween, printMonth, shiftDay } from '../../src/schema/plain-date.ts';

const month = fc.record({ year: fc.integer({ min: 1950, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) });

test('the tests run under a foreign time zone', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Pacific/Apia');
});

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2025-06-31', false],
  ['2025-13-01', false],
  ['2025-00-10', false],
  ['2025-06-00', false],
  ['2025-6-30', false],
  ['', false],
])('%s is a real day: %s', (text, isReal) => {
  expect(isRealDay(text)).toBe(isReal);
});

test('months added and taken away again lead back', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: -600, max: 600 }), (start, months) => {
      const moved = addMonths(start, months);
      expect(addMonths(moved, -months)).toEqual(start);
      expect(monthsBetween(start, moved)).toBe(months);
    }),
  );
});

test('the length of a month is that of the platform calendar', () => {
  fc.assert(
    fc.property(month, (one) => {
      expect(daysInMonth(one)).toBe(new Date(Date.UTC(one.year, one.month, 0)).getUTCDate());
      expect(isRealDay(lastDay(one))).toBe(true);
      expect(monthOf(printMonth(one))).toEqual(one);
    }),
  );
});

test.each([
  ['2024-02-29', -12, '2023-02-28'],
  ['2023-02-28', 12, '2024-02-29'],
  ['2025-06-30', -3, '2025-03-31'],
  ['2025-03-30', -1, '2025-02-28'],
  ['2025-06-15', 3, '2025-09-15'],
])('%s moved by %i months is %s', (day, months, moved) => {
  expect(shiftDay(day, months)).toBe(moved);
});
