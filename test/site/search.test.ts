// Search in a browser: the dialog on its keys, figures and Chinese names found, and what is said where it cannot load.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, onPage } from './browser.ts';

const hits = (page: Page) => page.locator('search-panel li');
const openDialog = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.locator('dialog.search[open]').waitFor();
};

describeInBrowser('search', () => {
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

  it('finds who reported 33.4 billion, and goes there by arrow and Enter', async () => {
    await onPage('/methodology/', async (page) => {
      await openDialog(page, '/');
      await page.keyboard.type('33.4 billion');
      await hits(page).first().waitFor();
      expect(await hits(page).first().textContent()).toMatch(/^Alibaba Cloud: cloud revenue.*FY2026-Q1/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/providers\//);
    });
  });

  it('finds Alibaba Cloud by its Chinese name', async () => {
    await onPage('/search/?q=阿里云', async (page) => {
      await hits(page).first().waitFor();
      expect(await hits(page).allTextContents()).toContainEqual(expect.stringContaining('Alibaba Cloud'));
    });
  });

  it('keeps words and filters in the address of its page', async () => {
    await onPage('/search/', async (page) => {
      await page.fill('search-panel input', 'capex');
      await page.selectOption('search-panel select[name="provider"]', 'aws');
      await hits(page).first().waitFor();
      await page.waitForURL(/q=capex&provider=aws/);
      expect(await hits(page).first().textContent()).toContain('AWS');
    });
  });

  it('says so where it cannot load', async () => {
    await onPage('/search/', async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.fill('search-panel input', 'capex');
      await page.getByText('Search could not be loaded.').waitFor();
    });
  });
});
