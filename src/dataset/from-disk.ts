// Feeds the core from a folder on disk: the only reader of files in src/dataset.
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from './types.ts';

/** A folder that cannot be read as content, said in a sentence. */
export class UnreadableFolder extends Error {}

/** Beyond this a file is reported by its size and not read further. */
const READ_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Every file under the folder, sorted by path, decoded as UTF-8 with broken bytes as U+FFFD (the check reports them).
 * Throws UnreadableFolder where the folder is missing, is no folder or holds no file.
 */
export function readContent(folder: string): readonly SourceFile[] {
  const entries = listFolder(folder);
  const paths = entries.filter((path) => !path.split(sep).some((part) => part.startsWith('.'))).sort();
  if (paths.length === 0) throw new UnreadableFolder(`The folder ${folder} holds no content.`);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return paths.map((path) => ({ path: path.split(sep).join('/'), text: decoder.decode(readBytes(join(folder, path))) }));
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

function listFolder(folder: string): readonly string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) throw new UnreadableFolder(`There is no folder ${folder}.`);
  if (!stat.isDirectory()) throw new UnreadableFolder(`${folder} is a file, not a folder.`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const link = entries.find((entry) => entry.isSymbolicLink());
  if (link !== undefined) throw new UnreadableFolder(`${join(link.parentPath, link.name)} is a symbolic link, and content is plain files.`);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
