// The pages of chips: the answer at the top, every chip with its way in, claims told apart by who makes them, tables that are narrowed and keep it in the address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { chipPath, factPath, sourcePath } from '../../src/figures/address.ts';
import { chipPage } from '../../src/figures/chip-page.ts';
import { familiesOf, neighboursOf } from '../../src/figures/silicon-chips.ts';
import { chipFactGroups } from '../../src/figures/silicon-facts.ts';
import { chipReadings, exportControls, familySlug, providerLead, siliconRows } from '../../src/figures/silicon-page.ts';
import { claimLines } from '../../src/figures/silicon-statements.ts';
import { siliconLead } from '../../src/figures/silicon-words.ts';
import { describeInBrowser, onPage, siteFolder } from './browser.ts';

const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
const chips = [...dataset.chips.values()];
const rows = siliconRows(dataset);
/** A page with its entities read, without the marks of Chinese in the middle of a name. */
const read = (path: string): string =>
  readFileSync(join(siteFolder(), path, 'index.html'), 'utf8')
    .replace(/<span lang="zh">([^<]*)<\/span>/g, '$1')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
const linkTo = (path: string): string => `href="${path}"`;

describe('the page of all chips', () => {
  const html = read('/silicon/');

  it('opens with its answer, and leads to every provider and every chip', () => {
    expect(html.indexOf(siliconLead(dataset))).toBeGreaterThan(-1);
    expect(html.indexOf(siliconLead(dataset), html.indexOf('<h1'))).toBeLessThan(html.indexOf('<section'));
    expect([...rows.map(({ path }) => path), ...chips.map(({ id }) => chipPath(id))].filter((path) => !html.includes(linkTo(path)))).toEqual([]);
  });

  it('prints every claim with a mark for whose word it is', () => {
    const own = claimLines(dataset, chips).filter(({ voice }) => voice.isOwn).length;
    const table = html.slice(html.indexOf('id="claims"'), html.indexOf('id="figures"'));
    expect(table.split('aria-label="the maker’s own word:"').length - 1).toBe(own);
    expect(table.split('aria-label="an outsider’s word:"').length - 1).toBe(claimLines(dataset, chips).length - own);
  });

  it('prints every figure on chips, every event of export controls, every reading that speaks of chips', () => {
    const paths = [
      ...chipReadings(dataset).map(({ path }) => path),
      ...chipFactGroups(dataset).flatMap(({ lines }) => lines.map(({ fact }) => factPath(fact))),
      ...exportControls(dataset).map(({ path }) => path),
    ];
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !html.includes(linkTo(path)))).toEqual([]);
  });
});

describe.each(rows.map((row) => [row.path, row] as const))('%s', (path, row) => {
  it('opens with its answer and names every chip in its family, in a table where any property of the family is on file', () => {
    const html = read(path);
    expect(html).toContain(providerLead(dataset, row));
    for (const { name, chips: members } of familiesOf(dataset, row.id)) {
      const section = /<section[^>]*>[^]*?<[/]section>/.exec(html.slice(html.indexOf(`<section class="section" id="${familySlug(name)}"`)))?.[0] ?? '';
      expect(members.filter(({ id }) => section.split(linkTo(chipPath(id))).length !== 2).map(({ id }) => id)).toEqual([]);
      expect(section.includes('<table')).toBe(members.some(({ data }) => data.specs.length > 0));
    }
  });
});

describe.each(chips.map((chip) => [chipPath(chip.id), chip] as const))('%s', (path, chip) => {
  it('says what it is, prints all that is stated with its sources, and leads to its kin', () => {
    const html = read(path);
    const { lead, facts, sources } = chipPage(dataset, chip.id);
    const { before, beside, after } = neighboursOf(dataset, chip);
    const wanted = [
      lead,
      ...chip.data.aliases,
      ...chip.data.specs.map(({ value }) => value),
      ...chip.data.claims.flatMap(({ value, against }) => [value, against]),
      ...facts.map(({ fact }) => linkTo(factPath(fact))),
      ...sources.map((source) => linkTo(sourcePath(source))),
      ...[...before, ...beside, ...after].map(({ id }) => linkTo(chipPath(id))),
    ];
    expect(wanted.filter((part) => !html.includes(part))).toEqual([]);
  });

  it('is named by the documents it rests on', () => {
    const { sources } = chipPage(dataset, chip.id);
    expect(sources.filter((source) => !read(sourcePath(source)).includes(linkTo(path)))).toEqual([]);
  });
});

describeInBrowser('the tables of chips', () => {
  const wake = async (page: Page): Promise<void> => {
    await page.mouse.move(5, 5);
    await page.mouse.move(8, 8);
    await page.waitForFunction(() => (document.querySelector('matrix-tools output')?.textContent ?? '') !== '');
  };

  it('are narrowed by provider and purpose, and keep it in the address', async () => {
    await onPage('/silicon/', async (page) => {
      await wake(page);
      await page.getByRole('button', { name: 'Filter' }).click();
      const choose = (label: string) => page.locator('.matrix-choices label', { hasText: new RegExp(`^${label}$`) }).click();
      await choose('AWS');
      await choose('training and inference');
      expect(new URL(page.url()).search).toBe('?provider=aws&purpose=training-and-inference');
      const names = () => page.locator('.chips tbody tr:not(.band):visible th').allInnerTexts();
      const wanted = chips.filter(({ id, data }) => id.startsWith('aws/') && data.purpose === 'training and inference').map(({ data }) => data.name);
      expect((await names()).toSorted()).toEqual(wanted.toSorted());
      expect(await page.locator('.claims tbody tr:not(.band):visible').count()).toBe(
        chips.filter(({ data }) => wanted.includes(data.name)).reduce((sum, { data }) => sum + data.claims.length, 0),
      );
      await page.reload();
      await page.waitForFunction(() => (document.querySelector('matrix-tools output')?.textContent ?? '') !== '');
      expect((await names()).toSorted()).toEqual(wanted.toSorted());
    });
  });

  it('need no sideways scrolling of the page on a narrow phone, and stand whole without script', async () => {
    await onPage(
      '/silicon/',
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(await page.locator('.chips tbody tr:not(.band):visible').count()).toBe(chips.length);
      },
      { viewport: { width: 320, height: 700 }, javaScriptEnabled: false },
    );
  });
});
