// Feeds the core from a folder on disk: the only reader of files in src/dataset.
import { readdirSync, readFileSync, statSync } from 'node:fs';
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
  return paths.map((path) => ({ path: path.split(sep).join('/'), text: decoder.decode(readFileSync(join(folder, path)).subarray(0, READ_LIMIT_BYTES)) }));
}

function listFolder(folder: string): readonly string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) throw new UnreadableFolder(`There is no folder ${folder}.`);
  if (!stat.isDirectory()) throw new UnreadableFolder(`${folder} is a file, not a folder.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
