// The timeline in a browser: narrowed without script, and with one kept in the address; its drawing for phones; what each dot of it says.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, onPage, siteUrl } from './browser.ts';

const choose = (page: Page, choice: string) => page.locator(`label[for="${choice}"]`).click();
const listed = (page: Page) =>
  page
    .locator('.happened tr[data-kind]:visible')
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-provider') ?? '', row.getAttribute('data-kind')]));
const ready = (page: Page) => page.waitForFunction(() => (document.querySelector('matrix-tools output')?.textContent ?? '') !== '');

describeInBrowser('the timeline', () => {
  it('is narrowed by cloud and kind without script, and says how many are left', async () => {
    await onPage(
      '/timeline/',
      async (page) => {
        const all = await listed(page);
        expect(all.length).toBeGreaterThan(100);
        await choose(page, 'provider-aws');
        const touching = all.filter(([providers = '']) => providers?.split(' ').includes('aws'));
        expect(await listed(page)).toEqual(touching);
        await choose(page, 'kind-deal');
        expect(await listed(page)).toEqual(touching.filter(([, kind]) => kind === 'deal'));
        expect(await page.locator('.happened .band:visible').count()).toBe(0);
        await choose(page, 'provider-all');
        await choose(page, 'kind-all');
        expect(await listed(page)).toEqual(all);
      },
      { javaScriptEnabled: false },
    );
  });

  it('shows one arrangement of lanes at a time, wide or for a phone', async () => {
    for (const [width, form] of [
      [1280, 'chart-wide'],
      [390, 'chart-narrow'],
    ] as const) {
      await onPage(
        '/timeline/',
        async (page) => {
          const drawn = () =>
            page.locator('svg.chart:visible').evaluateAll((all) => all.map((one) => `${one.closest('[class^=lanes]')?.className} ${one.classList[1]}`));
          expect(await drawn()).toEqual([`lanes-provider ${form}`]);
          await choose(page, 'lanes-kind');
          expect(await drawn()).toEqual([`lanes-kind ${form}`]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        },
        { javaScriptEnabled: false, viewport: { width, height: 844 } },
      );
    }
  });

  it('keeps what is chosen in the address, also what was chosen before the script came', async () => {
    await onPage('/timeline/', async (page) => {
      await choose(page, 'provider-azure');
      await ready(page);
      await page.waitForFunction(() => location.search === '?provider=azure');
      await choose(page, 'kind-deal');
      expect(new URL(page.url()).search).toBe('?provider=azure&kind=deal');
      const before = await listed(page);
      await page.reload();
      await ready(page);
      expect(await listed(page)).toEqual(before);
    });
  });

  it('mends a mangled address part by part and says so', async () => {
    await onPage('/timeline/', async (page) => {
      await page.goto(siteUrl('/timeline/?provider=aws&kind=dael&lanes=kind'));
      await ready(page);
      expect(await page.locator('.mended').innerText()).toContain('Did you mean “deal”?');
      expect(new URL(page.url()).search).toBe('?lanes=kind&provider=aws');
      expect((await listed(page)).every(([providers = '']) => providers?.split(' ').includes('aws'))).toBe(true);
    });
  });
});
