// The read-out of charts in a browser: by pointer, by keys alone, on a phone, where its figure cannot be fetched, and without script.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isReadoutFigure, linesOf, pointWords, type ReadoutFigure } from '../../src/islands/readout-points.ts';
import { describeInBrowser, onPage, siteFolder } from './browser.ts';

const PATH = '/metrics/capex/';
const data: unknown = JSON.parse(readFileSync(join(siteFolder(), 'figures/capex.json'), 'utf8'));
if (!isReadoutFigure(data)) throw new Error('figures/capex.json is no figure.');
const figure: ReadoutFigure = data;
const lines = linesOf(figure);
const wordsOf = (row: number): string => Object.values(pointWords(figure, row)).join(', ');

/** Wakes the page as a reader does who moves a pointer, and waits until the read-out is there. */
async function wake(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(8, 8);
  await page.locator('.readout-points').first().waitFor({ state: 'attached' });
}

/** Goes by Tab alone until the points of a drawing have focus. */
async function tabToPoints(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.locator('.readout-points').first().waitFor({ state: 'attached' });
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.classList.contains('readout-points'))) return;
  }
  throw new Error('The Tab key never came to the points of the drawing.');
}

/** What a screen reader is told: the text of the active option. */
const told = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.getElementById(document.querySelector('.readout-points')?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null);
const read = (page: Page) => page.locator('.readout p').first();

describeInBrowser('a line chart by keys alone', () => {
  it('reads every point, each announced and shown, and follows one to where it comes from', async () => {
    await onPage(PATH, async (page) => {
      await tabToPoints(page);
      await page.locator('.readout-points [role=option]').first().waitFor({ state: 'attached' });
      await read(page).waitFor();
      const seen: (string | null)[] = [];
      for (const line of lines) {
        await page.keyboard.press('Home');
        for (const [index, row] of line.rows.entries()) {
          if (index > 0) await page.keyboard.press('ArrowRight');
          expect(await told(page)).toBe(wordsOf(row));
          expect((await read(page).textContent())?.startsWith(wordsOf(row))).toBe(true);
          seen.push(await told(page));
        }
        await page.keyboard.press('ArrowDown');
      }
      expect(seen).toHaveLength(figure.rows.filter(({ words }, index) => words !== '' && lines.some(({ rows }) => rows.includes(index))).length);
      await page.keyboard.press('Home');
      const last = lines.at(-1)?.rows[0] ?? 0;
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => `${url.pathname}${url.hash}` === figure.rows[last]?.path);
    });
  });

  it('has a name, instructions and a visible focus, and is left by Escape', async () => {
    await onPage(PATH, async (page) => {
      await tabToPoints(page);
      await read(page).waitFor();
      const list = page.getByRole('listbox', { name: /^Points of the drawing: / });
      expect(await list.count()).toBe(1);
      expect(await list.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent)).toContain('Enter opens');
      expect(await list.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      expect(await page.locator('svg .reading').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await read(page).isVisible()).toBe(false);
      expect(await page.locator('svg .reading').count()).toBe(0);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('figcaption, figure') !== null)).toBe(true);
    });
  });
});

describeInBrowser('a line chart under a pointer', () => {
  it.each([
    ['wide', 1280],
    ['narrow', 390],
    ['narrow', 320],
  ] as const)('shows the nearest point of the %s drawing at %d px, and nothing moves', async (name, width) => {
    await onPage(
      PATH,
      async (page) => {
        await wake(page);
        const svg = page.locator(`chart-readout svg.chart-${name}`).first();
        await svg.scrollIntoViewIfNeeded();
        const caption = page.locator('figure.drawing figcaption').first();
        const before = await caption.boundingBox();
        const form = figure[name];
        const mark = form?.marks.at(-1);
        const box = await svg.boundingBox();
        if (!form || !mark || !box) throw new Error('There is no drawing.');
        const scale = box.width / form.width;
        await page.mouse.move(box.x + mark[0] * scale, box.y + mark[1] * scale + 1);
        await read(page).waitFor();
        expect((await read(page).textContent())?.startsWith(wordsOf(mark[2]))).toBe(true);
        expect(await svg.locator('.reading').getAttribute('transform')).toBe(`translate(${mark[0]},${mark[1]})`);
        expect(await caption.boundingBox()).toEqual(before);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
        await page.keyboard.press('Escape');
        expect(await read(page).isVisible()).toBe(false);
        await page.mouse.move(box.x + mark[0] * scale, box.y + mark[1] * scale);
        await read(page).waitFor();
        await page.mouse.move(2, 2);
        expect(await read(page).isVisible()).toBe(false);
      },
      { viewport: { width, height: 844 } },
    );
  });

  it('stays with a touched point, whose words lead to its source', async () => {
    await onPage(
      PATH,
      async (page) => {
        const svg = page.locator('chart-readout svg.chart-narrow').first();
        await svg.scrollIntoViewIfNeeded();
        await page.touchscreen.tap(10, 10);
        await page.locator('.readout-points').first().waitFor({ state: 'attached' });
        const box = await svg.boundingBox();
        if (!box) throw new Error('There is no drawing.');
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await read(page).waitFor();
        expect(await read(page).locator('a').getAttribute('href')).toMatch(/^\/providers\/[^/]+\/capex\/#/);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true },
    );
  });
});

describeInBrowser('where the figure cannot be fetched', () => {
  it.each([404, 200])('the drawing stays as it is and says nothing (status %d)', async (status) => {
    await onPage(PATH, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => void errors.push(message));
      await page.route('**/figures/*.json', (route) => route.fulfill({ status, body: status === 200 ? '<p>' : '' }));
      await wake(page);
      await page.locator('.readout-points').first().focus();
      await page.locator('.readout-points').first().waitFor({ state: 'detached' });
      expect(await page.locator('chart-readout svg.chart-wide').first().isVisible()).toBe(true);
      expect(errors).toEqual([]);
    });
  });
});

describeInBrowser('without script', () => {
  it('the drawing stands with its rows, and no control that needs one', async () => {
    await onPage(
      '/figures/capex/',
      async (page) => {
        expect(await page.locator('chart-readout svg.chart-wide').first().isVisible()).toBe(true);
        expect(await page.locator('.readout-points').count()).toBe(0);
        expect(await page.locator('#rows tbody th[scope=row]').count()).toBe(figure.rows.length);
      },
      { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
    );
  });
});
