// What the benchmark measures with and beside, in a package of its own: 370 MB that no contributor installs unless he asks for it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, Stop } from '../../src/commands/tool.ts';

const PACKAGE = fileURLToPath(new URL('tools/', import.meta.url));
const FILES = ['package.json', 'package-lock.json'];

/** The folder with Lighthouse, Starlight and 11ty, installed from the lock at the first call and after each change of it. Throws a Stop where that fails. */
export function toolsFolder(): string {
  const folder = join(ROOT, '.cache', 'bench-tools');
  const isCurrent = FILES.every((file) => existsSync(join(folder, file)) && readFileSync(join(folder, file)).equals(readFileSync(join(PACKAGE, file))));
  if (isCurrent && existsSync(join(folder, 'node_modules'))) return folder;
  console.log('Installing Lighthouse, Starlight and 11ty into .cache/bench-tools/, once: 370 MB.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(join(PACKAGE, file), join(folder, file));
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result =
    npm === undefined
      ? spawnSync('npm', args, { cwd: folder, stdio: 'inherit' })
      : spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' });
  if (result.status === 0) return folder;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  throw new Stop(
    'Lighthouse and the peers could not be installed from test/bench/tools/package-lock.json. They need the package registry: try again where it can be reached, or run npm run bench -- pages --bytes-only, which does without them.',
  );
}

/** A file of an installed package: `toolFile('astro', 'bin/astro.mjs')`. */
export function toolFile(name: string, path: string): string {
  const file = join(toolsFolder(), 'node_modules', name, path);
  if (!existsSync(dirname(file))) throw new Stop(`The package ${name} is missing in .cache/bench-tools/. Delete that folder and run the benchmark again.`);
  return file;
}
