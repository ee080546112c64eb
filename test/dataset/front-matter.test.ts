import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/dataset/front-matter.ts';

describe('the front matter', () => {
  it.each([
    ['---\na: 1\n---\n', 'a: 1\n', ''],
    ['---\na: 1\n---\nBody\n', 'a: 1\n', 'Body\n'],
    ['---\r\na: 1\r\n---\r\nBody', 'a: 1\r\n', 'Body'],
    ['---\n---\nBody', '', 'Body'],
    ['---\na: 1\n---', 'a: 1\n', ''],
    ['--- \na: "---x"\n---\t\nBody\n---\n', 'a: "---x"\n', 'Body\n---\n'],
    ['---\na: 1\r---\nb: 2\n---\nBody', 'a: 1\r---\nb: 2\n', 'Body'],
  ])('splits %j', (text, yaml, body) => {
    expect(splitFrontMatter(text)).toMatchObject({ ok: true, yaml, body });
  });

  it('gives offsets at which yaml and body stand in the file', () => {
    const text = '---\na: 1\n---\nBody';
    const split = splitFrontMatter(text);
    expect(split.ok && [text.slice(split.yamlOffset, split.yamlOffset + 4), text.slice(split.bodyOffset)]).toEqual(['a: 1', 'Body']);
  });

  it.each([
    ['a: 1\n', 'The file does not begin with front matter.'],
    ['\n---\na: 1\n---\n', 'The file does not begin with front matter.'],
    ['---\na: 1\n---x: 2\n---\n', 'A line of the front matter begins with "---" and says more.'],
    ['---\na: 1\n+++\n---\n', 'A line of the front matter begins with "+++" and says more.'],
    ['---\na: 1\n', 'The front matter is opened here and never closed.'],
    ['---\na: 1\n --- \n', 'The front matter is opened here and never closed.'],
  ])('refuses %j', (text, message) => {
    expect(splitFrontMatter(text)).toMatchObject({ ok: false, message });
  });
});
