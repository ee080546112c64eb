import { expect, test } from 'vitest';
import { ageWarning } from '../../src/format/age.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

test('a page warns of its age after a hundred days, not before', () => {
  expect(ageWarning('2026-11-22', at('2026-11-22'))).toBeNull();
  expect(ageWarning('2026-11-22', at('2027-03-02'))).toBeNull();
  expect(ageWarning('2026-11-22', at('2027-03-03'))).toBe(
    'This page speaks as of 22 Nov 2026, 101 days ago. Newer figures have very likely been published since.',
  );
});

test('a clock that runs behind warns of nothing', () => {
  expect(ageWarning('2026-11-22', at('2020-01-01'))).toBeNull();
});
