// The page of prices: answered without script in a few mixes, and with one in the reader's own, sorted and narrowed, all of it in the address.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, onPage } from './browser.ts';

async function wake(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(8, 8);
  await ready(page);
}
const ready = (page: Page): Promise<void> =>
  page.waitForFunction(() => (document.querySelector('price-tools output')?.textContent ?? '') !== '').then(() => undefined);
const count = (page: Page): Promise<string> => page.locator('price-tools output').innerText();
const query = (page: Page): string => new URL(page.url()).search;

/** The prices in view: what is printed for the mix, and the amounts under it. */
const pricesOf = (page: Page, table = 'price-tools table'): Promise<readonly { readonly blended: string; readonly amounts: readonly string[] }[]> =>
  page.locator(`${table} tbody tr:not([hidden]) td:not([hidden]) .price`).evaluateAll((links) =>
    links.map((link) => ({
      blended: [...link.querySelectorAll('b')].find((one) => one.getClientRects().length > 0)?.textContent ?? '',
      amounts: (link.querySelector('small')?.textContent ?? '').split('·').map((part) => part.trim()),
    })),
  );

/** What a mix makes of printed amounts, to three digits; null where one that it buys is a dash. */
function expected(amounts: readonly string[], parts: readonly number[]): number | null {
  if (parts.some((part, index) => part > 0 && amounts[index] === '–')) return null;
  const sum = parts.reduce((total, part, index) => total + (part === 0 ? 0 : part * Number(amounts[index])), 0);
  return sum / parts.reduce((total, part) => total + part, 0);
}

function expectMix(prices: Awaited<ReturnType<typeof pricesOf>>, parts: readonly number[]): void {
  expect(prices.length).toBeGreaterThan(20);
  for (const { blended, amounts } of prices) {
    const value = expected(amounts, parts);
    if (value === null) expect(blended).toBe('–');
    else expect(Math.abs(Number(blended.replace(',', '')) - value), `${amounts.join(' · ')} → ${blended}`).toBeLessThanOrEqual(value * 0.0051);
  }
}

describeInBrowser('the page of prices', () => {
  it('answers in its first screen, one sentence a market, and links every price to its row', async () => {
    await onPage('/prices/', async (page) => {
      const lead = (await page.locator('.lead').innerText()).trim();
      expect(lead).toMatch(/^On international lists .*US\$[^.]*\d/);
      expect(lead.split('On lists for mainland China')[0]).not.toContain('CNY');
      expect(lead.split('On lists for mainland China')[1]).not.toContain('US$');
      const hrefs = await page.locator('.price').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs.filter((href) => !/\/models\/[^/]+\/[^/]+\/#[^/]+\/(?:international|mainland-china)\/\d{4}-/.test(href))).toEqual([]);
      expect(new Set(hrefs).size).toBe(hrefs.length);
    });
  });

  it('never has two markets or two currencies in one table', async () => {
    await onPage('/prices/', async (page) => {
      const markets = await page
        .locator('price-tools table')
        .evaluateAll((tables) =>
          tables.map((table) => [
            ...new Set(
              [...table.querySelectorAll('.price')].map((link) => /\/(international|mainland-china)\/\d{4}-/.exec(link.getAttribute('href') ?? '')?.[1]),
            ),
          ]),
        );
      expect(markets.length).toBeGreaterThanOrEqual(2);
      for (const found of markets) expect(found).toHaveLength(1);
    });
  });

  it('shows a few mixes without script', async () => {
    await onPage(
      '/prices/',
      async (page) => {
        expectMix(await pricesOf(page), [3, 0, 1]);
        await page.locator('label', { hasText: '1 in, 8 cached, 1 out' }).click();
        expectMix(await pricesOf(page), [1, 8, 1]);
        expect(await page.locator('.price-key').first().innerText()).toContain('1 part input to 8 cached input and 1 output');
      },
      { javaScriptEnabled: false },
    );
  });

  it('gets its tools without moving', async () => {
    for (const width of [1280, 700, 390, 320]) {
      await onPage(
        '/prices/',
        async (page) => {
          const section = page.locator('price-tools section').first();
          const before = await section.boundingBox();
          await wake(page);
          expect(await section.boundingBox()).toEqual(before);
        },
        { viewport: { width, height: 844 } },
      );
    }
  });

  it('blends anew for any mix, says so, and keeps it in the address', async () => {
    await onPage('/prices/', async (page) => {
      await wake(page);
      await page.getByRole('spinbutton', { name: 'input', exact: true }).fill('5');
      await page.getByRole('spinbutton', { name: 'output', exact: true }).fill('2');
      expect(query(page)).toBe('?mix=5-0-2');
      expect(await count(page)).toMatch(/^\d+ rows; 5 parts input to 2 output$/);
      expectMix(await pricesOf(page), [5, 0, 2]);
      await page.reload();
      await ready(page);
      expectMix(await pricesOf(page), [5, 0, 2]);
    });
  });

  it('sorts by a cloud, the cheapest first and what is missing last', async () => {
    await onPage('/prices/?mix=0-1-0', async (page) => {
      await ready(page);
      await page.locator('#international-usd').getByRole('button', { name: 'AWS' }).click();
      expect(query(page)).toBe('?mix=0-1-0&sort=aws');
      const values = await page.locator('#international-usd tbody tr').evaluateAll((rows) => {
        const heads = [...(rows[0]?.closest('table')?.tHead?.rows[0]?.cells ?? [])];
        const column = heads.findIndex((head) => head.getAttribute('data-provider') === 'aws');
        return rows.map((row) => (row as HTMLTableRowElement).cells[column]?.getAttribute('data-value') ?? '');
      });
      const numbers = values.filter((value) => value !== '').map(Number);
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(values.slice(0, numbers.length)).not.toContain('');
    });
  });

  it('narrows by cloud, maker and weights; rows without a price there go', async () => {
    await onPage('/prices/?provider=huawei-cloud&openness=open', async (page) => {
      await ready(page);
      expect(await count(page)).toMatch(/^\d+ of \d+ rows;/);
      const rows = page.locator('price-tools tbody tr:not([hidden])');
      expect(await rows.count()).toBeGreaterThan(3);
      expect(
        await rows.evaluateAll((all) =>
          all.every((row) => row.getAttribute('data-openness') === 'open' && row.querySelector('td:not([hidden]) .price') !== null),
        ),
      ).toBe(true);
    });
  });

  it('mends a mangled address part by part, with a note', async () => {
    await onPage('/prices/?mix=0:0:0&maker=opnai&sort=least&x=1', async (page) => {
      await ready(page);
      expect(query(page)).toBe('?sort=least');
      const note = await page.locator('p.mended').innerText();
      for (const words of ['There is no mix “0:0:0”', 'Did you mean “openai”?', '“x” is nothing']) expect(note).toContain(words);
      expectMix(await pricesOf(page), [3, 0, 1]);
    });
  });

  it('does not take a mix of nothing, and keeps the one before it', async () => {
    await onPage('/prices/?mix=1-0-0', async (page) => {
      await ready(page);
      const input = page.getByRole('spinbutton', { name: 'input', exact: true });
      await input.fill('0');
      expect(query(page)).toBe('?mix=1-0-0');
      expect(await input.evaluate((field) => (field as HTMLInputElement).validity.valid)).toBe(false);
    });
  });
});

describeInBrowser('the pages of one cloud’s prices', () => {
  it('hold all that is on file, each price a link, markets apart', async () => {
    await onPage('/prices/alibaba-cloud/', async (page) => {
      const data = (await (await page.request.get(new URL('/data/prices.json', page.url()).href)).json()) as readonly { readonly provider: string }[];
      expect(await page.locator('.price-rows tbody tr').count()).toBe(data.filter(({ provider }) => provider === 'alibaba-cloud').length);
      const texts = await page.locator('.price-rows').evaluateAll((tables) => tables.map((table) => table.textContent ?? ''));
      expect(texts.filter((text) => text.includes('US$') && text.includes('CNY '))).toEqual([]);
    });
  });
});
