// The comparisons as pages: every pair once and reached from all, the choice of clouds and measures without script, and a phone's width.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { factPath } from '../../src/figures/address.ts';
import { comparePair, pairNames, pairPath } from '../../src/figures/compare-pair.ts';
import { pairLead } from '../../src/figures/pair-words.ts';
import { describeInBrowser, onPage, siteFolder } from './browser.ts';
import { builtPages } from './pages.ts';

const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
const names = pairNames(dataset);
const words = (path: string): string =>
  readFileSync(join(siteFolder(), path, 'index.html'), 'utf8')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('/compare/', () => {
  it('leads to every pair, and no link of the site to a reverse one', () => {
    const html = words('/compare/');
    expect(names.filter(({ id }) => !html.includes(`href="${pairPath(id)}"`))).toEqual([]);
    const reverse = names.map(({ left, right }) => `/compare/${right}-vs-${left}/`);
    const pages = builtPages(siteFolder()).filter(({ path }) => !reverse.includes(path));
    expect(pages.flatMap(({ path, html: text }) => reverse.filter((address) => text.includes(address)).map((address) => `${path} → ${address}`))).toEqual([]);
  });

  it('leads on from two clouds the other way round', () => {
    for (const { id, left, right } of names) expect(words(`/compare/${right}-vs-${left}/`)).toContain(`content="0; url=${pairPath(id)}"`);
  });
});

describe.each(names.map((name) => [name.id, name] as const))('/compare/%s/', (id, { left, right }) => {
  const html = words(pairPath(id));
  const pair = comparePair(dataset, left, right);

  it('opens with its sentence and leads to both figures of every line', () => {
    for (const { text } of pairLead(pair)) expect(html).toContain(text.trim());
    const paths = [...pair.differing, ...pair.ties].flatMap(({ facts }) => facts.map(factPath));
    expect(paths.filter((path) => !html.includes(`href="${path}"`))).toEqual([]);
  });

  it('draws what separates the two and offers its rows', () => {
    expect(html).toContain(`href="/figures/${id}.csv"`);
    expect(html).toContain(`href="/figures/${id}.svg"`);
  });
});

/** Whether the page scrolls sideways. */
const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describeInBrowser('without script', () => {
  const off = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };

  it('a cloud that is not chosen leaves the matrix, head and cells', async () => {
    await onPage(
      '/compare/',
      async (page) => {
        expect(await page.isVisible('th[data-provider="azure"]')).toBe(true);
        await page.uncheck('#show-azure');
        expect(await page.locator('[data-provider="azure"]:visible').count()).toBe(0);
        expect(await page.isVisible('th[data-provider="aws"]')).toBe(true);
      },
      off,
    );
  });

  it('a measure that is not chosen leaves it too, its group with the last, and all come back', async () => {
    await onPage(
      '/compare/',
      async (page) => {
        await page.click('.choice summary');
        await page.uncheck('#show-capex');
        expect(await page.isVisible('tr[data-metric="capex"]')).toBe(false);
        expect(await page.isVisible('tr[data-metric="cloud-revenue"]')).toBe(true);
        for (const box of await page.locator('#choose-footprint input').all()) await box.uncheck();
        expect(await page.locator('tbody[data-group="footprint"]:visible').count()).toBe(0);
        await page.click('.choice button[type=reset]');
        expect(await page.isVisible('tr[data-metric="capex"]')).toBe(true);
      },
      off,
    );
  });
});

describeInBrowser('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 } };

  it.each(['/compare/', pairPath(names[0]?.id ?? ''), pairPath(names.at(-1)?.id ?? '')])('%s keeps to its width', async (path) => {
    await onPage(path, async (page) => expect(await isTooWide(page)).toBe(false), phone);
  });

  it('a pair’s lines fold, each figure under the name of its cloud', async () => {
    await onPage(
      pairPath(names[0]?.id ?? ''),
      async (page) => {
        const table = page.locator('.pair-lines').first();
        expect(await table.evaluate((element) => element.scrollWidth <= (element.parentElement?.clientWidth ?? 0))).toBe(true);
        const head = await table
          .locator('tbody td')
          .first()
          .evaluate((cell) => getComputedStyle(cell, '::before').content);
        expect(head).toBe(`"${dataset.providers.get(names[0]?.left ?? '')?.data.short}"`);
      },
      phone,
    );
  });
});
