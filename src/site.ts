// What the whole site agrees on: its name, where it is published, its navigation, its licences. Every link goes through `href`.
import { editAddress, folderAddress, reportAddress, type Report } from './repository.ts';
import { readAddress, readRepository } from './settings.ts';

export const ADDRESS = readAddress(process.env);
export const REPOSITORY = readRepository(process.env);

export const NAME = 'AI Cloud Ledger';
export const DESCRIPTION =
  'AI clouds compared from sourced, dated, graded facts: what they sell and spend, their chips, models, prices and regions, and how well each number is known.';
export const LICENCES = {
  data: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
} as const;

/** The version in package.json: a test holds them together. */
export const VERSION = '0.1.0';

/** Who signs the ledger in references: an entity, nobody in person. */
export const AUTHOR = `${NAME} contributors`;

/** How the data package names the ledger. */
export const PACKAGE = {
  title: NAME,
  description: DESCRIPTION,
  homepage: ADDRESS.origin === null ? null : ADDRESS.origin + ADDRESS.base,
  licence: { id: 'CC-BY-4.0', title: LICENCES.data.name, url: LICENCES.data.url },
} as const;

/** The address of a page or file of this site under its base path: `href('/providers/aws/')`. The path begins with a slash. */
export function href(path: string): string {
  return ADDRESS.base + path.replace(/^\//, '');
}

/** The full address where the origin is known, else the same as `href`. For canonical links, feeds and citations. */
export function address(path: string): string {
  return (ADDRESS.origin ?? '') + href(path);
}

/** What of the site a reference to it names. */
export const CITED = { name: NAME, author: AUTHOR, address } as const;

/** What of the site its descriptions for search engines name. */
export const DESCRIBED = { cited: CITED, description: DESCRIPTION, licence: LICENCES.data.url } as const;

/** How feeds and calendars name the ledger. */
export const FEED = { name: NAME, licence: LICENCES.data, address, isPlaced: ADDRESS.origin !== null } as const;

/** Where a file of the repository can be edited; where no repository is set, the page that says how. */
export function editHref(file: string): string {
  return REPOSITORY === null ? href('/contribute/#correct') : editAddress(REPOSITORY, file);
}

/** Where a folder of the repository can be read; null where no repository is set. */
export function folderHref(path: string): string | null {
  return REPOSITORY === null ? null : folderAddress(REPOSITORY, path);
}

/**
 * Where an error can be reported, with what it is about filled in: the page's title, its path (`Astro.url.pathname`) and the key of the figure.
 * Where no repository is set, or its host keeps no issues, the page that says how.
 */
export function reportHref(title: string, path: string, figure?: string): string {
  const report: Report = { title, page: (ADDRESS.origin ?? '') + path, ...(figure === undefined ? {} : { figure }) };
  return (REPOSITORY === null ? null : reportAddress(REPOSITORY, report)) ?? href('/contribute/#report');
}

/** One place in the navigation. */
export interface NavLink {
  readonly label: string;
  readonly path: string;
}

/** A word of the header, and the lists besides its own page that it stands for. */
export interface NavWord extends NavLink {
  readonly also?: readonly string[];
}

/** The header's words, in order. Only pages that exist. */
export const NAV: readonly NavWord[] = [
  { label: 'Providers', path: '/providers/' },
  { label: 'Metrics', path: '/metrics/' },
  { label: 'Compare', path: '/compare/' },
  { label: 'Payoff', path: '/payoff/' },
  { label: 'Silicon', path: '/silicon/' },
  { label: 'Models', path: '/models/' },
  { label: 'Prices', path: '/prices/' },
  { label: 'Footprint', path: '/footprint/' },
  { label: 'Watch', path: '/signals/', also: ['/risks/', '/timeline/', '/events/', '/tensions/'] },
  { label: 'Evidence', path: '/sources/', also: ['/coverage/', '/methodology/'] },
];

/** The footer's columns beside the first, which names the ledger. With the header's words they lead to every list. */
export const FOOTER: readonly { readonly title: string; readonly links: readonly NavLink[] }[] = [
  {
    title: 'Compare',
    links: [
      { label: 'Providers', path: '/providers/' },
      { label: 'Metrics', path: '/metrics/' },
      { label: 'Any clouds', path: '/compare/' },
      { label: 'Payoff', path: '/payoff/' },
      { label: 'Figures', path: '/figures/' },
    ],
  },
  {
    title: 'Catalogues',
    links: [
      { label: 'Silicon', path: '/silicon/' },
      { label: 'Models', path: '/models/' },
      { label: 'Prices', path: '/prices/' },
      { label: 'Footprint', path: '/footprint/' },
    ],
  },
  {
    title: 'Watch',
    links: [
      { label: 'Signals', path: '/signals/' },
      { label: 'Risks', path: '/risks/' },
      { label: 'Timeline', path: '/timeline/' },
      { label: 'Events', path: '/events/' },
      { label: 'Tensions', path: '/tensions/' },
    ],
  },
  {
    title: 'Evidence',
    links: [
      { label: 'Sources', path: '/sources/' },
      { label: 'Coverage', path: '/coverage/' },
      { label: 'Methodology', path: '/methodology/' },
    ],
  },
  {
    title: 'Take part',
    links: [
      { label: 'Data', path: '/data/' },
      { label: 'Contribute', path: '/contribute/' },
    ],
  },
];
