import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/dataset/front-matter.ts';
import { comparePlaces, lineTable, placeAt } from '../../src/dataset/place.ts';

const placeOf = (text: string, needle: string): string => {
  const { line, column } = placeAt(lineTable('a.mdx', text), text.indexOf(needle));
  return `${line}:${column}`;
};

describe('the position finder', () => {
  it('puts the start of any text, and of none, at line 1, column 1', () => {
    expect(placeAt(lineTable('a.mdx', ''), 0)).toEqual({ file: 'a.mdx', line: 1, column: 1 });
    expect(placeOf('abc', 'a')).toBe('1:1');
  });

  it.each([
    ['LF', 'one\ntwo\n  three', 'three', '3:3'],
    ['CRLF', 'one\r\ntwo\r\n  three', 'three', '3:3'],
    ['mixed endings', 'one\r\ntwo\nthree', 'three', '3:1'],
    ['a lone CR, which ends no line', 'one\rtwo\nthree', 'two', '1:5'],
    ['a tab, which is one column', 'one\n\t\tthree', 'three', '2:3'],
    ['Chinese, one column a character', '阿里云 three', 'three', '1:5'],
    ['a character of two units, two columns as in editors', '𠮷 three', 'three', '1:4'],
    ['an empty line before', '\n\nthree', 'three', '3:1'],
  ])('counts %s', (_name, text, needle, expected) => {
    expect(placeOf(text, needle)).toBe(expected);
  });

  it('puts the line ending itself on the line it ends', () => {
    expect(placeOf('ab\ncd', '\n')).toBe('1:3');
  });

  it('draws offsets outside the text to its ends', () => {
    const table = lineTable('a.mdx', 'ab\ncd');
    expect(placeAt(table, -5)).toMatchObject({ line: 1, column: 1 });
    expect(placeAt(table, 99)).toMatchObject({ line: 2, column: 3 });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('counts from the file, not from the front matter or the body, with %s', (_name, end) => {
    const text = ['---', 'a: 1', 'facts:', '---', '', 'Body'].join(end);
    const split = splitFrontMatter(text);
    if (!split.ok) throw new Error(split.message);
    const table = lineTable('a.mdx', text);
    expect(placeAt(table, split.yamlOffset + split.yaml.indexOf('facts'))).toMatchObject({ line: 3, column: 1 });
    expect(placeAt(table, split.bodyOffset + split.body.indexOf('Body'))).toMatchObject({ line: 6, column: 1 });
  });

  it('orders places by file, line and column', () => {
    const at = (file: string, line: number, column: number) => ({ file, line, column });
    const places = [at('b', 1, 1), at('a', 2, 1), at('a', 1, 9), at('a', 1, 2)];
    expect([...places].sort(comparePlaces)).toEqual([at('a', 1, 2), at('a', 1, 9), at('a', 2, 1), at('b', 1, 1)]);
  });
});
