// What a command would change in content/: whole files, before and after, so that it can be judged before a byte is written.
import { inspect } from '../dataset/inspect.ts';
import type { Dataset, Problem, SourceFile } from '../dataset/types.ts';

/** One file as it is and as it would be; `before` is null for a new one. */
export interface Edit {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** The files with the edits in place. Files that no edit names stay the very same objects. */
export function withEdits(files: readonly SourceFile[], edits: readonly Edit[]): readonly SourceFile[] {
  const after = new Map(edits.map((edit) => [edit.path, edit.after]));
  const kept = files.filter(({ path }) => !after.has(path));
  return [...kept, ...[...after].map(([path, text]) => ({ path, text }))];
}

/** What the check would say of the edited ledger. */
export interface Verdict {
  readonly dataset: Dataset;
  /** Problems that the ledger does not have as it is, wherever they stand. */
  readonly fresh: readonly Problem[];
  /** How many it has already. */
  readonly earlier: number;
}

/** Runs the check over the edited ledger and, where it finds anything, over the one there is. */
export function judge(files: readonly SourceFile[], edits: readonly Edit[]): Verdict {
  const { dataset, problems } = inspect(withEdits(files, edits));
  const known = Map.groupBy(problems.length === 0 ? [] : inspect(files).problems, markOf);
  const fresh = problems.filter((problem) => known.get(markOf(problem))?.pop() === undefined);
  return { dataset, fresh, earlier: problems.length - fresh.length };
}

/** A problem without its line, which an edit above it moves. */
function markOf({ file, rule, message, cure }: Problem): string {
  return JSON.stringify([file, rule, message.replace(/\bline \d+/g, 'line'), cure]);
}
