import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editAddress, folderAddress, reportAddress, type Host, type Repository } from '../src/repository.ts';

const FILE = 'content/providers/aws/capex.mdx';
const at = (host: Host, url: string, branch = 'main'): Repository => ({ host, url, branch });
const GITHUB = at('github', 'https://github.com/example/ledger');
const REPORT = { title: 'AWS: capital expenditure', page: 'https://ledger.example.org/providers/aws/capex/', figure: 'aws/capex' };

describe('a file is edited', () => {
  it.each([
    [GITHUB, `https://github.com/example/ledger/edit/main/${FILE}`],
    [at('github', 'https://github.example.org/a/b', 'trunk'), `https://github.example.org/a/b/edit/trunk/${FILE}`],
    [at('gitlab', 'https://gitlab.com/group/sub/ledger'), `https://gitlab.com/group/sub/ledger/-/edit/main/${FILE}`],
    [at('gitea', 'https://codeberg.org/example/ledger'), `https://codeberg.org/example/ledger/_edit/main/${FILE}`],
    [at('gitee', 'https://gitee.com/example/ledger', 'master'), `https://gitee.com/example/ledger/edit/master/${FILE}`],
    [at('bitbucket', 'https://bitbucket.org/example/ledger'), `https://bitbucket.org/example/ledger/src/main/${FILE}?mode=edit&at=main`],
  ])('on %j at %s', (repository, address) => {
    expect(editAddress(repository, FILE)).toBe(address);
  });
});

describe('a folder is read', () => {
  it.each([
    [GITHUB, 'https://github.com/example/ledger/tree/main/content'],
    [at('gitlab', 'https://gitlab.com/example/ledger'), 'https://gitlab.com/example/ledger/-/tree/main/content'],
    [at('gitea', 'https://codeberg.org/example/ledger'), 'https://codeberg.org/example/ledger/src/branch/main/content'],
    [at('gitee', 'https://gitee.com/example/ledger'), 'https://gitee.com/example/ledger/tree/main/content'],
    [at('bitbucket', 'https://bitbucket.org/example/ledger'), 'https://bitbucket.org/example/ledger/src/main/content'],
  ])('on %j at %s', (repository, address) => {
    expect(folderAddress(repository, 'content')).toBe(address);
  });
});

/** The fields that an address fills in. */
const filled = (repository: Repository): Record<string, string> => Object.fromEntries(new URL(reportAddress(repository, REPORT) ?? '').searchParams);

describe('an error is reported', () => {
  it('on GitHub through the form, its title, key and page filled in', () => {
    expect(reportAddress(GITHUB, REPORT)).toMatch(/^https:\/\/github\.com\/example\/ledger\/issues\/new\?template=wrong-figure\.yml&/);
    expect(filled(GITHUB)).toEqual({
      template: 'wrong-figure.yml',
      title: 'Error in AWS: capital expenditure',
      figure: 'aws/capex',
      page: 'https://ledger.example.org/providers/aws/capex/',
    });
  });

  it('on Gitea and Forgejo through the same form, by its path and with marked fields', () => {
    expect(filled(at('gitea', 'https://codeberg.org/example/ledger'))).toEqual({
      template: '.github/ISSUE_TEMPLATE/wrong-figure.yml',
      title: 'Error in AWS: capital expenditure',
      'field:figure': 'aws/capex',
      'field:page': 'https://ledger.example.org/providers/aws/capex/',
    });
  });

  it.each([
    ['gitlab', 'https://gitlab.com/example/ledger', '/-/issues/new'],
    ['gitee', 'https://gitee.com/example/ledger', '/issues/new'],
  ] as const)('on %s, which has no forms to fill, in a text that asks the same', (host, url, path) => {
    expect(reportAddress(at(host, url), REPORT)).toMatch(new RegExp(`^${url}${path}\\?issue`));
    const { 'issue[title]': title, 'issue[description]': text = '' } = filled(at(host, url));
    expect(title).toBe('Error in AWS: capital expenditure');
    expect(text.split('\n').slice(0, 3)).toEqual(['Figure: aws/capex', 'Shown:', 'Page: https://ledger.example.org/providers/aws/capex/']);
    expect(text).toContain('What is right:\nWhere it can be read:');
  });

  it('nowhere on Bitbucket, which keeps no issues', () => {
    expect(reportAddress(at('bitbucket', 'https://bitbucket.org/example/ledger'), REPORT)).toBeNull();
  });

  it('with any title, and without a key where a page has many figures', () => {
    const title = 'R&D “spend” = 50% of #1 + 阿里云?';
    const address = new URL(reportAddress(GITHUB, { title, page: '/payoff/' }) ?? '');
    expect(address.hash).toBe('');
    expect(Object.fromEntries(address.searchParams)).toEqual({ template: 'wrong-figure.yml', title: `Error in ${title}`, page: '/payoff/' });
  });

  it('in a form that has the fields', () => {
    const form: unknown = parse(readFileSync(new URL('../.github/ISSUE_TEMPLATE/wrong-figure.yml', import.meta.url), 'utf8'));
    const fields = [...new URL(reportAddress(GITHUB, REPORT) ?? '').searchParams.keys()].filter((name) => name !== 'template' && name !== 'title');
    for (const id of [...fields, 'value', 'right', 'source']) expect(form).toMatchObject({ body: expect.arrayContaining([expect.objectContaining({ id })]) });
  });
});
