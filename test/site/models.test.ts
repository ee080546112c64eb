// The pages of models: scores of boards apart from those of makers, prices of the two markets apart, an anchor for each; tables narrowed and sorted in a browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { boardsOf } from '../../src/figures/model-boards.ts';
import { makerPage } from '../../src/figures/model-maker.ts';
import { modelPage } from '../../src/figures/model-page.ts';
import { modelRows } from '../../src/figures/model-rows.ts';
import { companyScores, makerLines, modelsLead } from '../../src/figures/models-overview.ts';
import { describeInBrowser, onPage, siteFolder, siteUrl } from './browser.ts';

const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
/** A page with its entities read. */
const read = (path: string): string =>
  readFileSync(join(siteFolder(), path, 'index.html'), 'utf8')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
/** What stands between a section's start and its end. */
const sectionOf = (html: string, id: string): string => {
  const start = html.indexOf(`<section class="section" id="${id}"`);
  return start === -1 ? '' : html.slice(start, html.indexOf('</section>', start));
};

describe('/models/', () => {
  const html = read('/models/');

  it('opens with an answer written from the data', () => {
    expect(html).toContain(modelsLead(dataset));
  });

  it('leads to every maker and every model', () => {
    const wanted = [...makerLines(dataset).map(({ path }) => path), ...modelRows(dataset).map(({ path }) => path)];
    expect(wanted.filter((path) => !html.includes(`href="${path}"`))).toEqual([]);
  });

  it('has a place for every state of every board', () => {
    expect(
      boardsOf(dataset)
        .filter(({ id }) => !html.includes(` id="${id}"`))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('keeps what makers report out of the section of boards, and names who says it', () => {
    const company = sectionOf(html, 'company');
    const boards = sectionOf(html, 'boards');
    const tests = new Set(companyScores(dataset).map(({ benchmark }) => benchmark));
    const own = [...tests].filter((benchmark) => boardsOf(dataset).every((board) => board.benchmark !== benchmark));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((benchmark) => boards.includes(`>${benchmark}, `))).toEqual([]);
    expect(companyScores(dataset).filter(({ words, claimant }) => !company.includes(`>${words}<`) || !company.includes(`>${claimant}<`))).toEqual([]);
  });
});

describe('the page of a maker', () => {
  it.each(makerLines(dataset).map(({ id, path }) => [path, id] as const))('%s answers first and leads to its models', (path, id) => {
    const html = read(path);
    const { lead, maker } = makerPage(dataset, id);
    expect(html).toContain(lead);
    expect(maker.rows.filter((row) => !html.includes(`href="${row.path}"`))).toEqual([]);
  });
});

describe('the page of a model', () => {
  it.each(modelRows(dataset).map(({ id, path }) => [path, id] as const))('%s prints every score and price at its anchor, markets apart', (path, id) => {
    const html = read(path);
    const page = modelPage(dataset, id);
    expect(html).toContain(page.lead);
    const rowAt = (anchor: string): string => {
      const start = html.indexOf(`<tr id="${anchor}"`);
      return start === -1 ? '' : html.slice(start, html.indexOf('</tr>', start));
    };
    const scores = page.scores.filter((score) => {
      const row = rowAt(score.anchor);
      return !(
        row.includes(`>${score.words}<`) &&
        row.includes(score.runner) &&
        row.includes(score.spread) &&
        score.sources.every((one) => row.includes(`/sources/${one}/`))
      );
    });
    expect(scores).toEqual([]);
    const prices = page.prices
      .flatMap(({ rows }) => rows)
      .filter((price) => {
        const row = rowAt(price.anchor);
        return !(row.includes(price.input) && row.includes(price.tier) && row.includes(price.price.note ?? '') && row.includes(price.output ?? 'not listed'));
      });
    expect(prices).toEqual([]);
    const [inside, outside] = [sectionOf(html, 'prices-mainland-china'), sectionOf(html, 'prices-international')];
    expect([inside.includes('/international/'), outside.includes('/mainland-china/')]).toEqual([false, false]);
  });
});

describeInBrowser('the tables of models', () => {
  const ready = (page: Page): Promise<void> =>
    page.waitForFunction(() => (document.querySelector('matrix-tools output')?.textContent ?? '') !== '').then(() => undefined);
  const names = (page: Page): Promise<readonly string[]> =>
    page.locator('matrix-tools tbody tr:visible th a').evaluateAll((links) => links.map((link) => link.textContent ?? ''));
  const wanted = modelRows(dataset).filter(({ openness, clouds }) => openness === 'open' && clouds.includes('aws'));

  it('are whole without script', async () => {
    await onPage('/models/', async (page) => expect(await page.locator('matrix-tools tbody tr:visible').count()).toBe(dataset.models.size), {
      javaScriptEnabled: false,
    });
  });

  it('are narrowed to what is open on one cloud, say how many, and keep it in the address', async () => {
    await onPage('/models/', async (page) => {
      await page.mouse.move(5, 5);
      await page.mouse.move(8, 8);
      await ready(page);
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.locator('.matrix-choices label', { hasText: /^AWS$/ }).first().click();
      await page.locator('.matrix-choices label', { hasText: /^open$/ }).click();
      expect(new URL(page.url()).search).toBe('?serves=aws&openness=open');
      expect((await names(page)).toSorted()).toEqual(wanted.map(({ name }) => name).toSorted());
      expect(await page.locator('matrix-tools output').innerText()).toBe(`${wanted.length} of ${dataset.models.size} models`);
      await page.reload();
      await ready(page);
      expect((await names(page)).length).toBe(wanted.length);
    });
  });

  it('sort by a column, those without a figure last', async () => {
    await onPage('/models/?maker=alibaba-cloud', async (page) => {
      await ready(page);
      await page.locator('matrix-tools table').first().getByRole('button', { name: 'Parameters, billion' }).click();
      expect(new URL(page.url()).search).toContain('sort=-parameters-billion');
      const sizes = modelRows(dataset).flatMap(({ maker, size }) => (maker === 'alibaba-cloud' && size !== null ? [size] : []));
      const largest = modelRows(dataset).filter(({ maker, size }) => maker === 'alibaba-cloud' && size === Math.max(...sizes));
      expect(largest.map(({ name }) => name)).toContain((await names(page))[0]);
      const last = page.locator('matrix-tools table').first().locator('tbody tr:visible').last();
      expect(await last.locator('td[data-value]').first().getAttribute('data-value')).toBe('');
    });
  });

  it('mend an address that asks for what is not there, and say so', async () => {
    await onPage('/models/?openness=ajar&serves=aws', async (page) => {
      await ready(page);
      expect(await page.locator('.mended').innerText()).toContain('ajar');
      expect(page.url()).toBe(siteUrl('/models/?serves=aws'));
    });
  });
});
