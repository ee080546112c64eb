// The ways readers take through the built site, in a real browser: with script, and all but search without.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, onPage, siteUrl, wakeFigures } from './browser.ts';

/** With script, and without. */
const WAYS: Readonly<Record<string, BrowserContextOptions>> = { 'with script': {}, 'without script': { javaScriptEnabled: false } };

const at = (page: Page): string => decodeURIComponent(page.url().slice(siteUrl('/').length - 1));
/** The text of what is seen of an element: the same amount stands there in three currencies, and one shows. */
const seen = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();

describeInBrowser('a reader', () => {
  describe.each(Object.entries(WAYS))('%s', (_name, options) => {
    const hasScript = options.javaScriptEnabled !== false;

    it('opens a provider from the home page and reads its profile', async () => {
      await onPage(
        '/',
        async (page) => {
          await page.locator('.matrix').first().getByRole('link', { name: 'Alibaba Cloud', exact: true }).click();
          await page.waitForURL('**/providers/alibaba-cloud/');
          expect(await seen(page, 'h1')).toBe('Alibaba Cloud');
          const prose = await page.locator('main .prose').first().innerText();
          expect(prose.split(/\s+/).length).toBeGreaterThan(400);
          expect(await page.locator('main .prose a.figure').count()).toBeGreaterThan(10);
        },
        options,
      );
    });

    it('follows a figure to its row and on to its source', async () => {
      await onPage(
        '/providers/alibaba-cloud/',
        async (page) => {
          const figure = page.locator('main .prose a.figure').first();
          const target = await figure.getAttribute('href');
          if (hasScript) await wakeFigures(page);
          await figure.click();
          if (hasScript) await page.getByRole('dialog').getByRole('link', { name: 'Whole series' }).click();
          await page.waitForURL(`**${target ?? ''}`);
          const [, anchor = ''] = at(page).split('#');
          const row = page.locator(`[id="${anchor}"]`);
          expect(await row.isVisible()).toBe(true);
          await row.locator('a[href^="/sources/"]').first().click();
          await page.waitForURL('**/sources/*/*/');
          const out = page.getByRole('link', { name: 'Open the document' });
          expect(await out.getAttribute('href')).toMatch(/^https?:\/\//);
          expect(await page.locator(`main a[href="${target ?? ''}"]`).count()).toBeGreaterThan(0);
        },
        options,
      );
    });

    it('turns amounts into dollars, yuan and back as reported', async () => {
      await onPage(
        '/',
        async (page) => {
          const cell = '.matrix tbody td.p-alibaba-cloud .value';
          const texts: string[] = [];
          for (const choice of ['US dollars', 'yuan', 'as reported']) {
            await page.getByText(choice, { exact: true }).first().click();
            texts.push((await seen(page, cell)).replace(/\s+/g, ' ').trim());
          }
          const [dollars = '', yuan = '', reported = ''] = texts;
          expect(dollars).not.toBe(yuan);
          expect(Number.parseFloat(yuan.replace(/[^\d.]/g, ''))).toBeGreaterThan(5 * Number.parseFloat(dollars.replace(/[^\d.]/g, '')));
          expect(reported.replace(/[^\d.]/g, '')).toBe(yuan.replace(/[^\d.]/g, ''));
        },
        options,
      );
    });

    it('turns the scoreboard from twelve months to the latest quarter', async () => {
      await onPage(
        '/',
        async (page) => {
          const boards = page.locator('main .matrix');
          expect(await boards.count()).toBe(2);
          expect([await boards.first().isVisible(), await boards.last().isVisible()]).toEqual([true, false]);
          await page.getByText('latest quarter', { exact: true }).click();
          expect([await boards.first().isVisible(), await boards.last().isVisible()]).toEqual([false, true]);
          expect(await boards.last().locator('tbody td.p-aws .period').first().innerText()).toMatch(/Q\d|Jun|Sep|Mar|Dec/);
        },
        options,
      );
    });

    it('compares on a metric’s page and goes from a cell to its series', async () => {
      await onPage(
        '/metrics/',
        async (page) => {
          await page
            .locator('main')
            .getByRole('link', { name: /^capital expenditure$/i })
            .first()
            .click();
          await page.waitForURL('**/metrics/capex/');
          expect(await page.locator('main svg[role="img"], main svg[aria-label], main figure svg').count()).toBeGreaterThan(0);
          const link = page.locator('main table a[href^="/providers/aws/capex/"]').first();
          if (hasScript) await wakeFigures(page);
          await link.click();
          if (hasScript && (await page.getByRole('dialog').count()) > 0) await page.getByRole('dialog').getByRole('link', { name: 'Whole series' }).click();
          await page.waitForURL('**/providers/aws/capex/**');
        },
        options,
      );
    });

    it('reads what happened, and by which source', async () => {
      await onPage(
        '/events/',
        async (page) => {
          await page.locator('main table a').first().click();
          await page.waitForURL('**/events/20*/**');
          await page.locator('#sources a[href^="/sources/"]').first().click();
          await page.waitForURL('**/sources/*/*/');
        },
        options,
      );
    });
  });

  it('finds the definition of a grade, the downloads and the way to correct a number from any page', async () => {
    await onPage('/sources/', async (page) => {
      for (const [name, path] of [
        ['Methodology', '/methodology/'],
        ['Data', '/data/'],
        ['Contribute', '/contribute/'],
      ] as const) {
        await page.locator('.footer').getByRole('link', { name, exact: true }).click();
        await page.waitForURL(`**${path}`);
      }
    });
  });

  it('is told on the search page that search needs a script, where there is none', async () => {
    await onPage('/search/', async (page) => expect(await page.locator('main').innerText()).toMatch(/script/i), { javaScriptEnabled: false });
  });

  it('is told on a page that is not there where to go on', async () => {
    await onPage('/nothing/here/', async (page) => {
      expect(await seen(page, 'h1')).toMatch(/not|no/i);
      expect(await page.locator('main a').count()).toBeGreaterThan(2);
    });
  });
});

describeInBrowser('a figure’s popover', () => {
  it('opens at the figure with value, claimant and grade, and closes on Escape, back at the figure', async () => {
    await onPage('/providers/alibaba-cloud/', async (page) => {
      const figure = page.locator('main .prose a.figure').first();
      await wakeFigures(page);
      await figure.click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      const text = await dialog.innerText();
      expect(text).toMatch(/Alibaba Cloud/);
      expect(text).toMatch(/Who says so|Formula|Source/);
      expect(text).toMatch(/Grade/);
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
      expect(await figure.evaluate((link) => link === document.activeElement)).toBe(true);
    });
  });

  it('stays within a narrow window, and says nothing on the console', async () => {
    await onPage(
      '/',
      async (page) => {
        const messages: string[] = [];
        page.on('console', (message) => void messages.push(message.text()));
        await wakeFigures(page);
        await page.locator('.matrix td a').first().click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        const box = await dialog.boundingBox();
        expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
        expect(messages).toEqual([]);
      },
      { viewport: { width: 390, height: 800 } },
    );
  });

  it('opens from the keyboard, and leaves a click with Ctrl to the browser', async () => {
    await onPage('/providers/aws/', async (page) => {
      const figure = page.locator('main .prose a.figure').first();
      await wakeFigures(page);
      await figure.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      // What the browser does with a click that nobody prevented is its own affair: a new page.
      const prevented = page.evaluate(
        () => new Promise<boolean>((resolve) => addEventListener('click', (event) => resolve(event.defaultPrevented), { once: true })),
      );
      await figure.click({ modifiers: ['Control'] });
      expect(await prevented).toBe(false);
      expect(await page.getByRole('dialog').isVisible()).toBe(false);
    });
  });
});

describeInBrowser('what a script remembers', () => {
  it('is the currency, on other pages too', async () => {
    await onPage('/', async (page) => {
      await page.getByText('yuan', { exact: true }).first().click();
      await page.goto(siteUrl('/providers/aws/'));
      expect(await page.isChecked('#currency-cny')).toBe(true);
      expect(await page.locator('.cur-cny').first().isVisible()).toBe(true);
      expect(await page.locator('.cur-usd').first().isVisible()).toBe(false);
    });
  });

  it('and a figure is copied as a sentence with who says it and the link', async () => {
    await onPage(
      '/providers/alibaba-cloud/cloud-revenue/',
      async (page) => {
        await wakeFigures(page);
        await page.getByRole('button', { name: 'Copy Q2 2025 as a sentence' }).click();
        await page.getByText('Copied', { exact: true }).waitFor();
        const sentence = await page.evaluate(() => navigator.clipboard.readText());
        expect(sentence).toMatch(
          /^Alibaba Cloud: cloud revenue, Q2 2025 \(FY2026-Q1\): (?:CNY )?33[.,]\d+ [mb]illion.*reported by Alibaba Group, grade [A-D](?: \([^)]+\))?\. Source: /,
        );
        expect(sentence).toMatch(/\/providers\/alibaba-cloud\/cloud-revenue\/#2025-Q2$/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});
