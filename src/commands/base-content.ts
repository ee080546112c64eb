// The content of another state of the repository, read out of git's store: nothing is checked out, and no code of that state runs.
import { execFileSync } from 'node:child_process';
import type { SourceFile } from '../dataset/types.ts';
import { nearest } from '../format/nearest.ts';
import { ROOT, Stop } from './tool.ts';

/** Content of a commit, and how a report names it. */
export interface BaseContent {
  /** 'main (1a2b3c4)'. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** Larger files are no content. */
const LARGEST_BYTES = 16 * 1024 * 1024;

/** What git answers, or null where it refuses. Throws a Stop where there is no git. */
function git(root: string, args: readonly string[], input = ''): Buffer | null {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, input, maxBuffer: 1024 ** 3, stdio: ['pipe', 'pipe', 'ignore'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Stop('git was not found, and the base is read out of its store. Install git, or name a folder: npm run diff -- --base-content <folder>.');
    return null;
  }
}

const word = (answer: Buffer | null): string | null => answer?.toString('utf8').trim() ?? null;

/** The commit that a name means. Throws a Stop that says how to mend it where there is none. */
function commitOf(root: string, ref: string): string {
  const commit = word(git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]));
  if (commit !== null && commit !== '') return commit;
  if (word(git(root, ['rev-parse', '--is-inside-work-tree'])) !== 'true')
    throw new Stop('This folder is in no git repository, so there is no base to read. Name a folder instead: npm run diff -- --base-content <folder>.');
  if (word(git(root, ['rev-parse', '--is-shallow-repository'])) === 'true')
    throw new Stop(
      `This clone is shallow and does not hold "${ref}". Fetch it: git fetch --unshallow origin, or git fetch --depth=1 origin ${ref} and then name FETCH_HEAD.`,
    );
  const names = (word(git(root, ['for-each-ref', '--format=%(refname:short)'])) ?? '').split('\n').filter((name) => name !== '');
  const near = nearest(ref, names);
  throw new Stop(
    `git knows no commit, branch or tag "${ref}". ${near === null ? 'git branch --all lists the branches; git fetch brings those of the host.' : `Did you mean "${near}"?`}`,
  );
}

/**
 * The files of content/ at a commit, named by any name git knows; where the working tree grew out of an earlier commit of that line, that one, so that
 * what others have changed since is left out. Throws a Stop where the name, the repository or the folder is not there.
 */
export function contentAt(ref: string, root: string = ROOT): BaseContent {
  const tip = commitOf(root, ref);
  const shared = word(git(root, ['merge-base', tip, 'HEAD'])) || tip;
  const name = shared === tip ? `${ref} (${tip.slice(0, 7)})` : `the last commit shared with ${ref} (${shared.slice(0, 7)})`;
  const listed = git(root, ['ls-tree', '-r', '-z', '--long', shared, '--', 'content/']);
  const entries = (listed?.toString('utf8') ?? '').split('\0').flatMap((line) => {
    const [, mode = '', object = '', size = '', path = ''] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(line) ?? [];
    return mode.startsWith('100') && Number(size) <= LARGEST_BYTES ? [{ object, path: path.replace(/^content\//, '') }] : [];
  });
  const read = entries.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  if (read.length === 0) throw new Stop(`There is no content/ at ${name}. Name a commit that has it.`);
  return { name, files: blobs(root, read) };
}

/** The texts of blobs, in the order of their paths. */
function blobs(root: string, entries: readonly { readonly object: string; readonly path: string }[]): readonly SourceFile[] {
  const answer = git(root, ['cat-file', '--batch'], `${entries.map(({ object }) => object).join('\n')}\n`);
  if (answer === null) throw new Stop('git could not read the base. In a partial clone fetch it first: git fetch --refetch --filter=blob:limit=16m.');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let at = 0;
  const files = entries.map(({ path }): SourceFile => {
    const end = answer.indexOf(10, at);
    const size = Number(answer.subarray(at, end).toString('latin1').split(' ')[2]);
    if (!Number.isInteger(size)) throw new Stop(`git has lost content/${path} of the base: git fsck says more.`);
    at = end + 1 + size + 1;
    return { path, text: decoder.decode(answer.subarray(end + 1, end + 1 + size)) };
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
