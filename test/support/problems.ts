// Runs the whole check over files and prints what it finds as contributors see it.
import { inspect } from '../../src/dataset/inspect.ts';
import type { Problem, SourceFile } from '../../src/dataset/types.ts';

/** `file:line:column  rule`, what is wrong, what would be right: one text a problem, of one rule or of all. */
export function problemsOf(files: readonly SourceFile[], rule?: string): readonly string[] {
  return inspect(files)
    .problems.filter((problem) => rule === undefined || problem.rule === rule)
    .map(print);
}

export function print({ file, line, column, rule, message, cure }: Problem): string {
  return `${file}:${line}:${column}  ${rule}\n${message}\n${cure}`;
}
