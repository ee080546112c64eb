import { describe, expect, it } from 'vitest';
import { ledgerFiles, sourceText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (text: string): readonly string[] => problemsOf(ledgerFiles({ 'sources/acme/q2.yaml': text }), 'readable-file');

describe('readable-file', () => {
  it('lets plain UTF-8 with Chinese, CRLF and comments pass', () => {
    expect(check(sourceText({ title: '阿里云 second quarter' }))).toEqual([]);
    expect(check(`# a comment\r\n${sourceText().replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['a byte order mark', `\uFEFF${sourceText()}`],
    ['bytes that are no UTF-8', sourceText().replace('Second', 'Sec\uFFFDnd')],
    ['a control character', sourceText().replace('Second', 'Sec\u0000nd')],
    ['a tag', sourceText().replace('language: en', 'language: !!str en')],
    ['an alias', `title: &t Second\npublisher: *t\n`],
    ['a field given twice', `${sourceText()}tier: press\n`],
    ['a colon in plain text', sourceText().replace('Second quarter 2025', 'Results: second quarter')],
    ['an open quote', sourceText().replace('Second quarter 2025', '"Second quarter')],
    ['a tab for indent', 'url:\n\t- a\n'],
    ['a second document', `${sourceText()}---\n${sourceText()}`],
    ['a front matter of 10 MB', `title: ${'x'.repeat(10 * 1024 * 1024)}\n`],
  ])('refuses %s', (_name, text) => {
    expect(check(text)).toMatchSnapshot();
  });

  it('refuses an alias bomb and deep nesting at once', () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) =>
        `a${level}: &a${level} [${Array(9)
          .fill(level === 0 ? 'x' : `*a${level - 1}`)
          .join(', ')}]\n`,
    );
    const started = performance.now();
    expect(check(levels.join(''))[0]).toContain('names a value for reuse');
    expect(check(`a: ${'['.repeat(200_000)}`)).toMatchSnapshot();
    expect(check(`a: ${'[\n'.repeat(20_000)}`)).toMatchSnapshot();
    expect(check(Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''))[0]).toContain('nested more than 10 deep');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('refuses an MDX file without front matter', () => {
    expect(problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': '# Revenue\n' }), 'readable-file')).toMatchSnapshot();
  });
});
