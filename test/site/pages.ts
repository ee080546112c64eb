// The pages of the built site as files: their kinds, their links, what they weigh.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** The kinds of page there are, each with what an address of it looks like. */
const KINDS = {
  home: /^\/$/,
  providers: /^\/providers\/$/,
  provider: /^\/providers\/[^/]+\/$/,
  series: /^\/providers\/[^/]+\/[^/]+\/$/,
  metrics: /^\/metrics\/$/,
  metric: /^\/metrics\/[^/]+\/$/,
  sources: /^\/sources\/$/,
  publisher: /^\/sources\/[^/]+\/$/,
  source: /^\/sources\/[^/]+\/[^/]+\/$/,
  events: /^\/events\/$/,
  event: /^\/events\/\d{4}\/[^/]+\/$/,
  signals: /^\/signals\/$/,
  signal: /^\/signals\/[^/]+\/$/,
  risks: /^\/risks\/$/,
  risk: /^\/risks\/[^/]+\/$/,
  timeline: /^\/timeline\/$/,
  figures: /^\/figures\/$/,
  embed: /^\/embed\/.+\/$/,
  figure: /^\/figures\/[^/]+\/$/,
  tensions: /^\/tensions\/$/,
  tension: /^\/tensions\/[^/]+\/$/,
  compare: /^\/compare\/$/,
  pair: /^\/compare\/[^/]+\/$/,
  payoff: /^\/payoff\/$/,
  silicon: /^\/silicon\/$/,
  'silicon of a provider': /^\/silicon\/[^/]+\/$/,
  chip: /^\/silicon\/[^/]+\/[^/]+\/$/,
  models: /^\/models\/$/,
  'models of a maker': /^\/models\/[^/]+\/$/,
  model: /^\/models\/[^/]+\/[^/]+\/$/,
  prices: /^\/prices\/$/,
  'prices of a provider': /^\/prices\/[^/]+\/$/,
  footprint: /^\/footprint\/$/,
  'footprint of a provider': /^\/footprint\/[^/]+\/$/,
  region: /^\/footprint\/[^/]+\/[^/]+\/$/,
  coverage: /^\/coverage\/$/,
  search: /^\/search\/$/,
  methodology: /^\/methodology\/$/,
  editorial: /^\/editorial\/$/,
  data: /^\/data\/$/,
  dictionary: /^\/data\/dictionary\/$/,
  changelog: /^\/changelog\/$/,
  contribute: /^\/contribute\/$/,
  missing: /^\/404\.html$/,
  // Addresses of before, which lead on wherever they lie: known by what they hold.
  moved: /^$/,
} as const;
export type PageKind = keyof typeof KINDS;
export const PAGE_KINDS = Object.keys(KINDS) as readonly PageKind[];

export interface BuiltPage {
  /** Its address without the base: '/providers/aws/'. */
  readonly path: string;
  /** Null where no kind fits: a test says so. */
  readonly kind: PageKind | null;
  readonly html: string;
}

/** Every page of a built folder, by address. */
export function builtPages(folder: string): readonly BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const path = `/${name
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1')}`;
      const html = readFileSync(join(folder, name), 'utf8');
      const isMoved = html.includes('<meta http-equiv="refresh"');
      return { path, kind: isMoved ? 'moved' : (PAGE_KINDS.find((kind) => KINDS[kind].test(path)) ?? null), html };
    });
}

/** One or two pages of each kind at which a reader stays: the longest, and of kinds with many pages the shortest beside it. */
export function samplePages(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return PAGE_KINDS.filter((kind) => kind !== 'moved')
    .flatMap((kind) => {
      const sorted = pages.filter((page) => page.kind === kind).sort((a, b) => b.html.length - a.html.length);
      return sorted.length > 1 ? [sorted[0], sorted.at(-1)] : sorted;
    })
    .filter((page) => page !== undefined);
}

/** What a link leads to, with its entities read. */
const unescape = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#38;', '&');

/** Every address that a page names: links, forms, images, scripts, preloads. */
export function linksOf(html: string): readonly string[] {
  const markup = html.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2>');
  return [...new Set([...markup.matchAll(/<[a-z][^<>]*?\s(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => unescape(address)))];
}

/** Where an address leads from a page, or null where it leaves the site: `http://site` stands for the site's own origin. */
export function resolveLink(from: string, address: string, base: string): { readonly path: string; readonly fragment: string } | null {
  const url = new URL(address, `http://site${base}${from.slice(1)}`);
  if (url.origin !== 'http://site') return null;
  return { path: decodeURIComponent(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** The links of all pages that lead nowhere: `/from/ → /to/#there`. */
export function brokenLinks(folder: string, pages: readonly BuiltPage[], base = '/'): readonly string[] {
  const ids = new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => unescape(id)))]));
  const files = new Map<string, boolean>();
  const isFile = (path: string): boolean => {
    const known = files.get(path) ?? statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
    files.set(path, known);
    return known;
  };
  const isThere = (path: string, fragment: string): boolean => {
    if (!path.startsWith(base)) return false;
    const own = `/${path.slice(base.length)}`;
    const anchors = ids.get(own);
    return anchors === undefined ? fragment === '' && !own.endsWith('/') && isFile(own) : fragment === '' || anchors.has(fragment);
  };
  return pages.flatMap(({ path, html }) =>
    linksOf(html).flatMap((address) => {
      const target = resolveLink(path, address, base);
      return target === null || isThere(target.path, target.fragment) ? [] : [`${path} → ${address}`];
    }),
  );
}

/** The given scripts and what those import at once. */
function withImports(folder: string, addresses: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const follow = (address: string): void => {
    if (found.has(address)) return;
    found.add(address);
    const file = join(folder, address);
    if (!existsSync(file)) return;
    for (const [, next = ''] of readFileSync(file, 'utf8').matchAll(/(?:^|[;}\n])import\s*(?:[^'"()]*?from\s*)?["'](\.[^"']+)["']/g)) {
      follow(new URL(next, `http://site${address}`).pathname);
    }
  };
  addresses.forEach(follow);
  return [...found];
}

/** The scripts that a page loads by itself, and what those import at once. */
function scriptsOf(folder: string, html: string): readonly string[] {
  return withImports(
    folder,
    [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, address = '']) => address),
  );
}

/** Elements whose scripts come at the first sign of a person, under their own names: as in src/islands/figures.ts. */
export const TOOLS = ['chart-readout', 'matrix-tools', 'compare-tools', 'price-tools'] as const;

/** Every script that a page has loaded once somebody moved a pointer over it, by bytes of brotli. */
export function scriptsAwake(folder: string, html: string): ReadonlyMap<string, number> {
  const isWoken = html.includes('scripts/figures.js');
  const tools = TOOLS.filter((name) => html.includes(`<${name}`)).map((name) => `/scripts/${name}.js`);
  const awake = isWoken ? withImports(folder, ['/scripts/figures.js', ...tools]) : [];
  return new Map([...new Set([...scriptsOf(folder, html), ...awake])].map((address) => [address, compressedBytes(readFileSync(join(folder, address)), 0)]));
}

/** Bytes of brotli at the quality of a careful host; a cheap first try spares the slow one where that is small enough already. */
function compressedBytes(text: string | Uint8Array, enough: number): number {
  const cheap = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return cheap <= enough ? cheap : brotliCompressSync(text).length;
}

/** What a page transfers before anybody does anything, fonts apart: bytes of brotli, and how many requests with the fonts and the icon. */
export function weightOf(folder: string, html: string, enough = 0): { readonly bytes: number; readonly requests: number } {
  const scripts = scriptsOf(folder, html);
  const others = scripts.map((address) => compressedBytes(readFileSync(join(folder, address)), 0)).reduce((sum, bytes) => sum + bytes, 0);
  const linked = [...html.matchAll(/<link[^>]*\srel="(?:preload|stylesheet|icon|modulepreload)"/g)].length;
  return { bytes: compressedBytes(html, enough - others) + others, requests: 1 + scripts.length + linked };
}

/** What a browser has read of a page when the first `bytes` of its compressed form have come. */
export function firstPart(html: string, bytes: number): string {
  const start = brotliCompressSync(html).subarray(0, bytes);
  return brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
}
