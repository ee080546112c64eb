// Builds the search index into a finished site: its pages, and a record for each shown fact. `node src/commands/index-search.ts dist`
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { assemble } from '../dataset/assemble.ts';
import { readContent } from '../dataset/from-disk.ts';
import { searchRecords } from '../outputs/search-records.ts';

/** Interfaces that Pagefind ships beside its engine and that no page of ours loads. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b.*|.*\.d\.ts)$/;
/** Pages whose words are lists of other pages' words, and those that stand as records of their own. */
const LEFT_OUT = /^(?:404\.html|search\/index\.html|sources\/.+\/index\.html|metrics\/.+\/index\.html|providers\/[^/]+\/index\.html)$/;

/** Indexes the site in `folder` and writes `folder/pagefind`; returns how many pages and records it holds. Throws with Pagefind's own words on any error. */
export async function indexSearch(folder: string): Promise<{ pages: number; records: number }> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    forceLanguage: 'en',
    includeCharacters: '.%-',
    excludeSelectors: ['svg', 'table', 'nav', 'aside', '.tools', '[data-pagefind-ignore]'],
    maxFragments: 400,
  });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    const pages = await addPages(index, folder);
    const dataset = assemble(readContent('content'));
    const records = searchRecords(dataset);
    for (const record of records) refuse((await index.addCustomRecord({ ...record, meta: { ...record.meta }, filters: { ...record.filters } })).errors);
    refuse((await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors);
    await removeUnused(join(folder, 'pagefind'));
    return { pages, records: records.length };
  } finally {
    await close();
  }
}

async function addPages(index: PagefindIndex, folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html') && !LEFT_OUT.test(name));
  for (const name of names.sort()) {
    const url = relative(folder, join(folder, name))
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '');
    refuse((await index.addHTMLFile({ url, content: await readFile(join(folder, name), 'utf8') })).errors);
  }
  return names.length;
}

async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

if (process.argv[1] === import.meta.filename) {
  const { pages, records } = await indexSearch(process.argv[2] ?? 'dist');
  console.log(`Search index: ${pages} pages, ${records} records of facts, providers, metrics and sources.`);
}
