// The site's one way to search: the table of rows for names, periods and bounds, Pagefind for words and numbers, loaded when a query first needs it.
import { editDistance } from '../format/nearest.ts';
import { folded } from '../format/search-number.ts';
import { chinesePairs } from '../format/search-table.ts';
import { cleaned, type Query, readQuery, slipOf } from './search-query.ts';
import { type Found, rank, type Ranked } from './search-rank.ts';
import { loadRows, type Row, type Rows, valueOf } from './search-rows.ts';

/** A record as Pagefind gives it back. */
export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly {
    readonly url: string;
    readonly title: string;
    readonly excerpt: string;
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }[];
}
interface PagefindHit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindRecord>;
}
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindHit[] }>;
}

/** What a query found. */
export interface Answer {
  readonly rows: Rows;
  readonly query: Query;
  /** Those that meet most of it, best first; where these are few, those that lack one part after them. */
  readonly ranked: readonly Ranked[];
  /** How many meet most of it. */
  readonly best: number;
  /** True where these meet every part. */
  readonly isWhole: boolean;
  /** Words of the query that nothing in the index holds. */
  readonly unknown: readonly string[];
  /** The query that was answered in place of a mistyped one; null where it was taken as it stood. */
  readonly corrected: string | null;
  /** Queries near one that found nothing. */
  readonly near: readonly string[];
  /** The record of a row, as found for the words of the query; null where it has none. */
  readonly record: (row: Row) => Promise<PagefindRecord | null>;
}

/** Fetches a script of the site by its place beside those under /scripts/, without its ending. The page itself does it: a bundler would wrap what it does not need to know. */
export type Load = (name: string) => Promise<unknown>;
/** Where the site stands, and how its scripts are fetched. */
export interface Site {
  /** The base path: '/'. */
  readonly base: string;
  readonly load: Load;
}

/** Pagefind, and the ids that join its hits to rows. */
let engine: Promise<readonly [Pagefind, readonly string[]]> | null = null;

/** Loads the engine from the site's own origin. A failed try is forgotten. Without a thread of its own it is fetched once; a query takes it a few milliseconds. */
function loadEngine({ base, load }: Site, rows: Rows): Promise<readonly [Pagefind, readonly string[]]> {
  const path = `${base}pagefind/`;
  engine ??= Promise.all([load('../pagefind/pagefind'), fetch(`${path}ids.txt`).then((response) => response.text())]).then(
    ([module, ids]) =>
      [
        (module as { createInstance: (options: object) => Pagefind }).createInstance({ basePath: path, baseUrl: base, noWorker: true, excerptLength: 24 }),
        idsOfRows(ids, rows),
      ] as const,
  );
  engine.catch(() => {
    engine = null;
  });
  return engine;
}

/** The id of each row's record; '' for derived figures and silences, which have none. The first sign of the text is the width of an id. */
function idsOfRows(text: string, { rows }: Rows): readonly string[] {
  const width = Number(text[0]);
  let at = 1 - width;
  return rows.map(({ basis }) => (basis === 'derived' || basis === 'not disclosed' ? '' : `en_${text.slice((at += width), at + width).trim()}`));
}

/** Fewer results than this are followed by so many that lack a part of the query. */
const FEW = 6;
const MORE = 10;

/** Answers a query. `isLiteral` takes it as plain words, as they stand. Throws where the table or the engine cannot be loaded. */
export async function ask(site: Site, text: string, isLiteral = false): Promise<Answer> {
  const rows = await loadRows(site.base);
  let query = readQuery(text, rows.table, isLiteral);
  const corrected = isLiteral ? null : await withoutSlips(site, cleaned(text), query, rows);
  if (corrected !== null) query = readQuery(corrected, rows.table);
  const { found, hits } = await lookUp(site, query, rows);
  const ranked = rank(query, rows, found);
  const most = ranked[0]?.met ?? 0;
  const best = ranked.filter(({ met }) => met === most).length;
  const takesPart = best < FEW && query.numbers.length === 0;
  return {
    rows,
    query,
    ranked: takesPart ? ranked.filter(({ met }) => met > 0 && met >= most - 1).slice(0, best + MORE) : ranked.slice(0, best),
    best,
    isWhole: most === query.names.length + query.periods.length + query.numbers.length + query.words.length,
    unknown: query.words.filter((word) => found.get(word)?.size === 0),
    corrected,
    near: best > 0 ? [] : nearQueries(query, rows),
    record: (row) => recordOf(site, rows, row, hits),
  };
}

/** The query with slips of known words mended; null where there is none. A word that the index holds is no slip. */
async function withoutSlips(site: Site, text: string, { words }: Query, rows: Rows): Promise<string | null> {
  let mended = text;
  for (const word of words) {
    const right = slipOf(word, rows.words);
    if (right === null) continue;
    const [pagefind] = await loadEngine(site, rows);
    const { results } = await pagefind.search(`"${word}"`);
    if (results.length === 0) mended = mended.replace(word, right);
  }
  return mended === text ? null : mended;
}

/** A spelling as the index has it: Chinese in pairs. */
const indexed = (text: string): string => [text.replace(/\p{Script=Han}+/gu, ' '), ...chinesePairs(text)].join(' ').trim();

/** Whether a record has the beginning of a word. Where no word of the index does, Pagefind takes one that this one begins with instead. */
function holds({ content, meta }: PagefindRecord, word: string): boolean {
  return folded(`${content} ${meta['title'] ?? ''}`)
    .replaceAll('.', '')
    .includes(word.slice(0, Math.max(3, word.length - 3)));
}

/** Asks Pagefind for every word and number of the query, and for names that texts spell out, one by one, so that a row's rank counts which of them it has. */
async function lookUp(site: Site, query: Query, rows: Rows): Promise<{ readonly found: Found; readonly hits: ReadonlyMap<number, PagefindHit> }> {
  const found = new Map<string, Map<number, number>>();
  const hits = new Map<number, PagefindHit>();
  const spelt = query.names.map(({ text, keys }) => ({
    text,
    tokens: keys.filter((key) => key.startsWith('s')).flatMap((key) => (rows.table.spellings[Number(key.slice(1))] ?? '').split('|').map(indexed)),
  }));
  const asked = [...query.numbers, ...query.words.map((word) => ({ text: word, tokens: [word] })), ...spelt.filter(({ tokens }) => tokens.length > 0)];
  if (asked.length === 0) return { found, hits };
  const [pagefind, ids] = await loadEngine(site, rows);
  const rowOf = new Map(ids.map((id, index) => [id, index]));
  const look = async (words: string, isPlain = false): Promise<readonly (readonly [row: number, score: number])[]> => {
    const { results } = await pagefind.search(words);
    if (isPlain && results[0] !== undefined && !holds(await results[0].data(), words)) return [];
    return results.flatMap((hit) => {
      const row = rowOf.get(hit.id);
      if (row === undefined) return [];
      hits.set(row, hit);
      return [[row, 0.5 + (0.5 * hit.score) / (results[0]?.score || 1)] as const];
    });
  };
  for (const { text, tokens } of asked) {
    const scores = new Map<number, number>();
    for (const token of tokens)
      for (const [row, score] of await look(token, query.words.includes(token))) scores.set(row, Math.max(scores.get(row) ?? 0, score));
    found.set(text, scores);
  }
  // What holds several words is shown by the place where they stand together.
  if (query.words.length > 1) await look(query.words.join(' '));
  return { found, hits };
}

/** The record of a row: that of the hit, or fetched by the row's id. */
async function recordOf(site: Site, rows: Rows, row: Row, hits: ReadonlyMap<number, PagefindHit>): Promise<PagefindRecord | null> {
  const hit = hits.get(row.index);
  if (hit !== undefined) return hit.data();
  const id = (await loadEngine(site, rows))[1][row.index];
  if (!id) return null;
  const { body } = await fetch(`${site.base}pagefind/fragment/${id}.pf_fragment`);
  const text = await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).text();
  const record = JSON.parse(text.slice('pagefind_dcd'.length)) as PagefindRecord;
  return { ...record, url: site.base + record.url, excerpt: '', sub_results: [] };
}

/** How many proposals a query gets that found nothing. */
const MOST_NEAR = 3;

/** Words near those of the query, and of its numbers the figures that lie nearest. */
function nearQueries({ words, numbers }: Query, rows: Rows): readonly string[] {
  const figures = numbers.flatMap(({ number }) =>
    rows.rows.flatMap((row) => {
      const own = valueOf(row, rows);
      return own === null || own.value <= 0 || (number.unit ?? own.unit) !== own.unit
        ? []
        : [{ text: row.stated, far: Math.abs(Math.log(own.value / number.value)) }];
    }),
  );
  const near = words.flatMap((word) => rows.words.map((text) => ({ text, far: editDistance(word, text) })));
  return [...figures, ...near]
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_NEAR)
    .map(({ text }) => text);
}
