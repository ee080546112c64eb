// Reads content/ for the commands that change it, and writes their edits: all of them, or none.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parsePath } from '../dataset/parse-path.ts';
import type { SourceFile } from '../dataset/types.ts';
import type { Edit } from '../edits/edit.ts';
import { openFolder, printProblems } from './problems.ts';
import { Stop } from './tool.ts';

/** Every file of the folder. Throws a Stop where it is no content, or holds what is no plain text: links, programs, pictures. */
export function contentOf(folder: string, who: string): readonly SourceFile[] {
  const { files, refused } = openFolder(folder, who);
  if (refused.length > 0) throw new Stop(printProblems(refused, folder));
  return files;
}

const onDisk = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/**
 * Writes the edits. New texts lie beside their targets before the first target is touched, and a fault on the way puts everything back.
 * Throws a Stop, with nothing written, where a file is not as it was when the edit was made.
 */
export function writeEdits(folder: string, edits: readonly Edit[]): void {
  for (const { path, before } of edits) {
    if (!parsePath(path).ok) throw new Stop(`content/${path} is no place for an entry. Nothing was written.`);
    if (onDisk(join(folder, path)) === before) continue;
    const why = before === null ? 'is there already' : 'was changed meanwhile';
    throw new Stop(`content/${path} ${why}. Nothing was written; run the command again.`);
  }
  const aside = (path: string): string => join(folder, dirname(path), `.${path.split('/').at(-1) ?? ''}.new`);
  const laid: string[] = [];
  const done: Edit[] = [];
  try {
    for (const { path, after } of edits) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(aside(path), after);
      laid.push(aside(path));
    }
    for (const edit of edits) {
      renameSync(aside(edit.path), join(folder, edit.path));
      done.push(edit);
    }
  } catch (error) {
    for (const { path, before } of done) {
      if (before === null) rmSync(join(folder, path), { force: true });
      else writeFileSync(join(folder, path), before);
    }
    throw new Stop(`The files could not be written, and everything is as it was: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    for (const path of laid) rmSync(path, { force: true });
  }
}
