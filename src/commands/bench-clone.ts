// A clean copy of the last commit to build in, and the means to say whether two finished sites are the same.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from './release.ts';
import { ROOT } from './tool.ts';

/** Copies the last commit into a new folder, with this folder's packages and none of its caches. */
export function cloneHead(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  execFileSync('git', ['clone', '--quiet', '--local', ROOT, folder]);
  mkdirSync(join(folder, 'node_modules'));
  const packages = readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.') || name === '.bin');
  for (const name of packages) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
}

/** Starts `npm run build` in a clone, as head of a group of its own: with `process.kill(-pid)` all of it ends. */
export function startBuild(folder: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['src/commands/run.mjs', 'build'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return { child, ended };
}

/** The hash of each file of a folder, by its path. */
export function hashesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesOf(folder)
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}

/** The files that two folders do not have alike. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}
