// npm run bench -- search: the judged queries against a plain Pagefind index of the same pages, what a query weighs and how long it takes, and the same with 20,000 synthetic facts.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { build } from '../../src/commands/build.ts';
import { writeIndex } from '../../src/commands/index-search.ts';
import { handler } from '../../src/commands/serve.ts';
import { ROOT } from '../../src/commands/tool.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { searchRows } from '../../src/outputs/search-rows.ts';
import type { SearchRow } from '../../src/outputs/search-row.ts';
import { startBrowser } from '../support/chromium.ts';
import { Meter } from './meter.ts';
import { type Asker, judge, type Judged, judgedQueries, openSearch, type Outcome, shares } from './judge.ts';

const WORK = join(ROOT, '.cache', 'bench-search');
const SYNTHETIC = 20_000;
const KB = 1024;

async function served<T>(folder: string, body: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(handler(folder, '/'));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  try {
    return await body(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    await new Promise((done) => void server.close(done));
  }
}

interface Measured {
  readonly outcomes: readonly Outcome[];
  /** Bytes and milliseconds up to the first result, one for each opening query. */
  readonly first: readonly { readonly query: string; readonly bytes: number; readonly cold: number; readonly warm: number }[];
  /** Bytes of each further judged query in one session, in their order. */
  readonly further: readonly number[];
  /** Milliseconds for each key of a query typed letter by letter. */
  readonly keys: readonly number[];
  readonly code: number;
}

/** A way to search: opens in a page and answers. */
type Opener = (page: Page, url: string) => Promise<Asker>;

const OPENINGS = ['alibaba capex', '33.4 billion', 'export controls', 'how are sources graded'];
const TYPED = 'alibaba capex 2025-Q2 outage';

async function measure(browser: Browser, folder: string, open: Opener, queries: readonly Judged[]): Promise<Measured> {
  return served(folder, async (url) => {
    const first: Measured['first'][number][] = [];
    let code = 0;
    for (const query of OPENINGS) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const meter = new Meter(page, folder);
      const start = performance.now();
      const ask = await open(page, url);
      const opened = performance.now();
      await ask(query);
      const cold = performance.now() - start;
      const bytes = meter.take();
      await ask('');
      const again = performance.now();
      await ask(query);
      first.push({ query, bytes, cold, warm: performance.now() - again });
      code = meter.of(/^\/(?:scripts|assets)\//);
      if (opened < start) throw new Error('The clock runs backwards.');
      await context.close();
    }
    const context = await browser.newContext();
    const page = await context.newPage();
    const meter = new Meter(page, folder);
    const ask = await open(page, url);
    await ask(OPENINGS[2] ?? '');
    meter.take();
    const further: number[] = [];
    const outcomes = await judge(queries, async (query) => {
      const found = await ask(query);
      further.push(meter.take());
      return found;
    });
    const keys: number[] = [];
    for (let length = 1; length <= TYPED.length; length += 1) {
      const start = performance.now();
      await ask(TYPED.slice(0, length));
      keys.push(performance.now() - start);
    }
    await context.close();
    return { outcomes, first, further, keys, code };
  });
}

/** Indexes the pages of a site with Pagefind as it comes, into a folder with one empty page. */
async function plainIndex(site: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { index } = await createIndex({});
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Plain</title>');
}

/** Asks Pagefind's own interface, and takes the first results with the section that it puts first. */
const openPlain: Opener = async (page, url) => {
  await page.goto(url);
  return async (query) =>
    page.evaluate(async (text) => {
      const engine = (await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)) as {
        search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string; sub_results: { url: string }[] }> }[] }>;
      };
      const { results } = await engine.search(text);
      const records = await Promise.all(results.slice(0, 20).map((one) => one.data()));
      return records.map((record) => record.sub_results[0]?.url ?? record.url);
    }, query);
};

/** A copy of the site's search with synthetic facts in its index: as many as asked, over the same series, in years before the ledger's. */
async function withSynthetic(site: string, folder: string, count: number): Promise<void> {
  for (const part of ['search', 'scripts', 'assets', '_headers', '404.html']) cpSync(join(site, part), join(folder, part), { recursive: true });
  const dataset = assemble(readContent(join(ROOT, 'content')));
  const rows = searchRows(dataset);
  const real = rows.filter(({ fact, text }) => fact !== null && text !== '');
  const synthetic = Array.from({ length: count }, (_, index): SearchRow => {
    const row = real[index % real.length];
    if (row === undefined || row.fact === null) throw new Error('The ledger holds no fact.');
    const calendar = `${1990 + Math.floor(index / real.length)}-Q${(index % 4) + 1}`;
    const stated = `CNY ${((parseInt(createHash('sha256').update(String(index)).digest('hex').slice(0, 8), 16) % 1e6) / 1000).toFixed(3)} billion`;
    const period = { ...row.fact.period, label: calendar, calendar };
    const text = row.text.replace(/(?:FY)?\d{4}-\S+/g, calendar);
    return {
      ...row,
      url: `${row.url.split('#')[0]}#${calendar}-${index}`,
      text,
      figures: stated,
      date: calendar,
      fact: { ...row.fact, period, stated, unit: 'CNY' },
    };
  });
  const at = rows.findLastIndex(({ kind }) => kind === 'fact') + 1;
  await writeIndex(folder, dataset, [...rows.slice(0, at), ...synthetic, ...rows.slice(at)], () => '');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;
const sortedBy = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);
const middle = (numbers: readonly number[]): number => sortedBy(numbers)[numbers.length >> 1] ?? 0;

function report(name: string, { outcomes, first, further, keys, code }: Measured): void {
  const all = shares(outcomes);
  console.log(`\n${name}`);
  console.log(`  judged ${outcomes.length}: first ${percent(all.first)}, among the first three ${percent(all.third)}`);
  for (const [kind, own] of Map.groupBy(outcomes, ({ query }) => query.kind))
    console.log(
      `    ${kind.padEnd(9)}${String(own.length).padStart(4)}   first ${percent(shares(own).first).padStart(7)}   three ${percent(shares(own).third).padStart(7)}`,
    );
  for (const { query, bytes, cold, warm } of first)
    console.log(
      `  first query ${`“${query}”`.padEnd(26)} ${kilobytes(bytes).padStart(9)}, ${cold.toFixed(0).padStart(5)} ms with the page, ${warm.toFixed(0).padStart(4)} ms again`,
    );
  const late = sortedBy(further);
  console.log(
    `  further queries: ${kilobytes(middle(further))} in the middle, 95 of 100 under ${kilobytes(late[Math.floor(late.length * 0.95)] ?? 0)}, the most ${kilobytes(late.at(-1) ?? 0)} (“${outcomes[further.indexOf(late.at(-1) ?? 0)]?.query.q}”)`,
  );
  console.log(`  per key of “${TYPED}”: ${middle(keys).toFixed(0)} ms in the middle, the most ${Math.max(...keys).toFixed(0)} ms`);
  if (code > 0) console.log(`  own scripts: ${kilobytes(code)}`);
  const missed = outcomes.filter(({ place }) => place === null);
  if (name.startsWith('This')) for (const { query, found } of missed) console.log(`  missed: ${query.q} → ${found.slice(0, 3).join(' ')}`);
}

const { values } = parseArgs({ options: { site: { type: 'string' } } });
rmSync(WORK, { recursive: true, force: true });
const site = values.site ?? join(ROOT, '.cache', 'bench-site');
if (values.site === undefined) await build(site);
const browser = await startBrowser();
if (typeof browser === 'string') throw new Error(`The benchmark needs a browser: ${browser}.`);
try {
  const queries = judgedQueries();
  report('This search', await measure(browser, site, openSearch, queries));
  await plainIndex(site, join(WORK, 'plain'));
  report('Pagefind as it comes, over the same pages', await measure(browser, join(WORK, 'plain'), openPlain, queries));
  await withSynthetic(site, join(WORK, 'large'), SYNTHETIC);
  report(
    `This search with ${SYNTHETIC.toLocaleString('en-GB')} synthetic facts beside the real ones`,
    await measure(browser, join(WORK, 'large'), openSearch, queries),
  );
} finally {
  await browser.close();
}
