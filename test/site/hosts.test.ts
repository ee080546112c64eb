// The built site on hosts that do as they please with the last slash and send no headers of ours: every page works at every address it may be given.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../src/commands/serve.ts';
import { describeInBrowser, openBrowser, siteFolder, wakeFigures } from './browser.ts';
import { builtPages } from './pages.ts';

const pages = builtPages(siteFolder());

describe('every page', () => {
  it('names other places from the root on, so that its own address may lack its last slash', () => {
    const relative = pages.flatMap(({ path, html }) => {
      const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
      const named = [...markup.matchAll(/\s(?:href|src|action|srcset|poster|data-src|data-rows)="([^"]*)"/g)].map(([, address = '']) => address);
      return named.filter((address) => !/^(?:\/(?!\/)|#|\?|https?:\/\/)/.test(address)).map((address) => `${path} → ${address}`);
    });
    expect(relative).toEqual([]);
  });
});

describeInBrowser('at an address without its last slash, on a host without headers or redirects', () => {
  let server: Server | undefined;
  let root = '';

  beforeAll(async () => {
    const answer = handler(siteFolder(), '/', true);
    const own = createServer((request, response) => {
      request.url = (request.url ?? '/').replace(/^([^.?]*[^/.?])(?=\?|$)/, '$1/');
      answer(request, response);
    });
    server = own;
    await new Promise<void>((done) => void own.listen(0, '127.0.0.1', done));
    root = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  });
  afterAll(() => void server?.close());

  /** Opens a page and acts on it; what the console said and what could not be had on the way. */
  async function troublesAt(path: string, act: (page: Page) => Promise<void>): Promise<readonly string[]> {
    const browser = await openBrowser();
    const context = await browser.newContext();
    const troubles: string[] = [];
    try {
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('console', (message) => void troubles.push(message.text()));
      page.on('pageerror', (error) => void troubles.push(error.message));
      page.on('response', (response) => void (response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`)));
      await page.goto(root + path);
      await act(page);
    } finally {
      await context.close();
    }
    return troubles;
  }

  it('two chosen clouds lead to their page', async () => {
    const troubles = await troublesAt('/compare?providers=aws,azure', async (page) => {
      await page.getByRole('link', { name: 'What separates these two' }).click();
      await page.locator('h1').waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/compare\/\w+-vs-\w+\/$/);
    });
    expect(troubles).toEqual([]);
  });

  it('a figure opens where it comes from, and a drawing is read out', async () => {
    const troubles = await troublesAt('/providers/aws', async (page) => {
      await wakeFigures(page);
      await page.locator('main .prose a.figure').first().click();
      await page.getByRole('dialog').getByRole('link', { name: 'Whole series' }).click();
      await page.waitForURL('**/providers/**#*');
      await page.goto(`${root}/figures/capex`);
      await wakeFigures(page);
      await page.locator('chart-readout svg').first().hover();
      await page.locator('.readout a').waitFor();
      await page.locator('.readout a').click();
      await page.getByRole('dialog').getByRole('link', { name: 'Whole series' }).click();
      await page.waitForURL('**/providers/*/*/#*');
    });
    expect(troubles).toEqual([]);
  });

  it('search answers, and its first result opens', async () => {
    const troubles = await troublesAt('/search?q=aws+capex', async (page) => {
      await page.locator('search-panel ol a').first().click();
      await page.waitForURL('**/providers/aws/capex/**');
    });
    expect(troubles).toEqual([]);
  });

  it('a table narrows by its address', async () => {
    const troubles = await troublesAt('/prices?sort=model', async (page) => {
      await page.locator('price-tools output').first().waitFor({ state: 'attached' });
      expect(new URL(page.url()).pathname).toBe('/prices');
    });
    expect(troubles).toEqual([]);
  });
});
