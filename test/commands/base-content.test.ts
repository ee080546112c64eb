// The base of a comparison, read out of small repositories made for it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentAt } from '../../src/commands/base-content.ts';
import { Stop } from '../../src/commands/tool.ts';

let home = '';
let root = '';
const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
function commit(): string {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'a');
  return git(root, 'rev-parse', 'HEAD');
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'base-'));
  root = join(home, 'repository');
  mkdirSync(root);
  git(root, 'init', '--quiet');
  put('content/sources/a/ümlaut name.yaml', 'title: Müller\n');
  put('content/empty.yaml', '');
  put('content/.hidden.yaml', 'x');
  put('src/code.ts', 'throw new Error();');
  symlinkSync('/etc/hostname', join(root, 'content', 'link.yaml'));
  commit();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** What a Stop says. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Stop) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('contentAt', () => {
  it('reads the plain files of content as they were, whatever stands in the folder now', () => {
    put('content/empty.yaml', 'not committed');
    const { name, files } = contentAt('main', root);
    expect(name).toMatch(/^main \([0-9a-f]{7}\)$/);
    expect(files).toEqual([
      { path: 'empty.yaml', text: '' },
      { path: 'sources/a/ümlaut name.yaml', text: 'title: Müller\n' },
    ]);
    expect(readFileSync(join(root, 'content/empty.yaml'), 'utf8')).toBe('not committed');
    put('content/empty.yaml', '');
  });

  it('goes back to the commit that the two lines share', () => {
    git(root, 'branch', 'mine');
    put('content/later.yaml', 'x');
    commit();
    git(root, 'checkout', '--quiet', 'mine');
    const { name, files } = contentAt('main', root);
    expect(name).toMatch(/^the last commit shared with main \(/);
    expect(files.map(({ path }) => path)).not.toContain('later.yaml');
    git(root, 'checkout', '--quiet', 'main');
    expect(contentAt('HEAD', root).files.map(({ path }) => path)).toContain('later.yaml');
  });

  it('says what git does not know, and what it may have been', () => {
    expect(refusal(() => contentAt('mian', root))).toBe('git knows no commit, branch or tag "mian". Did you mean "main"?');
    expect(refusal(() => contentAt('--output=/tmp/x', root))).toMatch(/^git knows no commit, branch or tag "--output=\/tmp\/x"\./);
  });

  it('says where a commit has no content', () => {
    git(root, 'checkout', '--quiet', '--orphan', 'bare');
    git(root, 'rm', '-r', '--quiet', '--force', 'content');
    commit();
    expect(refusal(() => contentAt('bare', root))).toMatch(/^There is no content\/ at bare \(/);
    git(root, 'checkout', '--quiet', 'main');
  });

  it('says where there is no repository', () => {
    expect(refusal(() => contentAt('main', home))).toBe(
      'This folder is in no git repository, so there is no base to read. Name a folder instead: npm run diff -- --base-content <folder>.',
    );
  });

  it('says how a shallow clone is mended, and reads what it holds', () => {
    const first = git(root, 'rev-list', '--max-parents=0', 'main');
    git(home, 'clone', '--quiet', '--depth=1', '--branch=main', `file://${root}`, 'shallow');
    expect(refusal(() => contentAt(first, join(home, 'shallow')))).toContain('This clone is shallow and does not hold');
    expect(refusal(() => contentAt('mine', join(home, 'shallow')))).toContain('git fetch --unshallow origin');
    expect(contentAt('HEAD', join(home, 'shallow')).files).toHaveLength(3);
  });
});
