import { describe, expect, it } from 'vitest';
import { textDiff } from '../../src/edits/text-diff.ts';

const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

describe('textDiff', () => {
  it.each([
    ['nothing', lines('a'), lines('a'), ''],
    ['a new file', null, lines('a', 'b'), '--- /dev/null\n+++ content/x.yaml\n@@ -0,0 +1,2 @@\n+a\n+b\n'],
    [
      'lines put in',
      lines('1', '2', '3', '4', '5'),
      lines('1', '2', '3', 'new', '4', '5'),
      '--- content/x.yaml\n+++ content/x.yaml\n@@ -2,4 +2,5 @@\n 2\n 3\n+new\n 4\n 5\n',
    ],
    ['a line changed', lines('1', '2'), lines('1', 'two'), '--- content/x.yaml\n+++ content/x.yaml\n@@ -1,2 +1,2 @@\n 1\n-2\n+two\n'],
    ['a line that is there already', lines('a', 'a'), lines('a', 'a', 'a'), '--- content/x.yaml\n+++ content/x.yaml\n@@ -1,2 +1,3 @@\n a\n a\n+a\n'],
    ['the line ends of Windows', 'a\r\nb\r\n', 'a\r\nc\r\n', '--- content/x.yaml\n+++ content/x.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n'],
  ])('shows %s', (_name, before, after, diff) => {
    expect(textDiff({ path: 'x.yaml', before, after })).toBe(diff);
  });
});
