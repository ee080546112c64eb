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
  it.each([
    [undefined, null],
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['https://github.com/owner/name/', 'https://github.com/owner/name'],
  ])('%j is read as %j', (text, repository) => {
    expect(readRepository(text)).toBe(repository);
  });

  it('refuses what is no web address', () => {
    expect(() => readRepository('owner/name')).toThrow(SettingError);
  });
});
