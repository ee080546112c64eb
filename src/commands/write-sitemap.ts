// Writes sitemap.xml into a finished site, from its pages and the days of what they show. `node src/commands/write-sitemap.ts dist`
// A sitemap holds full addresses, so without SITE_URL there is none, and robots.txt names none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble } from '../dataset/assemble.ts';
import { readContent } from '../dataset/from-disk.ts';
import type { Dataset } from '../dataset/types.ts';
import { galleryFigures } from '../figures/index.ts';
import { pageDays } from '../outputs/page-days.ts';
import { sitemapXml } from '../outputs/sitemap.ts';
import { type Address, readAddress } from '../settings.ts';
import { main } from './tool.ts';

/** The paths of the pages that search engines may list: all but those that ask to be left out, and pages shown under another's address. */
function listedPaths(folder: string, { origin, base }: Address): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .flatMap((name) => {
      const path = `/${name.split(sep).join('/').slice(0, -'index.html'.length)}`;
      const head = readFileSync(join(folder, name), 'utf8').split('</head>', 1)[0] ?? '';
      return head.includes(`rel="canonical" href="${origin}${base}${path.slice(1)}"`) ? [path] : [];
    });
}

/** Writes the sitemap; returns how many pages it lists, or null where the origin is not known and none is written. */
export function writeSitemap(folder: string, address: Address, ledger?: Dataset): number | null {
  if (address.origin === null) return null;
  const dataset = ledger ?? assemble(readContent('content'));
  const days = pageDays(dataset, galleryFigures(dataset));
  const paths = listedPaths(folder, address);
  const pages = paths.map((path) => ({ address: `${address.origin}${address.base}${path.slice(1)}`, day: days.get(path) ?? null }));
  writeFileSync(join(folder, 'sitemap.xml'), sitemapXml(pages));
  return pages.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() => {
    const count = writeSitemap(process.argv[2] ?? 'dist', readAddress(process.env));
    if (count !== null) console.log(`Sitemap: ${count} pages.`);
  });
}
