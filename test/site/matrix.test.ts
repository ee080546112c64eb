// Tables that are narrowed and sorted in a browser, their state in the address; a mangled address; keys alone; a phone; and no script.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, onPage, siteUrl } from './browser.ts';

/** Wakes the page as a reader does who moves a pointer, and waits for the tools. */
async function wake(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(8, 8);
  await ready(page);
}
const ready = (page: Page): Promise<void> =>
  page.waitForFunction(() => (document.querySelector('matrix-tools output')?.textContent ?? '') !== '').then(() => undefined);
const count = (page: Page): Promise<string> => page.locator('matrix-tools output').innerText();
const query = (page: Page): string => new URL(page.url()).search;
const rowsIn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('matrix-tools tbody tr:not(.group, .band):visible th')
    .evaluateAll((heads) => heads.map((head) => head.textContent?.trim().split('\n')[0] ?? ''));
const choose = (page: Page, label: string) => page.locator('.matrix-choices label', { hasText: new RegExp(`^${label}$`) }).click();

describeInBrowser('the scoreboard', () => {
  it('gets its tools without moving', async () => {
    for (const width of [1280, 390]) {
      await onPage(
        '/',
        async (page) => {
          const box = page.locator('.matrix-box:visible');
          const before = await box.boundingBox();
          await wake(page);
          expect(await box.boundingBox()).toEqual(before);
        },
        { viewport: { width, height: 844 } },
      );
    }
  });

  it('is narrowed by group, provider, basis and confidence, says what is left, and keeps it in the address', async () => {
    await onPage('/', async (page) => {
      await wake(page);
      await page.getByRole('button', { name: 'Filter' }).click();
      await choose(page, 'Spending');
      await choose(page, 'AWS');
      await choose(page, 'Azure');
      await choose(page, 'derived');
      await choose(page, 'B or better');
      expect(query(page)).toBe('?group=spending&provider=azure,aws&basis=derived&grade=B');
      expect(await count(page)).toMatch(/^\d+ of \d+ figures in \d+ of 22 metrics; cells left blank are set aside$/);
      expect(await page.locator('.matrix-box:visible thead th:visible').count()).toBe(2);
      const left = page.locator('.matrix-box:visible tbody td:visible:not(.set-aside)');
      expect(
        await left.evaluateAll((cells) =>
          cells.every((cell) => cell.getAttribute('data-basis') === 'derived' && /[AB]/.test(cell.getAttribute('data-grade') ?? '')),
        ),
      ).toBe(true);
      const text = await page.locator('.matrix-box:visible').innerText();
      await page.reload();
      await ready(page);
      expect(await page.locator('.matrix-box:visible').innerText()).toBe(text);
      await page.goto(siteUrl('/methodology/'));
      await page.goBack();
      await ready(page);
      expect(query(page)).toBe('?group=spending&provider=azure,aws&basis=derived&grade=B');
      expect(await page.locator('.matrix-box:visible').innerText()).toBe(text);
    });
  });

  it('says so where nothing is left, and leads back', async () => {
    await onPage('/?group=market&basis=announced', async (page) => {
      await page.getByText('Nothing on this page is all of that.').waitFor();
      expect(await page.locator('.matrix-box:visible').count()).toBe(0);
      await page.locator('.matrix-empty').getByRole('button', { name: 'Show all' }).click();
      expect(query(page)).toBe('');
      expect(await page.locator('.matrix-box:visible').count()).toBe(1);
    });
  });

  it('holds its window in the address too', async () => {
    await onPage('/?window=quarter', async (page) => {
      await ready(page);
      expect(await page.locator('.window-quarter').isVisible()).toBe(true);
      await page.check('#window-ttm', { force: true });
      expect(query(page)).toBe('');
    });
  });

  it('is whole without script, and shows no control that needs one', async () => {
    let rows: readonly string[] = [];
    await onPage('/', async (page) => {
      await wake(page);
      rows = await rowsIn(page);
    });
    await onPage(
      '/?group=spending',
      async (page) => {
        expect(await page.locator('.matrix-bar, .matrix-choices').count()).toBe(0);
        expect(await page.locator('matrix-tools tbody tr:not(.group):visible').count()).toBe(rows.length);
      },
      { javaScriptEnabled: false },
    );
  });
});

describeInBrowser('a mangled address', () => {
  it.each([
    ['/?provider=aws,azur&basis=%ff&grade=1&x=<script>', '?provider=aws', ['“x”', '“azur”. Did you mean “azure”?', '“·”', '“1”']],
    ['/metrics/?sort=fatcs&provider=', '', ['“fatcs”. Did you mean “facts”?']],
    ['/coverage/?%E0%A4%A&state[]=gap&provider=AWS', '?provider=aws', ['is nothing this page can be asked for']],
    ['/timeline/?kind=chips&provider=aws&provider=azure', '?provider=aws', ['“chips”. Did you mean “chip”?', 'Only one provider']],
  ] as const)('%s is mended part by part, with a note', async (path, mended, notes) => {
    await onPage(path, async (page) => {
      const note = page.locator('p.mended[role=status]');
      await page.waitForFunction(() => (document.querySelector('p.mended')?.textContent ?? '') !== '');
      for (const words of notes) expect(await note.textContent()).toContain(words);
      expect(await note.isVisible()).toBe(true);
      expect(query(page)).toBe(mended);
      expect(await page.locator('script:text("x"), main script').count()).toBe(0);
    });
  });
});

describeInBrowser('lists', () => {
  it('sort by a column, by keys alone: numbers by value, what is missing last, the third press restores', async () => {
    await onPage('/metrics/', async (page) => {
      await wake(page);
      const facts = () =>
        page
          .locator('section table')
          .nth(1)
          .locator('tbody tr td:last-child')
          .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''));
      const given = await facts();
      const head = page.locator('section table').nth(1).locator('thead th').last();
      await head.getByRole('button').focus();
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('descending');
      const numbers = given.filter((text) => /^\d/.test(text)).map(Number);
      const words = given.filter((text) => !/^\d/.test(text));
      expect(await facts()).toEqual([...numbers.toSorted((a, b) => b - a).map(String), ...words]);
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      expect(await facts()).toEqual([...numbers.toSorted((a, b) => a - b).map(String), ...words]);
      expect(query(page)).toBe('?sort=facts');
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe(null);
      expect(await facts()).toEqual(given);
      expect(query(page)).toBe('');
    });
  });

  it.each([
    ['/metrics/?provider=huawei-cloud', 'tr[data-provider]:not([data-provider~="huawei-cloud"])'],
    ['/coverage/?group=silicon', 'tbody[data-group]:not([data-group="silicon"]) tr'],
    ['/signals/?direction=worsening', 'td[data-direction]:not([data-direction="worsening"]) a'],
    ['/risks/?provider=aws', 'td[data-provider]:not([data-provider="aws"])'],
    ['/timeline/?kind=chip', 'tr[data-kind]:not([data-kind="chip"])'],
  ])('%s shows only what it asks for, also on a phone', async (path, others) => {
    for (const width of [1280, 390]) {
      await onPage(
        path,
        async (page) => {
          await ready(page);
          const seen = await page
            .locator(`matrix-tools ${others}`)
            .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);
          expect(seen).toBe(0);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
        },
        { viewport: { width, height: 844 } },
      );
    }
  });
});
