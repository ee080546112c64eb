import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { contentOf, writeEdits } from '../../src/commands/content-files.ts';
import { Stop } from '../../src/commands/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'metrics'), { recursive: true });
  writeFileSync(join(folder, 'metrics/capex.mdx'), 'old');
});
const all = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('.'))
    .sort();
const CHANGE = { path: 'metrics/capex.mdx', before: 'old', after: 'new' };

describe('writeEdits', () => {
  it('writes every edit, makes folders, and leaves nothing beside them', () => {
    writeEdits(folder, [CHANGE, { path: 'sources/acme/q2.yaml', before: null, after: 'url' }]);
    expect(all()).toEqual(['metrics/capex.mdx', 'sources/acme/q2.yaml']);
    expect(readFileSync(join(folder, 'metrics/capex.mdx'), 'utf8')).toBe('new');
  });

  it.each([
    ['a file that was changed meanwhile', { path: 'metrics/capex.mdx', before: 'older', after: 'new' }, /was changed meanwhile/],
    ['a file that is there already', { path: 'metrics/capex.mdx', before: null, after: 'new' }, /is there already/],
    ['a path where nothing may lie', { path: '../metrics/x.mdx', before: null, after: 'new' }, /is no place for an entry/],
  ])('refuses %s and writes none of the others', (_name, edit, words) => {
    const others = [{ path: 'metrics/regions.mdx', before: null, after: 'new' }];
    expect(() => writeEdits(folder, [...others, edit])).toThrow(words);
    expect(() => writeEdits(folder, [...others, edit])).toThrow(Stop);
    expect(all()).toEqual(['metrics/capex.mdx']);
    expect(existsSync(join(folder, '../metrics/x.mdx'))).toBe(false);
  });

  it('puts everything back where a later file cannot be written', () => {
    writeFileSync(join(folder, 'sources'), 'a file where a folder should be');
    expect(() => writeEdits(folder, [CHANGE, { path: 'sources/acme/q2.yaml', before: null, after: 'url' }])).toThrow(/everything is as it was/);
    rmSync(join(folder, 'sources'));
    mkdirSync(join(folder, 'metrics/regions.mdx'));
    expect(() => writeEdits(folder, [CHANGE, { path: 'metrics/regions.mdx', before: null, after: 'new' }])).toThrow();
    expect(readFileSync(join(folder, 'metrics/capex.mdx'), 'utf8')).toBe('old');
    expect(all()).toEqual(['metrics/capex.mdx', 'metrics/regions.mdx']);
  });
});

describe('contentOf', () => {
  it('opens nothing beside a link, which would lead a writer out of the folder', () => {
    symlinkSync(tmpdir(), join(folder, 'sources'));
    expect(() => contentOf(folder, 'list')).toThrow(/sources:1:1 {2}/);
  });

  it('says which folder cannot be read', () => {
    expect(() => contentOf(join(folder, 'nowhere'), 'list')).toThrow(Stop);
  });
});
