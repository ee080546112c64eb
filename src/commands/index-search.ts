// Builds the search index into a finished site: a record for each row of the ledger and the pages that are none, and the table of all rows. `node src/commands/index-search.ts dist`
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { assemble } from '../dataset/assemble.ts';
import { readContent } from '../dataset/from-disk.ts';
import type { Dataset } from '../dataset/types.ts';
import { recordOf } from '../outputs/search-records.ts';
import { type SearchRow, searchRow } from '../outputs/search-row.ts';
import { searchRows } from '../outputs/search-rows.ts';
import { searchTable } from '../outputs/search-table.ts';
import { main } from './tool.ts';

/** What Pagefind writes beside its engine and no page of ours loads: its interfaces, its types, the engine for a thread of its own, that for no language. */
const UNUSED = /^(?:pagefind-.*\.(?:js|css)|.*\.d\.ts|wasm\.unknown\..*)$/;
/** Pages that nobody looks for. */
const LEFT_OUT = /^(?:404\.html|(?:search|embed\/.+)\/index\.html)$/;
/** Words of one index file: so few that a further query stays cheap. Read by Pagefind's engine. */
const CHUNK = '2400';

/** What was indexed. */
export interface IndexCounts {
  readonly records: number;
  readonly pages: number;
}

/** Indexes the site in `folder` and writes `folder/pagefind`. Throws with Pagefind's own words on any error, and where a row leads to a page or place that is not there. */
export async function indexSearch(folder: string, dataset: Dataset = assemble(readContent('content'))): Promise<IndexCounts> {
  const site = new BuiltSite(folder);
  const rows = searchRows(dataset);
  refuseBroken(site, rows);
  const pages = site.pagesBeside(rows);
  const records = await writeIndex(folder, dataset, [...rows, ...pages], (url) => site.html(url));
  return { records: records - pages.length, pages: pages.length };
}

/** Writes `folder/pagefind` for the rows, which must stand in the order of ROW_KINDS; `html` gives the page of a row of that kind. Returns how many records it holds. */
export async function writeIndex(folder: string, dataset: Dataset, rows: readonly SearchRow[], html: (url: string) => string): Promise<number> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK;
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    forceLanguage: 'en',
    excludeSelectors: ['svg', 'table', 'nav', 'aside', '.tools', '#cite', '#embed', '[data-pagefind-ignore]'],
  });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    const urls = await addAll(index, rows, html);
    rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
    refuse((await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors);
    writeTables(folder, dataset, rows, urls);
    for (const name of readdirSync(join(folder, 'pagefind')).filter((file) => UNUSED.test(file))) rmSync(join(folder, 'pagefind', name));
    return urls.filter((url) => url !== null).length;
  } finally {
    await close();
  }
}

/** Adds every row that has a record, and the whole text of pages that have none; returns for each row under which address, null for those without. */
async function addAll(index: PagefindIndex, rows: readonly SearchRow[], html: (url: string) => string): Promise<(string | null)[]> {
  const taken = new Set<string>();
  const urls: (string | null)[] = [];
  for (const row of rows) {
    const isWhole = row.kind === 'page' && row.text === '';
    const record = isWhole ? null : recordOf(row, taken);
    if (isWhole) refuse((await index.addHTMLFile({ url: row.url, content: html(row.url) })).errors);
    else if (record !== null) refuse((await index.addCustomRecord({ ...record, meta: { ...record.meta } })).errors);
    urls.push(isWhole ? row.url : (record?.url ?? null));
  }
  return urls;
}

/** Writes the table of rows, and beside it the engine's id of each record in the order of rows, by which a hit finds its row. */
function writeTables(folder: string, dataset: Dataset, rows: readonly SearchRow[], urls: readonly (string | null)[]): void {
  const ids = idsByUrl(join(folder, 'pagefind', 'fragment'));
  const own = urls.flatMap((url) => {
    const id = url === null ? '' : ids.get(url);
    if (id === undefined) throw new Error(`Pagefind wrote no record for ${url}.`);
    return id === '' ? [] : [id.replace(/^en_/, '')];
  });
  // All of one width, the longest, which the first sign says: line feeds would be a tenth of the file.
  const width = Math.max(...own.map(({ length }) => length));
  writeFileSync(join(folder, 'pagefind', 'rows.json'), JSON.stringify(searchTable(dataset, rows)));
  writeFileSync(join(folder, 'pagefind', 'ids.txt'), [width, ...own.map((id) => id.padEnd(width))].join(''));
}

/** The engine's ids by address: each record is a file of its own, for bundles would make the first query dearer. */
function idsByUrl(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).map((file) => {
      const record: unknown = JSON.parse(
        gunzipSync(readFileSync(join(folder, file)))
          .subarray('pagefind_dcd'.length)
          .toString(),
      );
      if (typeof record !== 'object' || record === null || !('url' in record)) throw new Error(`Pagefind's ${file} is no record.`);
      return [String(record.url), file.replace(/\.pf_fragment$/, '')];
    }),
  );
}

/** The pages of a built folder. */
class BuiltSite {
  readonly folder: string;
  readonly #places = new Map<string, ReadonlySet<string>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  html(url: string): string {
    return readFileSync(join(this.folder, url, 'index.html'), 'utf8');
  }

  /** Whether the page stands, and on it the place that the address names. */
  has(url: string): boolean {
    const [path = '', place] = url.split('#');
    if (!existsSync(join(this.folder, path, 'index.html'))) return false;
    if (place === undefined) return true;
    const places =
      this.#places.get(path) ?? new Set([...this.html(path).matchAll(/\sid=(?:"([^"]*)"|([^\s>]+))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''));
    this.#places.set(path, places);
    return places.has(place);
  }

  /** Rows for the pages that no other row leads to. */
  pagesBeside(rows: readonly SearchRow[]): readonly SearchRow[] {
    const known = new Set(rows.map(({ url }) => url.split('#')[0]));
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      .filter((name) => name.endsWith('/index.html') || name === 'index.html')
      .filter((name) => !LEFT_OUT.test(name))
      .map((name) => name.replace(/index\.html$/, ''))
      .filter((url) => !known.has(url) && !/^sources\/.+/.test(url) && !/http-equiv="?refresh/.test(this.html(url)))
      .toSorted()
      .map((url) => searchRow({ kind: 'page', url, title: '', text: '' }));
  }
}

/** Throws where a row leads to a page that the site does not have, or to a place that the page does not have. */
function refuseBroken(site: BuiltSite, rows: readonly SearchRow[]): void {
  const broken = rows.filter(({ url }) => !site.has(url)).map(({ url }) => url);
  if (broken.length > 0) throw new Error(`Search would lead to ${broken.length} places that the site does not have: ${broken.slice(0, 20).join(', ')}`);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const { pages, records } = await indexSearch(process.argv[2] ?? 'dist');
    console.log(`Search index: ${records} records, ${pages} pages.`);
  });
}
