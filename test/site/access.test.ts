// Each kind of page under axe: in light, in dark, and 320 px wide; and the way of the keyboard through a page.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { describeInBrowser, onPage, siteFolder } from './browser.ts';
import { builtPages, samplePages } from './pages.ts';

const pages = builtPages(siteFolder());
const samples = samplePages(pages).map(({ path }) => path);
const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  'in light': { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  'in dark': { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  'at 320 px': { colorScheme: 'light', viewport: { width: 320, height: 700 } },
};

describeInBrowser('axe finds nothing', () => {
  describe.each(Object.entries(WAYS))('%s', (_name, options) => {
    it.each(samples)('on %s', async (path) => {
      await onPage(path, async (page) => expect(await faultsOf(page)).toEqual([]), options);
    });
  });
});

describeInBrowser('axe finds nothing in the tools that a script adds', () => {
  const TOOLED = ['/', '/metrics/', '/coverage/', '/signals/', '/compare/', '/metrics/capex/', '/silicon/', '/models/', '/prices/'];
  describe.each(Object.entries(WAYS))('%s', (_name, options) => {
    it.each(TOOLED)('on %s, opened and in use', async (path) => {
      await onPage(
        path,
        async (page) => {
          await page.mouse.move(5, 5);
          await page.mouse.move(8, 8);
          await page.locator('.readout-points, .matrix-bar output:not(:empty), .compare-bar output:not(:empty)').first().waitFor({ state: 'attached' });
          const filter = page.getByRole('button', { name: 'Filter' });
          if ((await filter.count()) > 0) await filter.click();
          const points = page.locator('.readout-points').first();
          if ((await points.count()) > 0) {
            await points.focus();
            await page.locator('.readout p a').first().waitFor();
          }
          expect(await faultsOf(page)).toEqual([]);
        },
        options,
      );
    });
  });
});

describeInBrowser('the keyboard', () => {
  /** What the Tab key stops at, in order, up to `limit` stops. */
  async function stopsOf(page: Page, limit: number): Promise<readonly string[]> {
    const stops: string[] = [];
    for (let count = 0; count < limit; count += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement;
          return at === null || at === document.body
            ? ''
            : `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 60) ?? ''}`;
        }),
      );
      if (stops.at(-1) === '') break;
    }
    return stops;
  }

  it('comes to the skip link, the name, the navigation, the search field and the table, in this order', async () => {
    await onPage('/providers/alibaba-cloud/cloud-revenue/', async (page) => {
      const stops = await stopsOf(page, 80);
      const order = [
        'a Skip to the content',
        'a AI Cloud Ledger',
        'a Providers',
        'a Evidence',
        'input Find a figure',
        'a Alibaba Cloud',
        'div Facts of Alibaba Cloud: cloud revenue',
      ];
      expect(order.map((stop) => stops.indexOf(stop))).toEqual(order.map((stop) => stops.indexOf(stop)).toSorted((a, b) => a - b));
      expect(order.filter((stop) => !stops.includes(stop))).toEqual([]);
    });
  });

  it('skips to the content', async () => {
    await onPage('/', async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });
  });

  it('turns the switches of the scoreboard and shows where it stands', async () => {
    await onPage('/', async (page) => {
      await page.focus('#currency-usd');
      await page.keyboard.press('ArrowRight');
      expect(await page.isChecked('#currency-usd')).toBe(false);
      const outline = await page.evaluate(() => {
        const label = document.activeElement?.nextElementSibling;
        return label ? getComputedStyle(label).outlineStyle : '';
      });
      expect(outline).toBe('solid');
    });
  });

  it('sees every stop of the home page’s first hundred', async () => {
    await onPage('/', async (page) => {
      for (let count = 0; count < 100; count += 1) {
        await page.keyboard.press('Tab');
        const unseen = await page.evaluate(() => {
          const at = document.activeElement;
          if (at === null || at === document.body || at instanceof HTMLInputElement) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          return outlineStyle === 'none' || outlineWidth === '0px' ? at.outerHTML.slice(0, 100) : null;
        });
        expect(unseen).toBeNull();
      }
    });
  });
});
