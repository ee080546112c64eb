// npm run check: reads content/, prints every problem with its place and its cure, and a count by rule. Editors learn the ids it found.
import { join } from 'node:path';
import { inspect } from '../dataset/inspect.ts';
import type { Assembly, Dataset } from '../dataset/types.ts';
import { openFolder, printProblems, readOptions } from './problems.ts';
import { writeSchemas } from './schemas.ts';
import { main, ROOT } from './tool.ts';

const USAGE = 'Usage: npm run check -- [--content <folder>] [--json]';

function inspectFolder(folder: string): Assembly {
  const { files, refused } = openFolder(folder, 'check');
  const { dataset, problems } = inspect(files);
  if (folder === join(ROOT, 'content')) writeSchemas(dataset, files);
  return { dataset, problems: [...refused, ...problems] };
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
  const { folder, json } = readOptions(process.argv.slice(2), USAGE);
  const { dataset, problems } = inspectFolder(folder);
  if (json) console.log(JSON.stringify({ problems, facts: dataset.facts.size, sources: dataset.sources.size }, null, 2));
  else if (problems.length === 0) console.log(countEntries(dataset));
  else console.log(printProblems(problems, folder));
  if (problems.length > 0) process.exitCode = 1;
});
