// Check, pages, policy, search index, pictures, headers; into a folder aside, which takes the place of dist/ only when all of it stands.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble } from '../dataset/assemble.ts';
import { readContent } from '../dataset/from-disk.ts';
import { formerFiles } from '../figures/former-pages.ts';
import { scriptHashes, sealed } from '../outputs/content-policy.ts';
import { headersFile } from '../outputs/host-forms.ts';
import { headerRules } from '../outputs/host-headers.ts';
import { withLanguages } from '../outputs/language-marks.ts';
import { licencesText } from '../outputs/licences.ts';
import { readAddress, readSettings } from '../settings.ts';
import { makeAside } from './aside.ts';
import { filesOf, RELEASED, releasedIn } from './release.ts';
import { ROOT, Stop, main, runCommand, runStep } from './tool.ts';

const DIST = join(ROOT, 'dist');

/** Finishes every page: its Chinese marked, one style, and the policy that names its hash. Returns how many there are, and the hashes of all scripts in them. */
function seal(folder: string): { readonly pages: number; readonly scripts: readonly string[] } {
  const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
  const scripts = new Set<string>();
  for (const page of pages) {
    const path = join(folder, page);
    const html = sealed(withLanguages(readFileSync(path, 'utf8')));
    writeFileSync(path, html);
    for (const hash of scriptHashes(html)) scripts.add(hash);
  }
  return { pages: pages.length, scripts: [...scripts].toSorted() };
}

/** Puts files that were renamed since the last release at their old addresses too: a static host sends nobody on. */
function keepFormerFiles(folder: string): void {
  for (const [was, is] of formerFiles(assemble(readContent(join(ROOT, 'content'))), releasedIn(RELEASED)?.addresses ?? [])) {
    if (!existsSync(join(folder, is))) throw new Stop(`content/renamed.yaml sends ${was} to ${is}, which is not there.`);
    mkdirSync(dirname(join(folder, was)), { recursive: true });
    copyFileSync(join(folder, is), join(folder, was));
  }
}

/** Builds the whole site into a folder, dist/ unless told. Throws a Stop where a step fails; the folder is then as it was. */
export async function build(target: string = DIST): Promise<void> {
  readSettings(process.env);
  const { origin, base } = readAddress(process.env);
  await makeAside(target, async (fresh) => {
    await runCommand('check');
    await runStep(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', fresh, '--silent']);
    const { pages, scripts } = seal(fresh);
    keepFormerFiles(fresh);
    await Promise.all(['index-search', 'write-sitemap', 'draw-pictures'].map((name) => runStep([`src/commands/${name}.ts`, fresh])));
    writeFileSync(join(fresh, 'licences.txt'), licencesText(ROOT));
    const isSecure = base === '/' && origin?.startsWith('https:') === true;
    writeFileSync(join(fresh, '_headers'), headersFile(headerRules(filesOf(fresh), { base, isSecure, scripts })));
    console.log(`Built ${pages} pages into ${relative(ROOT, target)}/.`);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => build());
