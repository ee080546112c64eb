// What pages weigh, by kind: bytes of brotli before anybody does anything, fonts apart; requests; and whether the first 14 KB fill the first screen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, openBrowser, siteFolder, siteUrl } from './browser.ts';
import { builtPages, firstPart, samplePages, scriptsAwake, TOOLS, weightOf, type PageKind } from './pages.ts';

const KB = 1024;
/** The most a page of a kind may transfer. */
const BUDGETS: Readonly<Record<PageKind, number>> = {
  home: 20 * KB,
  providers: 16 * KB,
  provider: 16 * KB,
  series: 10 * KB,
  metrics: 16 * KB,
  metric: 10 * KB,
  sources: 30 * KB,
  publisher: 10 * KB,
  source: 6 * KB,
  events: 30 * KB,
  event: 6 * KB,
  signals: 16 * KB,
  signal: 14 * KB,
  risks: 16 * KB,
  risk: 14 * KB,
  timeline: 30 * KB,
  figures: 30 * KB,
  embed: 14 * KB,
  figure: 16 * KB,
  tensions: 30 * KB,
  tension: 6 * KB,
  compare: 30 * KB,
  pair: 16 * KB,
  payoff: 16 * KB,
  silicon: 30 * KB,
  'silicon of a provider': 16 * KB,
  chip: 8 * KB,
  models: 30 * KB,
  'models of a maker': 16 * KB,
  model: 8 * KB,
  prices: 30 * KB,
  'prices of a provider': 16 * KB,
  footprint: 30 * KB,
  'footprint of a provider': 16 * KB,
  region: 6 * KB,
  coverage: 30 * KB,
  search: 10 * KB,
  methodology: 10 * KB,
  editorial: 10 * KB,
  data: 10 * KB,
  dictionary: 16 * KB,
  changelog: 30 * KB,
  contribute: 10 * KB,
  missing: 6 * KB,
  moved: 6 * KB,
};
/** What the one in the middle of its kind may transfer; the longest have the budget above. */
const MIDDLES = { series: 6 * KB, signal: 10 * KB, risk: 10 * KB } as const;
const FIRST_SCREEN = 14 * KB;
const MOST_REQUESTS = 6;
/** What the scripts of a page may weigh once somebody is there. */
const SCRIPTS = 20 * KB;

const pages = builtPages(siteFolder());

describe('pages weigh no more than their kind may', () => {
  it.each(Object.keys(BUDGETS) as readonly PageKind[])(
    '%s',
    (kind) => {
      const budget = BUDGETS[kind];
      const heavy = pages
        .filter((page) => page.kind === kind)
        .flatMap(({ path, html }) => {
          const { bytes } = weightOf(siteFolder(), html, budget);
          return bytes <= budget ? [] : [{ path, bytes }];
        })
        .sort((a, b) => b.bytes - a.bytes);
      expect(
        heavy.slice(0, 12).map(({ path, bytes }) => `${path} ${bytes} of ${budget}`),
        `${heavy.length} pages are too heavy`,
      ).toEqual([]);
    },
    120_000,
  );

  it.each(Object.entries(MIDDLES))(
    'and the %s in the middle no more than a short page',
    (kind, most) => {
      const bytes = pages.filter((page) => page.kind === kind).map(({ html }) => weightOf(siteFolder(), html).bytes);
      expect(bytes.toSorted((a, b) => a - b)[bytes.length >> 1]).toBeLessThanOrEqual(most);
    },
    120_000,
  );

  it('and ask for no more than six files, fonts and icon among them', () => {
    const many = pages
      .map(({ path, html }) => ({ path, requests: weightOf(siteFolder(), html, Infinity).requests }))
      .filter(({ requests }) => requests > MOST_REQUESTS);
    expect(many.map(({ path, requests }) => `${path} ${requests}`)).toEqual([]);
  }, 120_000);
});

describe('scripts that come at the first sign of a person', () => {
  const sample = samplePages(pages);

  it('weigh little together, on every kind of page', () => {
    const heavy = sample.flatMap(({ path, html }) => {
      const bytes = [...scriptsAwake(siteFolder(), html).values()].reduce((sum, one) => sum + one, 0);
      return bytes <= SCRIPTS ? [] : [`${path} ${bytes}`];
    });
    expect(heavy).toEqual([]);
  });

  it('come to every page that has an element for them', () => {
    const asleep = pages.filter(({ html }) => TOOLS.some((name) => html.includes(`<${name}`)) && !html.includes('scripts/figures.js'));
    expect(asleep.map(({ path }) => path)).toEqual([]);
  });

  it('bring code of d3 only to the page that takes a selection away, and of d3 only what writes CSV', () => {
    const compare = pages.find(({ kind }) => kind === 'compare');
    const withTools = sample.filter(({ kind }) => kind !== 'compare').flatMap(({ html }) => [...scriptsAwake(siteFolder(), html).keys()]);
    const isD3 = (address: string): boolean => /formatRows|d3-/.test(readFileSync(join(siteFolder(), address), 'utf8'));
    expect([...new Set(withTools)].filter(isD3)).toEqual([]);
    const own = [...scriptsAwake(siteFolder(), compare?.html ?? '').keys()].filter((address) => !withTools.includes(address));
    expect(own).toEqual(['/scripts/compare-tools.js']);
    expect(readFileSync(join(siteFolder(), '/scripts/compare-tools.js'), 'utf8')).not.toMatch(/scaleLinear|bisector|curveLinear|interpolate/);
  });
});

describeInBrowser('in a browser', () => {
  const samples = samplePages(pages);

  it.each(samples.map((page) => [page.path, page] as const))('the first 14 KB of %s fill the first screen', async (path, { html }) => {
    const browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const page = await context.newPage();
      const whole = await heightOf(html, path);
      const start = await heightOf(firstPart(html, FIRST_SCREEN), path);
      expect(start).toBeGreaterThanOrEqual(Math.min(whole, 800));

      async function heightOf(body: string, address: string): Promise<number> {
        await page.route(siteUrl(address), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
        await page.goto(siteUrl(address));
        const height = await page.evaluate(() => document.body.scrollHeight);
        await page.unroute(siteUrl(address));
        return height;
      }
    } finally {
      await context.close();
    }
  });
});
