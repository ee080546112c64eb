// The choice of comparisons in a browser: by keys alone, its state in the address, what differs, the selection as CSV, a phone, a mangled address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { comparePair } from '../../src/figures/compare-pair.ts';
import { comparedProviders } from '../../src/figures/compared.ts';
import { tableJson } from '../../src/outputs/table.ts';
import { TABLES } from '../../src/outputs/tables.ts';
import { describeInBrowser, onPage, siteUrl } from './browser.ts';

const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
const clouds = comparedProviders(dataset).map(({ id }) => id);
const query = (page: Page): string => new URL(page.url()).search;
const ready = (page: Page): Promise<unknown> => page.waitForFunction(() => (document.querySelector('compare-tools output')?.textContent ?? '') !== '');
const measures = (page: Page): Promise<readonly string[]> =>
  page.locator('compare-tools tbody tr[data-metric]:visible').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-metric') ?? ''));
const heads = (page: Page): Promise<readonly string[]> =>
  page.locator('compare-tools thead th:visible').evaluateAll((all) => all.map((head) => head.getAttribute('data-provider') ?? ''));

/** Goes by Tab until something matching has focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < 150; count += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${selector}.`);
}

describeInBrowser('comparing by keys alone', () => {
  it('leaves a cloud out, asks for what differs, opens a figure, and finds its choice again on the way back', async () => {
    await onPage('/compare/', async (page) => {
      await page.keyboard.press('Tab');
      await ready(page);
      const all = await measures(page);
      const others = clouds.filter((id) => id !== 'tencent-cloud');
      await tabTo(page, '#show-tencent-cloud');
      await page.keyboard.press('Space');
      expect(await heads(page)).toEqual(others);
      await tabTo(page, '.compare-bar input[type=radio]');
      await page.keyboard.press('ArrowRight');
      expect(query(page)).toBe(`?providers=${others.join(',')}&show=differs`);
      const some = await measures(page);
      expect(some.length).toBeLessThan(all.length);
      expect(await page.locator('compare-tools output').innerText()).toBe(`${some.length} of ${all.length} measures of ${others.length} clouds`);
      await tabTo(page, 'compare-tools td a');
      await page.keyboard.press('Enter');
      await page.locator('.provenance:popover-open').waitFor();
      await page.locator('.provenance a', { hasText: 'Whole series' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/providers\//);
      await page.goBack();
      await ready(page);
      expect(await measures(page)).toEqual(some);
      expect(await page.isChecked('#show-tencent-cloud')).toBe(false);
    });
  });
});

describeInBrowser('a choice in the address', () => {
  it('of two clouds shows what their own page says differs, and offers that page', async () => {
    const pair = comparePair(dataset, 'azure', 'aws');
    await onPage('/compare/?providers=aws,azure&show=differs', async (page) => {
      await ready(page);
      expect((await measures(page)).toSorted()).toEqual(pair.differing.map(({ metric }) => metric).toSorted());
      expect(await heads(page)).toEqual(['azure', 'aws']);
      await page.goto(siteUrl('/compare/?providers=aws,azure&show=comparable'));
      await ready(page);
      const alike = [...pair.differing, ...pair.ties].filter(({ roughness }) => roughness.length === 0).map(({ metric }) => metric);
      expect((await measures(page)).toSorted()).toEqual(alike.toSorted());
      await page.getByRole('link', { name: 'What separates these two' }).click();
      await page.waitForURL(/\/compare\/azure-vs-aws\/$/);
    });
  });

  it('of one cloud says that there is nothing to set it against, and of none leads back', async () => {
    await onPage('/compare/?providers=aws&show=differs', async (page) => {
      await ready(page);
      expect(await page.locator('compare-tools output').innerText()).toContain('choose two clouds or more');
      await page.uncheck('#show-aws');
      expect(query(page)).toBe('?providers=none&show=differs');
      await page.reload();
      await ready(page);
      expect(await heads(page)).toEqual([]);
      await page.goto(siteUrl('/compare/?metrics=none'));
      await page.getByText('Nothing is left of this choice.').waitFor();
      await page.locator('.matrix-empty').getByRole('button', { name: 'Show all' }).click();
      expect(query(page)).toBe('');
      expect(await heads(page)).toEqual(clouds);
    });
  });

  it('is mended where it is mangled, with a note, on a desk and on a phone', async () => {
    for (const width of [1280, 390]) {
      await onPage(
        '/compare/?providers=aws,azur&metrics=%ff&show=1&x=<script>',
        async (page) => {
          await ready(page);
          const note = await page.locator('p.mended[role=status]').innerText();
          for (const words of ['“azur”. Did you mean “azure”?', 'no metric “·”', '“1”', '“x”']) expect(note).toContain(words);
          expect(query(page)).toBe('?providers=aws');
          expect(await heads(page)).toEqual(['aws']);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
        },
        { viewport: { width, height: 844 } },
      );
    }
  });

  it('can be copied', async () => {
    await onPage(
      '/compare/?providers=aws,azure',
      async (page) => {
        await ready(page);
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.getByRole('button', { name: 'Link copied' }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(siteUrl('/compare/?providers=azure,aws'));
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });

  it('comes without anything moving', async () => {
    for (const width of [1280, 800, 390]) {
      await onPage(
        '/compare/',
        async (page) => {
          const before = await page.locator('compare-tools .matrix-box').boundingBox();
          await page.mouse.move(5, 5);
          await page.mouse.move(8, 8);
          await ready(page);
          expect(await page.locator('compare-tools .matrix-box').boundingBox()).toEqual(before);
        },
        { viewport: { width, height: 844 } },
      );
    }
  });
});

describeInBrowser('a selection as CSV', () => {
  it('holds the figures in view, with the keys and numbers of /data/facts.json', async () => {
    const facts = new Map(
      (JSON.parse(tableJson(TABLES.facts, dataset)) as readonly { key: string; value: number | null; usd: number | null }[]).map((fact) => [fact.key, fact]),
    );
    await onPage('/compare/?providers=aws,azure&metrics=capex,cloud-revenue', async (page) => {
      await ready(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Take this selection as CSV' }).click()]);
      const lines = readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\n');
      expect(lines[0]).toBe('key,provider,metric,period,value,unit,words,basis,grade,source');
      expect(lines.slice(1).map((line) => line.split(',').slice(1, 3).join('/'))).toEqual([
        'azure/cloud-revenue',
        'aws/cloud-revenue',
        'azure/capex',
        'aws/capex',
      ]);
      for (const line of lines.slice(1)) {
        const [key = '', , , , value] = line.split(',');
        expect([facts.get(key)?.usd, facts.get(key)?.value]).toContain(Number(value));
        expect(line).toMatch(/https?:\/\//);
      }
    });
  });

  it('says so where the figures cannot be fetched', async () => {
    await onPage('/compare/', async (page) => {
      await page.route('**/rows.json', (route) => route.abort());
      await page.mouse.move(5, 5);
      await page.mouse.move(8, 8);
      await ready(page);
      await page.getByRole('button', { name: 'Take this selection as CSV' }).click();
      await page.getByText('The figures could not be fetched.').waitFor();
    });
  });
});
