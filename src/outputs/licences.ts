// licences.txt: what of others' work readers get with the site, each with the notice that its licence asks for; and what only builds and tests it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A work of others that is part of what readers get. */
interface Shipped {
  /** The package it comes from; null for what stands in the repository. */
  readonly name: string | null;
  readonly what: string;
  /** Its licence's text, from the root on. */
  readonly notice: string;
}

export const SHIPPED: readonly Shipped[] = [
  { name: null, what: 'Source Serif 4 and Source Sans 3, the fonts, subset', notice: 'public/fonts/OFL.txt' },
  { name: 'pagefind', what: 'Pagefind, the engine of search: pagefind/pagefind.js and its WebAssembly', notice: 'node_modules/pagefind/LICENSE/LICENSE' },
  { name: 'd3-dsv', what: 'd3-dsv, which writes CSV on the page of comparisons', notice: 'node_modules/d3-dsv/LICENSE' },
  {
    name: 'world-atlas',
    what: 'World Atlas, the coastlines of the maps, from Natural Earth, whose data are in the public domain',
    notice: 'node_modules/world-atlas/LICENSE',
  },
];

/** Packages whose modules may stand in the site's scripts: those shipped, and d3, which only names its parts. */
const IN_SCRIPTS: ReadonlySet<string> = new Set([...SHIPPED.flatMap(({ name }) => name ?? []), 'd3']);

/** The packages among the modules of a script whose licence is not listed; none where all is in order. */
export function unlistedPackages(modules: readonly string[]): readonly string[] {
  const names = modules.flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  return [...new Set(names)].filter((name) => !IN_SCRIPTS.has(name)).toSorted();
}

/** A package of the lock file. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package names it; null for those of other systems, of which nothing is installed. */
  readonly licence: string | null;
}

/** Every package of a lock file, each version once, by name. Throws where the text is no lock file. */
export function lockedPackages(lock: string): readonly LockedPackage[] {
  const data: unknown = JSON.parse(lock);
  if (typeof data !== 'object' || data === null || !('packages' in data) || typeof data.packages !== 'object' || data.packages === null)
    throw new Error('package-lock.json holds no packages.');
  const found = Object.entries(data.packages as Readonly<Record<string, { readonly version?: string; readonly license?: unknown }>>)
    .filter(([place]) => place !== '')
    .map(([place, { version = '', license }]) => ({ name: place.replace(/^.*node_modules\//, ''), version, licence: licenceName(license) }));
  const byName = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** A licence as packages name it: an expression, or in older ones a list of kinds. */
function licenceName(licence: unknown): string | null {
  if (typeof licence === 'string') return licence;
  if (!Array.isArray(licence)) return null;
  return licence.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'type' in one ? String(one.type) : [])).join(' OR ');
}

const line = (text: string): string => `${text}\n${'-'.repeat(text.length)}\n`;

/** The file, from the repository's own. Throws where a notice is not there. */
export function licencesText(root: string): string {
  const notices = SHIPPED.map(({ what, notice }) => `${line(what)}\n${readFileSync(join(root, notice), 'utf8').trim()}\n`);
  const packages = lockedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const groups = [...Map.groupBy(packages, ({ licence }) => licence ?? 'not installed here, and so not read: parts for other systems')].toSorted(
    ([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1),
  );
  return [
    'The ledger itself: code under MIT, text and data under CC BY 4.0. See LICENSE in its repository.\n',
    'PART OF THIS SITE\n',
    ...notices,
    `WHAT BUILDS AND TESTS IT (${packages.length} packages, exact versions, by licence; none of this is sent to readers beyond what is named above)\n`,
    ...groups.map(([licence, all]) => `${line(`${licence} (${all.length})`)}${all.map(({ name, version }) => `${name} ${version}`).join('\n')}\n`),
  ].join('\n');
}
