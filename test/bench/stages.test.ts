import { expect, test } from 'vitest';
import { stagesOf, wholeOf } from './stages.ts';

const note = (args: readonly string[], from: number, to: number, cpu: number, peak: number) => ({ args: [...args], from, to, cpu, peak });
const notes = [
  note(['/project/test/bench/build-into.ts', '/project', 'dist'], 0, 10_000, 2, 200),
  note(['/project/src/commands/check.ts'], 500, 2500, 1.5, 300),
  note(['/project/node_modules/astro/bin/astro.mjs', 'build'], 2500, 7500, 6, 900),
  note(['/project/src/commands/index-search.ts', 'dist'], 8000, 9500, 1, 250),
  note(['/project/src/commands/write-sitemap.ts', 'dist'], 8000, 8500, 0.5, 100),
];

test('a build is told by its stages, and what it did while none of them ran', () => {
  expect(stagesOf(notes)).toEqual([
    { name: 'check', seconds: 2, cpu: 1.5, peak: 300 },
    { name: 'pages', seconds: 5, cpu: 6, peak: 900 },
    { name: 'search', seconds: 1.5, cpu: 1, peak: 250 },
    { name: 'sitemap', seconds: 0.5, cpu: 0.5, peak: 100 },
    { name: 'seal and the rest', seconds: 1.5, cpu: 2, peak: 200 },
  ]);
});

test('the whole has the time of its own process, the work of all and the memory of the largest', () => {
  expect(wholeOf(notes)).toEqual({ name: 'whole build', seconds: 10, cpu: 11, peak: 900 });
});

test('a build without notes is refused', () => {
  expect(() => stagesOf([])).toThrow('left no note');
  expect(() => wholeOf([])).toThrow('left no note');
});
