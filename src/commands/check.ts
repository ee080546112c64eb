// npm run check: reads content/, prints every problem with its place and its cure, and a count by rule.
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent, UnreadableFolder } from '../dataset/from-disk.ts';
import { inspect } from '../dataset/inspect.ts';
import { isIgnored } from '../dataset/parse-path.ts';
import type { Assembly, Dataset, Problem, SourceFile } from '../dataset/types.ts';
import { main, ROOT, Stop } from './tool.ts';

const USAGE = 'Usage: npm run check -- [--content <folder>] [--json]';

interface Options {
  readonly folder: string;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { content: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: false,
    });
    if (values.content === '') throw new Stop(`--content needs a folder.\n${USAGE}`);
    return { folder: resolve(values.content ?? `${ROOT}content`), json: values.json };
  } catch (error) {
    if (error instanceof TypeError) throw new Stop(`${(error.message.split('. To specify')[0] ?? '').replace(/\.$/, '')}.\n${USAGE}`);
    throw error;
  }
}

function readEntries(folder: string): readonly SourceFile[] {
  const files = readContent(folder);
  if (files.every(({ path }) => isIgnored(path))) throw new UnreadableFolder(`The folder ${folder} holds no content.`);
  return files;
}

function inspectFolder(folder: string): Assembly {
  try {
    return inspect(readEntries(folder));
  } catch (error) {
    if (error instanceof UnreadableFolder)
      throw new Stop(`${error.message} The check reads providers, metrics and sources from content/, or from the folder named with --content.`);
    throw error;
  }
}

/** One problem on three lines: where and which rule, what is wrong, what would be right. */
export function printProblem({ file, line, column, rule, message, cure }: Problem, folder: string): string {
  return `${folder}/${file}:${line}:${column}  ${rule}\n  ${message}\n  ${cure}\n`;
}

/** `12 problems: schema 7, duplicate 5`, the commonest first. */
export function countByRule(problems: readonly Problem[]): string {
  const counts = [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, found]) => [rule, found.length] as const);
  counts.sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
  return `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}: ${counts.map(([rule, count]) => `${rule} ${count}`).join(', ')}`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What stands, in one line. */
export function countEntries(dataset: Dataset): string {
  const facts = [...dataset.facts.values()];
  const derived = facts.filter((fact) => fact.basis === 'derived').length;
  const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
  const counts = [
    count(facts.length - derived, 'fact'),
    `${derived} derived`,
    count(dataset.series.size, 'series', 'series'),
    count(dataset.sources.size, 'source'),
    count(dataset.metrics.size, 'metric'),
    count(dataset.providers.size, 'provider or benchmark', 'providers and benchmarks'),
    count(dataset.events.size, 'event'),
    count(dataset.signals.size, 'signal'),
    count(dataset.risks.size, 'risk'),
    count(dataset.tensions.size, 'tension'),
    count(dataset.chips.size, 'chip'),
    count(dataset.models.size, 'model'),
    count(sum([...dataset.prices.values()].map(({ data }) => data.prices.length)), 'price'),
    count(sum([...dataset.regions.values()].map(({ data }) => data.regions.length)), 'region'),
    count(dataset.claimants.size, 'claimant'),
    count(dataset.rates.size, 'currency', 'currencies'),
  ];
  return `The ledger is sound as of ${dataset.asOf}: ${counts.join(', ')}.`;
}

await main(() => {
  const { folder, json } = readOptions(process.argv.slice(2));
  const { dataset, problems } = inspectFolder(folder);
  const shownFolder = relative(process.cwd(), folder) || '.';
  if (json) console.log(JSON.stringify({ problems, facts: dataset.facts.size, sources: dataset.sources.size }, null, 2));
  else if (problems.length === 0) console.log(countEntries(dataset));
  else console.log(`${problems.map((problem) => printProblem(problem, shownFolder)).join('\n')}\n${countByRule(problems)}`);
  if (problems.length > 0) process.exitCode = 1;
});
