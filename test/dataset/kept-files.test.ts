import { expect, test } from 'vitest';
import { keptFile } from '../../src/dataset/kept-files.ts';

test('a file stays the same object until its text changes', () => {
  const first = keptFile('metrics/a.mdx', 'one');
  expect(first).toEqual({ path: 'metrics/a.mdx', text: 'one' });
  expect(keptFile('metrics/a.mdx', 'one')).toBe(first);
  expect(keptFile('metrics/b.mdx', 'one')).not.toBe(first);
  const second = keptFile('metrics/a.mdx', 'two');
  expect(second).toEqual({ path: 'metrics/a.mdx', text: 'two' });
  expect(keptFile('metrics/a.mdx', 'one')).not.toBe(first);
});
