// Figures that other sites show inside theirs: a page without script in a frame of any width.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, openBrowser, siteFolder, siteUrl } from './browser.ts';
import { builtPages } from './pages.ts';

const pages = builtPages(siteFolder());
const embeds = pages.filter(({ kind }) => kind === 'embed');

describe('embedded figures', () => {
  it('are there for every figure, with a snippet on its page', () => {
    const figures = pages.filter(({ kind }) => kind === 'figure');
    const own = new Set(embeds.map(({ path }) => path));
    expect(
      figures.filter(({ path, html }) => !own.has(path.replace('/figures/', '/embed/')) || !html.includes('&lt;iframe src=')).map(({ path }) => path),
    ).toEqual([]);
  });

  it('run no script, stay out of indexes, and name their sources and this site', () => {
    const odd = embeds.filter(
      ({ html }) => /<script\b/.test(html) || !html.includes('content="noindex"') || !/as of \d|As of \d/.test(html) || !html.includes('target="_top"'),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

describeInBrowser('in a frame', () => {
  it.each([
    [320, 'capex'],
    [390, 'generations'],
    [700, 'capex-multiples'],
    [1100, 'capex'],
  ] as const)('of %i px the figure %s stands whole, without bars', async (width, figure) => {
    const snippet = /&lt;iframe[^]*?&lt;\/iframe/.exec(readFileSync(join(siteFolder(), 'figures', figure, 'index.html'), 'utf8'))?.[0] ?? '';
    const height = Number(/height=(?:"|&quot;)(\d+)/.exec(snippet)?.[1]);
    const browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width, height } });
    try {
      const page = await context.newPage();
      await page.goto(siteUrl(`/embed/${figure}/`));
      const [wide, high] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight] as const);
      expect(wide).toBeLessThanOrEqual(width);
      expect(high).toBeLessThanOrEqual(height);
    } finally {
      await context.close();
    }
  });
});
