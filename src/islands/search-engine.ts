// The site's one way to ask Pagefind: loads it on the first query, cleans the words, returns plain results.

interface PagefindData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}
interface PagefindAnswer {
  readonly results: readonly { readonly data: () => Promise<PagefindData> }[];
}
interface Pagefind {
  readonly options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  readonly search: (query: string, options: { filters: Readonly<Record<string, string>> }) => Promise<PagefindAnswer>;
}

/** One hit: a fact, or a page. */
export interface Hit {
  readonly href: string;
  readonly title: string;
  /** What stands under the title: the value and its period for a fact, an excerpt in plain text for a page. */
  readonly detail: string;
  readonly kind: 'fact' | 'page';
}

/** What a query found. `total` counts all hits, `hits` holds the first. */
export interface Answer {
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** Choices beside the words; an empty string chooses nothing. */
export interface Filters {
  readonly provider: string;
  readonly group: string;
  readonly year: string;
}

let engine: Promise<Pagefind> | null = null;

/** Loads Pagefind from the site's own origin; a failed try is forgotten, so that the next query tries again. */
function loadEngine(base: string): Promise<Pagefind> {
  engine ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (module: Pagefind) => {
    await module.options({ baseUrl: base, excerptLength: 22 });
    return module;
  });
  engine.catch(() => {
    engine = null;
  });
  return engine;
}

/** Words as the index has them: signs and codes apart from digits, no thousands commas, no punctuation that no word has. */
export function cleanQuery(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(rmb|cny|usd|hkd|us\$|hk\$|\$|¥|€)\s*(?=[\d.])/gi, '$1 ')
    .replace(/(\d)\s*(bn|billion|m|mn|million|trillion|tn)\b/gi, (_, digit: string, scale: string) => `${digit} ${SCALE_WORDS[scale.toLowerCase()] ?? scale}`)
    .replace(/(\d)%/g, '$1 %')
    .replace(/[^\p{L}\p{N}.%\s-]/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

const SCALE_WORDS: Readonly<Record<string, string>> = { bn: 'billion', m: 'million', mn: 'million', tn: 'trillion' };

/** The first `limit` hits for the words and filters. Throws where Pagefind cannot be loaded. */
export async function ask(base: string, text: string, filters: Filters, limit: number): Promise<Answer> {
  const query = cleanQuery(text);
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  if (query === '' && Object.keys(chosen).length === 0) return { total: 0, hits: [] };
  const pagefind = await loadEngine(base);
  const answer = await pagefind.search(query, { filters: chosen });
  const data = await Promise.all(answer.results.slice(0, limit).map((result) => result.data()));
  return { total: answer.results.length, hits: data.map(hitOf) };
}

function hitOf(data: PagefindData): Hit {
  const kind = data.meta['kind'] === 'fact' ? 'fact' : 'page';
  const excerpt = new DOMParser().parseFromString(data.excerpt, 'text/html').body.textContent;
  return { href: data.url, title: data.meta['title'] ?? data.url, detail: data.meta['detail'] ?? excerpt, kind };
}
