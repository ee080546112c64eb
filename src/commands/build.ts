// Check, pages, policy, search index; into a folder aside, which takes the place of dist/ only when all of it stands.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble } from '../dataset/assemble.ts';
import { readContent } from '../dataset/from-disk.ts';
import { formerFiles } from '../figures/former-pages.ts';
import { sealed } from '../outputs/content-policy.ts';
import { readSettings } from '../settings.ts';
import { RELEASED, releasedIn } from './release.ts';
import { ROOT, Stop, main, runCommand, runNode } from './tool.ts';

const DIST = join(ROOT, 'dist');

/** Seals every page: one style, and the policy that names its hash. */
function seal(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  for (const page of pages) {
    const path = join(folder, page);
    writeFileSync(path, sealed(readFileSync(path, 'utf8')));
  }
  return pages.length;
}

/** Puts files that were renamed since the last release at their old addresses too: a static host sends nobody on. */
function keepFormerFiles(folder: string): void {
  for (const [was, is] of formerFiles(assemble(readContent(join(ROOT, 'content'))), releasedIn(RELEASED)?.addresses ?? [])) {
    if (!existsSync(join(folder, is))) throw new Stop(`content/renamed.yaml sends ${was} to ${is}, which is not there.`);
    mkdirSync(dirname(join(folder, was)), { recursive: true });
    copyFileSync(join(folder, is), join(folder, was));
  }
}

/** Puts the new folder in the target's place. The old one goes only after the new one stands. */
function swap(fresh: string, target: string): void {
  const old = `${fresh}.old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

/** Builds the whole site into a folder, dist/ unless told. Throws a Stop where a step fails; the folder is then as it was. */
export async function build(target: string = DIST): Promise<void> {
  readSettings(process.env);
  await runCommand('check');
  const fresh = `${target}.${process.pid}`;
  try {
    await runNode(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', fresh, '--silent']);
    const pages = seal(fresh);
    keepFormerFiles(fresh);
    await Promise.all([runCommand('index-search', [fresh], true), runCommand('write-sitemap', [fresh])]);
    swap(fresh, target);
    console.log(`Built ${pages} pages into ${relative(ROOT, target)}/.`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => build());
