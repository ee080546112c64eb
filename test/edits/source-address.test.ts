import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/dataset/parse.ts';
import { slugOf } from '../../src/edits/slug.ts';
import { isAddress, sourceAt } from '../../src/edits/source-address.ts';
import { ledgerFiles, sourceText } from '../support/ledger.ts';

const content = parseContent(ledgerFiles({ 'sources/acme/q3.yaml': sourceText({ url: 'https://Acme.example/list?id=3&page=1' }) }));

describe('sourceAt', () => {
  it.each([
    ['https://acme.example/q2-2025', 'acme/q2'],
    ['http://ACME.example/q2-2025/', 'acme/q2'],
    ['https://acme.example/q2-2025?utm_source=mail&fbclid=1#page=4', 'acme/q2'],
    ['https://acme.example/list?id=3&page=1', 'acme/q3'],
    ['https://acme.example/list?id=4&page=1', null],
    ['https://acme.example/Q2-2025', null],
    ['https://', null],
  ])('finds the document at %s', (url, id) => {
    expect(sourceAt(url, content)).toBe(id);
  });

  it('tells addresses from ids', () => {
    expect(['HTTPS://a.example', 'http://a', 'acme/q2', 'ftp://a'].map(isAddress)).toEqual([true, true, false, false]);
  });
});

describe('slugOf', () => {
  it.each([
    ['Who: sells “most”?', 'who-sells-most'],
    ['Amazon’s $125bn Über-plan', 'amazons-125bn-uber-plan'],
    ['one two three four five six seven eight nine ten', 'one-two-three-four-five-six-seven-eight-nine'],
    ['阿里云 Qwen3 发布', 'qwen3'],
    ['阿里云', null],
  ])('makes an id of %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
