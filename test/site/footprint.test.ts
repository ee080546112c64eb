// The footprint: every region by name with a way to its page, the map and the table narrowed together, single regions by keys alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { footprintCounts } from '../../src/figures/footprint-claims.ts';
import { footprintLead } from '../../src/figures/footprint-countries.ts';
import { footprintPath, listedRegions } from '../../src/figures/footprint-list.ts';
import { nearestRegions, regionLead } from '../../src/figures/region-page.ts';
import { isReadoutFigure, linesOf, pointWords } from '../../src/islands/readout-points.ts';
import { describeInBrowser, onPage, siteFolder } from './browser.ts';

const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
const regions = listedRegions(dataset);
const read = (path: string): string =>
  readFileSync(join(siteFolder(), path, 'index.html'), 'utf8')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
/** How often a text holds another. */
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('/footprint/', () => {
  const html = read('/footprint/');
  const table = html.slice(html.indexOf('id="countries"'), html.indexOf('id="counts"'));

  it('opens with an answer written from the data', () => {
    expect(html).toContain(footprintLead(dataset));
  });

  it('names every region of the map once in its table, each with a way to its page', () => {
    expect(regions.filter(({ path }) => count(table, `href="${path}"`) !== 1).map(({ id }) => id)).toEqual([]);
    expect(count(table, '<a ')).toBe(regions.length + dataset.regions.size + 1);
  });

  it('says of each cloud what the list holds and how that differs from what is claimed', () => {
    const said = html.slice(html.indexOf('id="counts"'), html.indexOf('id="plans"'));
    for (const { path, open, difference, parts } of footprintCounts(dataset)) {
      expect(said).toContain(`href="${path}"`);
      expect(said).toContain(`<b>${open}</b>`);
      expect(said).toContain(difference);
      for (const part of parts) expect(said.replaceAll(/\s+/g, ' ')).toContain(`${part.count} ${part.words}`);
    }
  });
});

describe('pages of one list', () => {
  it.each([...dataset.regions.keys()])('%s: name every region of it', (provider) => {
    const html = read(footprintPath(provider));
    const own = regions.filter((one) => one.provider === provider);
    expect(own.filter(({ path }) => !html.includes(`href="${path}"`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('pages of regions', () => {
  it.each(regions.filter((_, index) => index % 19 === 0).map((one) => [one.path, one] as const))(
    '%s answers, and leads to its sources and neighbours',
    (path, one) => {
      const html = read(path);
      expect(html).toContain(regionLead(one));
      for (const source of [...one.region.sources, ...one.region.zonesSources]) expect(html).toContain(`href="/sources/${source}/"`);
      for (const near of nearestRegions(dataset, one)) expect(html).toContain(`href="${near.one.path}"`);
    },
  );
});

/** Wakes the page as a reader does who moves a pointer, and waits for the tools. */
async function wake(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(8, 8);
  await page.locator('.matrix-bar').waitFor();
}

describeInBrowser('the map and its table', () => {
  const faded = (page: Page, selector: string): Promise<number> => page.locator(`svg.chart-wide ${selector}.faded`).count();

  it('are narrowed together to a cloud, and the address keeps it', async () => {
    await onPage('/footprint/', async (page) => {
      await wake(page);
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.locator('.matrix-choices label', { hasText: 'Baidu' }).click();
      expect(new URL(page.url()).search).toBe('?provider=baidu-ai-cloud');
      expect(await faded(page, '[data-provider]')).toBe(dataset.regions.size - 1);
      const countries = new Set(regions.filter(({ provider }) => provider === 'baidu-ai-cloud').map(({ region }) => region.country));
      expect(await page.locator('.where tbody tr:not(.group):visible').count()).toBe(countries.size);
    });
  });

  it('show a single country on both where the address names it', async () => {
    await onPage('/footprint/?country=jp', async (page) => {
      await page.locator('.matrix-bar').waitFor();
      expect(await page.locator('.where tbody tr:not(.group):visible').count()).toBe(1);
      expect(await faded(page, '[data-country=jp]')).toBe(0);
      const elsewhere = new Set(regions.filter(({ region }) => region.country !== 'JP').map(({ provider, region }) => `${provider} ${region.country}`));
      expect(await faded(page, '[data-country]')).toBe(elsewhere.size);
    });
  });

  it('show, where the address asks for it, only what is announced in one part of the world', async () => {
    await onPage('/footprint/?area=europe&state=announced', async (page) => {
      await page.locator('.matrix-bar').waitFor();
      const wanted = regions.filter(({ area, state }) => area === 'Europe' && state === 'announced');
      const links = await page.locator('.where td a:visible').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
      expect(links.toSorted()).toEqual(wanted.map(({ path }) => path).toSorted());
      expect(await faded(page, '[data-area=europe]')).toBe(0);
      expect(await faded(page, '[data-state=announced]')).toBe(0);
      expect(await faded(page, '[data-state=open]')).toBeGreaterThan(0);
    });
  });

  it('have every region within reach of the arrow keys, announced with its country, zones and standing', async () => {
    const data: unknown = JSON.parse(readFileSync(join(siteFolder(), 'figures/footprint-map.json'), 'utf8'));
    if (!isReadoutFigure(data)) throw new Error('figures/footprint-map.json is no figure.');
    const lines = linesOf(data);
    expect(lines.map(({ name }) => name)).toHaveLength(dataset.regions.size);
    expect(new Set(lines.flatMap(({ rows }) => rows))).toHaveProperty('size', regions.length);
    await onPage('/footprint/', async (page) => {
      await wake(page);
      await page.locator('.readout-points').focus();
      await page.locator('.readout p:visible').waitFor();
      const told = (): Promise<string | null> =>
        page.evaluate(
          () => document.getElementById(document.querySelector('.readout-points')?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
        );
      for (const line of lines) {
        await page.keyboard.press('Home');
        for (const [index, row] of line.rows.entries()) {
          if (index > 0) await page.keyboard.press('ArrowRight');
          expect(await told()).toBe(pointWords(data, row).label);
        }
        await page.keyboard.press('ArrowDown');
      }
    });
  });

  it.each([320, 390])('fit a page %s pixels wide, drawn in four parts', async (width) => {
    await onPage(
      '/footprint/',
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await page.locator('svg.chart-narrow use').count()).toBe(4);
        const land = await page.locator('svg.chart-narrow use').first().boundingBox();
        expect(land?.width).toBeGreaterThan(width);
      },
      { viewport: { width, height: 800 } },
    );
  });
});
