// The development server reads all content anew after every change. A file whose text is what it was stays the same object, by which it is known as read.
import type { SourceFile } from './types.ts';

const kept = new Map<string, SourceFile>();

/** The file of that path and text: the object given for them before, where the text has not changed since. */
export function keptFile(path: string, text: string): SourceFile {
  const before = kept.get(path);
  if (before !== undefined && before.text === text) return before;
  const file = { path, text };
  kept.set(path, file);
  return file;
}
