import { expect, test } from 'vitest';
import { gradeOfFact, gradeOfSource, weakestGrade } from '../../src/dataset/grade.ts';
import { TIERS } from '../../src/schema/source.ts';

test('tiers give grades, and a copy of the company’s own page is a B', () => {
  expect(TIERS.map((tier) => `${tier} ${gradeOfSource({ tier })}${gradeOfSource({ tier, via: 'https://copy.example' })}`)).toEqual([
    'filing AB',
    'company AB',
    'transcript BB',
    'press CC',
    'analyst CC',
    'machine-transcript DD',
    'repository DD',
    'blog DD',
  ]);
});

test('a fact is as good as its best source, and D without any', () => {
  expect(gradeOfFact([{ tier: 'blog' }, { tier: 'transcript' }, { tier: 'press' }])).toBe('B');
  expect(gradeOfFact([])).toBe('D');
});

test('a derived fact is as good as its weakest input', () => {
  expect(weakestGrade(['A', 'C', 'B'])).toBe('C');
  expect(weakestGrade(['A', 'A'])).toBe('A');
  expect(weakestGrade([])).toBe('D');
});
