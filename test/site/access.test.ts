// Each kind of page as everybody meets it: under axe and our own measures, wide and narrow, in light and dark; and the way of the keyboard through a page.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { contrastFaults, focusFaults, lostFaults, spaceText, targetFaults } from './barriers-seen.ts';
import { structureFaults } from './barriers.ts';
import { describeInBrowser, onPage, siteFolder, wakeFigures } from './browser.ts';
import { builtPages, samplePages } from './pages.ts';

const pages = builtPages(siteFolder());
const samples = samplePages(pages).map(({ path }) => path);
const TOOLED = ['/', '/metrics/', '/coverage/', '/signals/', '/compare/', '/metrics/capex/', '/silicon/', '/models/', '/prices/'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };
/** A window of 1,280 px at 200 %. */
const ZOOMED = { width: 640, height: 450 };
/** Measured by barriers-seen.ts in both themes and at both widths; what axe finds besides may hang on the width, not on the colours. */
const MEASURED = ['color-contrast', 'target-size'];

/** One of each fault that the readers look for. */
const PLANTED = `<!doctype html><html lang="en"><body><header></header><main><h1>One</h1><h3>Leap</h3>
  <nav aria-label="A"></nav><nav aria-label="A"></nav><form role="search"><input></form>
  <table><tr><th>Head</th></tr><tr><th scope="row">Row</th></tr><tr><td>Cell</td></tr></table><svg width="9" height="9"></svg><p>Huawei 华为</p>
  <ul><li><a href="/a/">Same</a><br><a href="/b/">Same</a></li></ul>
  <p style="color:#999;background:#fff">Faint</p>
  <button style="outline:none;width:60px;height:40px">Bare</button>
  <div style="position:relative"><a href="/c/">Under</a><div style="position:absolute;inset:0;background:#fff"></div></div>
  <div style="overflow:hidden;height:9px;width:90px">Cut off below its middle</div><div style="width:3000px">Wide</div></main><footer></footer></body></html>`;

describeInBrowser('everybody can use', () => {
  it.each(samples)('%s, wide and narrow, in light and dark, zoomed and with spaced text', async (path) => {
    await onPage(
      path,
      async (page) => {
        const faults: string[] = [];
        const note = (way: string, found: readonly string[]): void => void faults.push(...found.map((fault) => `${way}: ${fault}`));
        note('wide', [
          ...(await faultsOf(page, ['target-size'])),
          ...(await structureFaults(page)),
          ...(await targetFaults(page)),
          ...(await focusFaults(page)),
        ]);
        await page.emulateMedia({ colorScheme: 'dark' });
        note('dark', await contrastFaults(page));
        await page.setViewportSize(NARROW);
        note('narrow, dark', await contrastFaults(page));
        await page.emulateMedia({ colorScheme: 'light' });
        note('narrow', [...(await contrastFaults(page)), ...(await faultsOf(page, MEASURED)), ...(await targetFaults(page))]);
        if ((await page.content()).includes('scripts/figures.js')) await wakeFigures(page);
        note('narrow, awake', [...(await focusFaults(page)), ...(await lostFaults(page))]);
        await page.setViewportSize(ZOOMED);
        note('at 200 %', await lostFaults(page));
        await spaceText(page);
        note('at 200 %, spaced', await lostFaults(page));
        await page.setViewportSize(NARROW);
        note('narrow, spaced', await lostFaults(page));
        expect(faults).toEqual([]);
      },
      { colorScheme: 'light', viewport: WIDE },
    );
  });

  it.each(TOOLED)('%s with the tools that a script adds, opened and in use', async (path) => {
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
        const faults = [...(await faultsOf(page, ['target-size'])), ...(await targetFaults(page))];
        await page.emulateMedia({ colorScheme: 'dark' });
        faults.push(...(await contrastFaults(page)));
        await page.setViewportSize(NARROW);
        faults.push(...(await contrastFaults(page)), ...(await faultsOf(page, MEASURED)), ...(await targetFaults(page)), ...(await focusFaults(page)));
        expect(faults).toEqual([]);
      },
      { colorScheme: 'light', viewport: WIDE },
    );
  });
});

describeInBrowser('the readers of barriers', () => {
  it('name each planted fault', async () => {
    await onPage(
      '/404.html',
      async (page) => {
        await page.setContent(PLANTED);
        const found = [
          ...(await structureFaults(page)),
          ...(await contrastFaults(page)),
          ...(await targetFaults(page)),
          ...(await focusFaults(page)),
          ...(await lostFaults(page)),
        ];
        expect(
          found.map((fault) =>
            fault
              .split(': ')
              .slice(0, 2)
              .join(': ')
              .replace(/<.*|\d.*/, ''),
          ),
        ).toMatchSnapshot();
      },
      { bypassCSP: true },
    );
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
