// Check, pages, policy, search index; into a folder aside, which takes the place of dist/ only when all of it stands.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sealed } from '../outputs/content-policy.ts';
import { readSettings } from '../settings.ts';
import { ROOT, main, runCommand, runNode } from './tool.ts';

const DIST = join(ROOT, 'dist');

/** Seals every page: one style, and the policy that names its hash. */
function seal(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();
  for (const page of pages) {
    const path = join(folder, page);
    writeFileSync(path, sealed(readFileSync(path, 'utf8')));
  }
  return pages.length;
}

/** Puts the new folder in dist's place. The old one goes only after the new one stands. */
function swap(fresh: string): void {
  const old = `${fresh}.old`;
  try {
    renameSync(DIST, old);
  } catch {
    mkdirSync(old, { recursive: true });
  }
  renameSync(fresh, DIST);
  rmSync(old, { recursive: true, force: true });
}

/** Builds the whole site into dist/. Throws a Stop where a step fails; dist/ is then as it was. */
export async function build(): Promise<void> {
  readSettings(process.env);
  await runCommand('check', [], true);
  const fresh = join(ROOT, `dist.${process.pid}`);
  try {
    await runNode(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', fresh, '--silent']);
    const pages = seal(fresh);
    await runCommand('index-search', [fresh], true);
    swap(fresh);
    console.log(`Built ${pages} pages into dist/.`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(build);
