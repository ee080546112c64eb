// The gate before a folder on disk: what may not lie there is refused unread, the rest is read once.
import { listContent, readFiles, UnreadableFolder } from '../from-disk.ts';
import { isIgnored } from '../parse-path.ts';
import type { Problem, SourceFile } from '../types.ts';
import { gate } from './gate.ts';
import { sortListing } from './listing.ts';

export interface Opened {
  /** The files that could be read. */
  readonly files: readonly SourceFile[];
  /** What was refused unread, sorted by path. */
  readonly refused: readonly Problem[];
}

/** Reads a folder as content, refusing links, programs and whatever else is no plain text. Throws UnreadableFolder where there is no content at all. */
export function openContent(folder: string): Opened {
  const { readable, problems } = sortListing(listContent(folder));
  if (problems.length === 0 && readable.every(isIgnored)) throw new UnreadableFolder(`The folder ${folder} holds no content.`);
  return { files: readFiles(folder, readable), refused: problems };
}

/** A folder's files and all that the gate refuses in it. Throws UnreadableFolder where there is no content at all. */
export function gateFolder(folder: string): { readonly files: readonly SourceFile[]; readonly problems: readonly Problem[] } {
  const { files, refused } = openContent(folder);
  return { files, problems: [...refused, ...gate(files)] };
}
