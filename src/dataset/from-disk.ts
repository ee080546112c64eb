// Feeds the core from a folder on disk: the only reader of files in src/dataset.
import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { keptFile } from './kept-files.ts';
import type { SourceFile } from './types.ts';

/** A folder that cannot be read as content, said in a sentence. */
export class UnreadableFolder extends Error {}

/** Nobody needs to know how many more there are. */
const MOST_NAMES = 100_000;
/** Beyond this a file is reported by its size and not read further. */
const READ_LIMIT_BYTES = 16 * 1024 * 1024;

/** Something that lies in a folder, not yet read. */
export interface ListedFile {
  /** From the folder on, with forward slashes. */
  readonly path: string;
  /** `unreadable` for what the disk names and does not show: a name in bytes that are no UTF-8, a file gone meanwhile. */
  readonly kind: 'file' | 'link' | 'other' | 'unreadable';
  readonly bytes: number;
  /** True where the file may be run; never where the file system marks all files so. */
  readonly executable: boolean;
}

/**
 * Everything under the folder but its subfolders, hidden files and links too, sorted by path; nothing is opened, no link is followed.
 * Throws UnreadableFolder where the folder is missing, is a file or a link.
 */
export function listContent(folder: string): readonly ListedFile[] {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) throw new UnreadableFolder(`There is no folder ${folder}.`);
  if (stat.isSymbolicLink()) throw new UnreadableFolder(`${folder} is a symbolic link, and content is plain files.`);
  if (!stat.isDirectory()) throw new UnreadableFolder(`${folder} is a file, not a folder.`);
  const listed = namesUnder(folder).map((path) => listFile(folder, path));
  const keepsBits = listed.some(({ kind, executable }) => kind === 'file' && !executable);
  return listed.map((file) => (keepsBits ? file : { ...file, executable: false })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every path below a folder that is no folder itself. Node's own recursive listing would follow links to folders. */
function namesUnder(folder: string): readonly string[] {
  const names: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined && names.length < MOST_NAMES; next = open.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const canOpen = entry.isDirectory() && !entry.name.includes('\uFFFD');
      (canOpen ? open : names).push(join(next, entry.name));
    }
  }
  return names;
}

function listFile(folder: string, path: string): ListedFile {
  const name = relative(folder, path).split(sep).join('/');
  const stat = name.includes('\uFFFD') ? undefined : lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { path: name, kind: 'unreadable', bytes: 0, executable: false };
  const kind = stat.isSymbolicLink() ? 'link' : stat.isFile() ? 'file' : 'other';
  return { path: name, kind, bytes: stat.size, executable: kind === 'file' && (stat.mode & 0o111) !== 0 };
}

/** The files at these paths of the folder, decoded as `readContent` does; one that says what it said when it was last read is the same object. */
export function readFiles(folder: string, paths: readonly string[]): readonly SourceFile[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return paths.map((path) => keptFile(path, decoder.decode(readBytes(join(folder, path)))));
}

/**
 * Every file under the folder, sorted by path, decoded as UTF-8 with broken bytes as U+FFFD (the check reports them).
 * Throws UnreadableFolder where the folder is missing, is no folder or holds no file.
 */
export function readContent(folder: string): readonly SourceFile[] {
  const listed = listContent(folder);
  const link = listed.find(({ kind }) => kind === 'link');
  if (link !== undefined) throw new UnreadableFolder(`${join(folder, link.path)} is a symbolic link, and content is plain files.`);
  const files = listed.filter(({ path, kind }) => kind === 'file' && !path.split('/').some((part) => part.startsWith('.')));
  if (files.length === 0) throw new UnreadableFolder(`The folder ${folder} holds no content.`);
  return readFiles(
    folder,
    files.map(({ path }) => path),
  );
}

/** The file's bytes, as far as the limit. */
function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(Math.min(statSync(path).size, READ_LIMIT_BYTES));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
