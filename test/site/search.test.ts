// Search in a browser: the dialog on its keys, figures and names in both scripts found, facets and their state, slips mended, and what is said where it cannot load.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { describeInBrowser, onPage } from './browser.ts';

const hits = (page: Page) => page.locator('search-panel ol > li');
const firstLink = (page: Page) => hits(page).first().locator('a').first().getAttribute('href');
const answered = (page: Page) => page.locator('search-panel[data-answered]').waitFor();
const said = (page: Page) => page.locator('search-panel output').textContent();
const openDialog = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.locator('dialog.search[open]').waitFor();
};
const search = async (query: string, body: (page: Page) => Promise<void>): Promise<void> =>
  onPage(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
    await answered(page);
    await body(page);
  });

describeInBrowser('the search dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens on %s, and closes on Escape', async (key) => {
    await onPage('/methodology/', async (page) => {
      await openDialog(page, key);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog.search').isVisible()).toBe(false);
    });
  });

  it('keeps the slash for who is typing', async () => {
    await onPage('/methodology/', async (page) => {
      await page.focus('.find input');
      await page.keyboard.type('a/b');
      expect(await page.inputValue('.find input')).toBe('a/b');
    });
  });

  it('marks a result by the arrows, says which to assistive technology, and goes there on Enter', async () => {
    await onPage('/methodology/', async (page) => {
      await openDialog(page, '/');
      await page.keyboard.type('33.4 billion');
      await hits(page).first().waitFor();
      const field = page.locator('dialog.search input');
      expect(await field.getAttribute('role')).toBe('combobox');
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await field.getAttribute('aria-activedescendant')).toBe(await hits(page).first().locator('a').getAttribute('id'));
      expect(await hits(page).first().locator('a').getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/providers\/alibaba-cloud\/cloud-revenue\/#2025-Q2$/);
    });
  });

  it('goes to the search page on Enter where no result is marked', async () => {
    await onPage('/methodology/', async (page) => {
      await openDialog(page, '/');
      await page.keyboard.type('capex');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=capex$/);
    });
  });
});

describeInBrowser('the search page', () => {
  it.each(['33.4', 'RMB33.4bn', '¥33.4 billion', '334亿', '３３.４ billion'])('finds one figure as %s', async (query) => {
    await search(query, async (page) => expect(await firstLink(page)).toBe('/providers/alibaba-cloud/cloud-revenue/#2025-Q2'));
  });

  it.each([
    ['阿里云', '/providers/alibaba-cloud/'],
    ['Wu Yongming', '/providers/alibaba-cloud/'],
    ['腾讯资本开支', '/providers/tencent-cloud/capex/'],
    ['昇腾910C', '/silicon/huawei-cloud/ascend-910c/'],
  ])('knows the name %s', async (query, address) => {
    await search(query, async (page) => expect(await firstLink(page)).toBe(address));
  });

  it('shows the figure itself above the results', async () => {
    await search('aws capex 2025', async (page) => {
      const figure = page.locator('.answer li');
      expect(await figure.count()).toBe(1);
      expect(await figure.locator('a').getAttribute('href')).toBe('/providers/aws/capex/#2025');
      expect(await figure.textContent()).toMatch(/AWS: Capital expenditureUS\$[\d,.]+ (?:b|m)illion2025, reported/);
    });
  });

  it('mends a slip, says so, and searches as typed on request', async () => {
    await search('alibba capx', async (page) => {
      expect(await said(page)).toContain('Results for “alibaba capex”.');
      await page.getByRole('button', { name: 'as typed' }).click();
      await page.waitForURL(/typed=1/);
      expect(await said(page)).not.toContain('Results for');
    });
  });

  it('proposes figures near a number that stands nowhere, and lists none', async () => {
    await search('33.41 billion', async (page) => {
      expect(await hits(page).count()).toBe(0);
      expect(await said(page)).toMatch(/^Nothing found\. Nearest: .*33,/);
      expect(await page.locator('output a').getAttribute('href')).toBe('/coverage/');
    });
  });

  it('leads to the coverage where the ledger has nothing', async () => {
    await search('zebra xylophone', async (page) => {
      expect(
        await hits(page)
          .locator('a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toContain('/coverage/');
    });
  });

  it('counts its facets, and keeps query, choice and order in its address', async () => {
    await onPage('/search/', async (page) => {
      await page.fill('search-panel input', 'capex since 2025');
      await answered(page);
      const option = await page.locator('select[name="provider"] option[value="aws"]').textContent();
      await page.selectOption('select[name="provider"]', 'aws');
      await page.selectOption('select[name="sort"]', 'newest');
      await page.waitForURL(/q=capex\+since\+2025&provider=aws&sort=newest/);
      await page.locator('search-panel ol > li').first().getByText('AWS').first().waitFor();
      expect(option).toMatch(/^AWS \(\d+\)$/);
      await page.reload();
      await answered(page);
      expect(await page.inputValue('select[name="provider"]')).toBe('aws');
    });
  });

  it('offers questions to begin with, each of which it answers, and puts them away then', async () => {
    await onPage('/search/', async (page) => {
      const examples = await page.locator('.examples a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(examples.length).toBeGreaterThan(5);
      for (const example of examples) {
        await page.goto(example);
        await answered(page);
        expect(await hits(page).count(), example).toBeGreaterThan(0);
        expect(await page.locator('.examples').isVisible()).toBe(false);
      }
    });
  });

  it('fetches nothing of its own before somebody is at the field', async () => {
    const asked: string[] = [];
    await onPage('/', async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(new URL('/search/', page.url()).href);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((path) => /pagefind|search-panel\./.test(path))).toEqual([]);
      await page.focus('search-panel input');
      await page.keyboard.type('aws capex');
      await answered(page);
      expect(asked.find((path) => path.includes('pagefind'))).toBe('/pagefind/rows.json');
    });
  });

  it.each([
    'x'.repeat(10_000),
    '<img src=x onerror=document.title="hit">',
    '\u0000\u202E\u200F مرحبا',
    '(((.*+?^$[]{}|\\',
    '👩‍👩‍👧 🦄',
    '"><script>document.title="hit"</script>',
    '__proto__',
  ])('takes no harm from %.30s', async (query) => {
    await onPage('/search/', async (page) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const title = await page.title();
      await page.fill('search-panel input', query);
      await answered(page);
      expect([faults, await page.title(), await page.locator('search-panel :is(img, script)').count()]).toEqual([[], title, 0]);
    });
  });

  it('has no fault that axe finds, with results and the figure above them', async () => {
    await search('alibaba capex', async (page) => expect(await faultsOf(page)).toEqual([]));
  });

  it.each([1280, 390])('shifts nothing that stands, at a width of %i', async (width) => {
    await onPage(
      '/search/?q=alibaba+capex',
      async (page) => {
        await answered(page);
        const shift = await page.evaluate(
          () =>
            new Promise<number>((done) => {
              new PerformanceObserver((list) => done(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0))).observe({
                type: 'layout-shift',
                buffered: true,
              });
              setTimeout(() => done(0), 500);
            }),
        );
        expect(shift).toBeLessThan(0.01);
      },
      { viewport: { width, height: 844 } },
    );
  });

  it('gives everything by name to who has no script', async () => {
    await onPage(
      '/search/',
      async (page) => {
        expect(await page.locator('noscript').count()).toBe(1);
        expect(await page.locator('#a-z a, [aria-labelledby="a-z-title"] a').count()).toBeGreaterThan(100);
      },
      { javaScriptEnabled: false },
    );
  });

  it('says so where it cannot load', async () => {
    await onPage('/search/', async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.fill('search-panel input', 'capex');
      await page.getByText('Search could not be loaded.').waitFor();
    });
  });
});
