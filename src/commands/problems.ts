// What the commands that judge a folder have in common: their options, the folder's opening, and how a problem is printed.
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UnreadableFolder } from '../dataset/from-disk.ts';
import { type Opened, openContent } from '../dataset/gate/folder.ts';
import type { Problem } from '../dataset/types.ts';
import { printable } from '../format/printable.ts';
import { ROOT, Stop } from './tool.ts';

interface Options {
  readonly folder: string;
  readonly json: boolean;
}

/** The folder to read, content/ unless told, and whether to print JSON. Throws a Stop with the usage for anything else. */
export function readOptions(args: readonly string[], usage: string): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { content: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: false,
    });
    if (values.content === '') throw new Stop(`--content needs a folder.\n${usage}`);
    return { folder: resolve(values.content ?? `${ROOT}content`), json: values.json };
  } catch (error) {
    if (error instanceof TypeError) throw new Stop(`${(error.message.split('. To specify')[0] ?? '').replace(/\.$/, '')}.\n${usage}`);
    throw error;
  }
}

/** The files of a folder and what was refused unread. Throws a Stop where it is no content. */
export function openFolder(folder: string, who: string): Opened {
  try {
    return openContent(folder);
  } catch (error) {
    if (error instanceof UnreadableFolder)
      throw new Stop(`${error.message} The ${who} reads providers, metrics and sources from content/, or from the folder named with --content.`);
    throw error;
  }
}

/** Three lines a problem, where and which rule, what is wrong, what would be right; then the count by rule. */
export function printProblems(problems: readonly Problem[], folder: string): string {
  const shownFolder = relative(process.cwd(), folder) || '.';
  return `${problems.map((problem) => printProblem(problem, shownFolder)).join('\n')}\n${countByRule(problems)}`;
}

function printProblem({ file, line, column, rule, message, cure }: Problem, folder: string): string {
  return `${printable(`${folder}/${file}`)}:${line}:${column}  ${rule}\n  ${printable(message)}\n  ${printable(cure)}\n`;
}

/** `12 problems: schema 7, duplicate 5`, the commonest first. */
function countByRule(problems: readonly Problem[]): string {
  const counts = [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, found]) => [rule, found.length] as const);
  counts.sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
  return `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}: ${counts.map(([rule, count]) => `${rule} ${count}`).join(', ')}`;
}
