// Builds and checks of a project, with what they took.
import { join } from 'node:path';
import { ROOT } from '../../src/commands/tool.ts';
import { median } from './arithmetic.ts';
import { noted, type ProcessNote } from './processes.ts';
import { type Stage, stagesOf, wholeOf } from './stages.ts';
import { digits, table } from './table.ts';

const CHECKS = 3;

/** Builds the project in a folder into `target` there, and prints its stages. */
export async function measuredBuild(folder: string, target: string): Promise<Stage> {
  const notes = await noted(join(ROOT, 'test/bench/build-into.ts'), [folder, target], folder);
  const whole = wholeOf(notes);
  const rows = [...stagesOf(notes), whole].map(({ name, seconds, cpu, peak }) => [name, digits(seconds), digits(cpu), peak.toFixed(0)]);
  console.log(table(['stage', 'seconds', 'of processor', 'peak MB'], rows));
  return whole;
}

/** Runs the check of the project in a folder several times; returns the middle of its seconds of processor time. */
export async function measuredCheck(folder: string): Promise<number> {
  const runs: ProcessNote[] = [];
  for (let run = 0; run < CHECKS; run += 1) runs.push(...(await noted(join(folder, 'src/commands/check.ts'), [], folder)));
  return median(runs.map(({ cpu }) => cpu));
}
