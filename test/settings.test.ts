import { describe, expect, it } from 'vitest';
import { readBase, readOrigin, readRepository, SettingError } from '../src/settings.ts';

describe('BASE_PATH', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['ledger', '/ledger/'],
    ['/ledger', '/ledger/'],
    ['/a/b/', '/a/b/'],
  ])('%j is read as %s', (text, base) => {
    expect(readBase(text)).toBe(base);
  });

  it.each(['/a b/', '//', 'https://x.org/', '/../', '/a?b/', '/ä/'])('%j is refused with a cure', (text) => {
    expect(() => readBase(text)).toThrow(SettingError);
    expect(() => readBase(text)).toThrow(/such as BASE_PATH=/);
  });
});

describe('SITE_URL', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['https://ledger.example.org', 'https://ledger.example.org'],
    ['https://ledger.example.org/', 'https://ledger.example.org'],
    ['http://localhost:4321', 'http://localhost:4321'],
  ])('%j is read as %j', (text, origin) => {
    expect(readOrigin(text)).toBe(origin);
  });

  it.each(['ledger.example.org', 'ftp://example.org', 'https://example.org/path', 'https://u:p@example.org', 'nonsense'])(
    '%j is refused with a cure',
    (text) => {
      expect(() => readOrigin(text)).toThrow(SettingError);
      expect(() => readOrigin(text)).toThrow(/such as SITE_URL=/);
    },
  );
});

describe('REPOSITORY_URL', () => {
  const read = (url: string, others: Record<string, string> = {}) => readRepository({ REPOSITORY_URL: url, ...others });

  it.each([{}, { REPOSITORY_URL: '' }, { REPOSITORY_BRANCH: 'main', REPOSITORY_HOST: 'gitlab' }])('%j is no repository', (env) => {
    expect(readRepository(env)).toBeNull();
  });

  it.each([
    ['https://github.com/owner/name', 'github', 'https://github.com/owner/name'],
    ['https://github.com/owner/name.git', 'github', 'https://github.com/owner/name'],
    ['https://github.com/owner/name/', 'github', 'https://github.com/owner/name'],
    ['https://gitlab.com/group/sub/name', 'gitlab', 'https://gitlab.com/group/sub/name'],
    ['https://gitlab.example.org/group/name', 'gitlab', 'https://gitlab.example.org/group/name'],
    ['https://codeberg.org/owner/name', 'gitea', 'https://codeberg.org/owner/name'],
    ['https://gitee.com/owner/name', 'gitee', 'https://gitee.com/owner/name'],
    ['https://bitbucket.org/owner/name', 'bitbucket', 'https://bitbucket.org/owner/name'],
  ])('%s is on %s', (text, host, url) => {
    expect(read(text)).toEqual({ url, host, branch: 'main' });
  });

  it('takes any host whose software is named, and any branch', () => {
    expect(read('http://git.example.org:3000/team/ledger.git', { REPOSITORY_HOST: 'gitea', REPOSITORY_BRANCH: 'release/2026' })).toEqual({
      url: 'http://git.example.org:3000/team/ledger',
      host: 'gitea',
      branch: 'release/2026',
    });
    expect(read('https://gitlab.example.org/a/b', { REPOSITORY_HOST: 'github' })?.host).toBe('github');
  });

  it.each([
    ['owner/name', /no web address/],
    ['git@github.com:owner/name.git', /no web address/],
    ['ssh://git@github.com/owner/name', /no web address/],
    ['https://github.com/owner', /lacks the owner or the name/],
    ['https://github.com/owner/na me', /lacks the owner or the name/],
    ['https://github.com/owner/name?tab=readme', /goes on after/],
    ['https://me:secret@github.com/owner/name', /a user or a password/],
  ])('refuses %s with a cure', (text, message) => {
    expect(() => read(text)).toThrow(SettingError);
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(/such as REPOSITORY_URL=https:/);
  });

  it('repeats no password', () => {
    expect(() => read('https://me:secret@github.com/owner/name')).not.toThrow(/secret/);
  });

  it('asks what runs on a host that it does not know', () => {
    expect(() => read('https://git.example.org/a/b')).toThrow(/on git\.example\.org.*REPOSITORY_HOST=github, gitlab, gitea/);
    expect(() => read('https://git.example.org/a/b', { REPOSITORY_HOST: 'forge' })).toThrow(/REPOSITORY_HOST is "forge".*one of github/);
  });

  it.each(['a b', '-x', '../main', '/main', 'a..b', 'x?y'])('refuses the branch %j', (branch) => {
    expect(() => read('https://github.com/a/b', { REPOSITORY_BRANCH: branch })).toThrow(/such as REPOSITORY_BRANCH=main/);
  });
});
