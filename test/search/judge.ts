// The judged queries and their scoring: each is asked in a real browser on the built site, and the addresses of its results are held against what was expected.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'zod';

const Judged = z.strictObject({
  kind: z.enum(['figure', 'period', 'range', 'chinese', 'name', 'typo', 'question', 'missing']),
  q: z.string().min(1),
  /** One of these must be the first result; where it is left out, one of `third` among the first three is all that is asked. */
  first: z.array(z.string().startsWith('/')).min(1).optional(),
  third: z.array(z.string().startsWith('/')).min(1).optional(),
  nothing: z.literal(true).optional(),
});
export type Judged = z.infer<typeof Judged>;

/** Every judged query. Throws where one names no address or two kinds of expectation. */
export function judgedQueries(): readonly Judged[] {
  const queries = z.array(Judged).parse(parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')));
  const wrong = queries.filter(({ first, third, nothing }) => [first, third, nothing].filter((one) => one !== undefined).length !== 1);
  if (wrong.length > 0) throw new Error(`Judged queries must name one of first, third and nothing: ${wrong.map(({ q }) => q).join('; ')}`);
  return queries;
}

/** What came of a query: the place of the first right result from 1 on, null where none of the first three is right. */
export interface Outcome {
  readonly query: Judged;
  readonly place: number | null;
  readonly found: readonly string[];
}

/** Addresses of the first results of a query, without the site's base. */
export type Asker = (query: string) => Promise<readonly string[]>;

/** Whether a result is what was expected: the same place, or where no place is named any of the page; of a folder any page in it. */
function isRight(found: string, expected: string): boolean {
  if (expected.includes('#')) return decodeURI(found) === expected;
  return (
    found.split('#')[0] === expected || (/^\/(?:events(?:\/\d{4})?|tensions|models|footprint(?:\/[^/]+)?)\/$/.test(expected) && found.startsWith(expected))
  );
}

/** Asks every query in its order. */
export async function judge(queries: readonly Judged[], ask: Asker): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const found = await ask(query.q);
    const expected = query.first ?? query.third ?? [];
    const place =
      query.nothing === true
        ? found.length === 0
          ? 1
          : null
        : found.slice(0, 3).findIndex((one) => expected.some((address) => isRight(one, address))) + 1 || null;
    outcomes.push({ query, place, found });
  }
  return outcomes;
}

/** Shares of the outcomes: the right one first, among those of which that is asked, and among the first three. */
export function shares(outcomes: readonly Outcome[]): { readonly first: number; readonly third: number } {
  const part = (some: readonly Outcome[], isGood: (one: Outcome) => boolean): number => (some.length === 0 ? 1 : some.filter(isGood).length / some.length);
  return { first: part(outcomes, ({ place }) => place === 1), third: part(outcomes, ({ place }) => place !== null) };
}

/** Asks the search page that stands open, as its own field does, and reads its list. */
export function pageAsker(page: Page): Asker {
  return async (query) => {
    await page.evaluate(async (text) => {
      const panel = document.querySelector('search-panel') as HTMLElement & { readonly input: HTMLInputElement; readonly search: () => Promise<void> };
      panel.querySelectorAll('select').forEach((select) => (select.selectedIndex = 0));
      panel.input.value = text;
      await panel.search();
    }, query);
    return page.locator('ol#search-results > li').evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
  };
}

/** Opens the search page and waits until its field answers. `url` is the address of the site with its base. */
export async function openSearch(page: Page, url: string): Promise<Asker> {
  await page.goto(`${url}search/`);
  await page.focus('search-panel input');
  await page.waitForFunction(() => 'search' in (document.querySelector('search-panel') ?? {}));
  return pageAsker(page);
}
