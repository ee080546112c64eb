// Keeps the present state as the last release: node src/commands/release.ts [<built site>], after npm run build. The next state is compared with it.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { assemble } from '../dataset/assemble.ts';
import { diffStates } from '../dataset/diff.ts';
import { readContent } from '../dataset/from-disk.ts';
import { stateOf } from '../dataset/ledger-state.ts';
import { manifestJson } from '../outputs/manifest.ts';
import { lastingAddresses } from '../outputs/lost.ts';
import { type Released, RELEASED_FILES, releasedFiles, readReleased, type ReleaseNote } from '../outputs/released.ts';
import type { Dataset } from '../dataset/types.ts';
import { main, ROOT, Stop } from './tool.ts';

/** Where a release is kept. */
export const RELEASED = join(ROOT, 'test', 'released');

/** The release kept in a folder; null where there is none. */
export function releasedIn(folder: string): Released | null {
  const names = RELEASED_FILES.filter((name) => existsSync(join(folder, name)));
  return readReleased(new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}

/** Every file of a built site by its path, with forward slashes. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'));
}

/** The notes of all releases with that of this one at the end: made again on the same version, it takes the earlier one's place. */
export function notesWith(last: Released | null, dataset: Dataset, version: string): readonly ReleaseNote[] {
  const state = stateOf(dataset);
  const facts = [...state.facts.values()].filter(({ basis }) => basis !== 'derived').length;
  const isAgain = last?.notes.at(-1)?.version === version;
  const earlier = isAgain ? last.notes.slice(0, -1) : (last?.notes ?? []);
  const diff = last === null || isAgain ? null : diffStates(last.state, state);
  const counts = diff && {
    added: diff.added.length,
    changed: diff.changed.length,
    restated: diff.restated.length,
    withdrawn: diff.withdrawn.length,
    moved: diff.moved.length,
  };
  return [...earlier, { version, asOf: dataset.asOf, facts, changes: counts ?? (isAgain ? (last.notes.at(-1)?.changes ?? null) : null) }];
}

/** Refuses a built site that is not of the present content. */
function refuseOld(dist: string, dataset: Dataset): void {
  const manifest = join(dist, 'data', 'manifest.json');
  if (!existsSync(manifest)) throw new Stop(`There is no built site in ${relative(ROOT, dist)}/: run npm run build first.`);
  if (readFileSync(manifest, 'utf8') !== manifestJson(dataset))
    throw new Stop(`The site in ${relative(ROOT, dist)}/ is not of the present content: run npm run build first.`);
}

function release(dist: string): void {
  const dataset = assemble(readContent(join(ROOT, 'content')));
  refuseOld(dist, dataset);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const notes = notesWith(releasedIn(RELEASED), dataset, version);
  const addresses = lastingAddresses(filesOf(dist));
  mkdirSync(RELEASED, { recursive: true });
  for (const [name, text] of releasedFiles(dataset, addresses, notes)) writeFileSync(join(RELEASED, name), text);
  console.log(`Version ${version}, as of ${dataset.asOf}, is kept in ${relative(ROOT, RELEASED)}/: ${addresses.length} addresses.`);
}

if (process.argv[1] === import.meta.filename) await main(() => release(resolve(process.argv[2] ?? join(ROOT, 'dist'))));
