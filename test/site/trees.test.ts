// What a screen reader is given of the search dialog and of a chart, kept as stored trees. Names that come from content are left out of them,
// the chart is one of the frozen ledger: a change of content moves neither.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, onPage, wakeFigures } from './browser.ts';

const fixture = (name: string): string => readFileSync(fileURLToPath(new URL(`../fixture/drawings/${name}`, import.meta.url)), 'utf8');

/** Roles whose names are ours, whatever the ledger holds. */
const OURS = /^\s*- (?:dialog|search|combobox|list|listitem|figure|group$|button "Close"|listbox "Results")/;

/** A tree without the names that come from content, and without what repeats: the roles, how they nest, their states. */
function shapeOf(tree: string): string {
  const lines = tree
    .split('\n')
    .filter((line) => !/^\s*- (?:\/url|text|paragraph)\b/.test(line) && line.trim() !== '')
    .map((line) =>
      OURS.test(line) ? line.replace(/: .*$/, '').replace(/:$/, '') : line.replace(/^(\s*- )'?([a-z]+).*?((?: \[selected\])?)'?:?$/, '$1$2 …$3'),
    );
  for (const size of [1, 2, 3])
    for (let at = 0; at + 2 * size <= lines.length;)
      if (lines.slice(at, at + size).join('\n') === lines.slice(at + size, at + 2 * size).join('\n')) lines.splice(at, size);
      else at += 1;
  return lines.join('\n');
}

async function openSearch(page: Page, words: string): Promise<string> {
  await page.keyboard.press('/');
  await page.locator('dialog.search[open]').waitFor();
  if (words !== '') {
    await page.keyboard.type(words);
    await page.locator(`search-panel[data-answered="${words}"]`).waitFor();
  }
  return shapeOf(await page.locator('dialog.search').ariaSnapshot());
}

describeInBrowser('what is heard of the search dialog', () => {
  it.each([
    ['before anything is typed', ''],
    ['with results', 'capex'],
    ['with a figure above the results', 'alibaba capex 2025-Q2'],
    ['with nothing found', 'zzqxjk'],
  ])('%s', async (_, words) => {
    await onPage('/methodology/', async (page) => expect(await openSearch(page, words)).toMatchSnapshot());
  });

  it('gives each result its figure and what it is as a description', async () => {
    await onPage('/methodology/', async (page) => {
      await openSearch(page, 'alibaba capex 2025-Q2');
      const first = page.locator('dialog.search [role=option]').first();
      const described = page.locator(`[id="${(await first.getAttribute('aria-describedby')) ?? ''}"]`);
      expect(await described.textContent()).not.toBe('');
    });
  });
});

describeInBrowser('what is heard of a chart', () => {
  it('is its title, its measure, a named drawing, its summary, and links to the same as a table and as files', async () => {
    await onPage(
      '/404.html',
      async (page) => {
        // As styles have it on a wide page: one of the two drawings.
        await page.setContent(`<style>.chart-narrow { display: none; }</style>${fixture('line.svg.html')}`);
        expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot();
      },
      { bypassCSP: true },
    );
  });

  it('is a list of its points once somebody is there, each a line’s group with options', async () => {
    await onPage('/figures/capex-intensity/', async (page) => {
      await wakeFigures(page);
      const points = page.locator('.readout-points').first();
      await points.focus();
      await page.locator('.readout p a').first().waitFor();
      expect(await points.getAttribute('aria-label')).toMatch(/^Points of the drawing: Capex to cloud revenue/);
      expect(shapeOf(await page.locator('chart-readout').first().ariaSnapshot())).toMatchSnapshot();
    });
  });
});
