// The frame that every page shares, over the built site: policy, addresses, switches, navigation.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { ConsoleMessage, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, onPage, siteFolder, siteUrl } from './browser.ts';

const pages = (): { readonly name: string; readonly html: string }[] =>
  readdirSync(siteFolder(), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(join(siteFolder(), name), 'utf8') }));
const offenders = (isWrong: (html: string) => boolean): string[] =>
  pages()
    .filter(({ html }) => isWrong(html))
    .map(({ name }) => name);

describe('every page', () => {
  it('has one strict policy, ahead of anything it should hold for', () => {
    expect(offenders((html) => html.split('http-equiv="Content-Security-Policy"').length !== 2)).toEqual([]);
    expect(
      offenders((html) => html.indexOf('Content-Security-Policy') > html.search(/<(?:style|script|link)\b/) && /<(?:style|script|link)\b/.test(html)),
    ).toEqual([]);
    expect(offenders((html) => /'unsafe-(?:inline|eval|hashes)'/.test(html))).toEqual([]);
  });

  it('has no style attribute and no handler in its markup, which the policy would refuse', () => {
    const tagWith = (attribute: string) => new RegExp(`<[a-z][^<>]*\\s${attribute}=`);
    expect(offenders((html) => tagWith('style').test(html) || tagWith('on[a-z]+').test(html))).toEqual([]);
  });

  it('loads nothing from another origin', () => {
    expect(
      offenders(
        (html) =>
          /<(?:script|img|iframe|source)[^>]+src="(?:https?:)?\/\//.test(html) ||
          /<link[^>]+rel="(?:stylesheet|preload|icon|modulepreload)"[^>]+href="(?:https?:)?\/\//.test(html),
      ),
    ).toEqual([]);
  });

  it('has one main heading, a title and a description of its own', () => {
    const content = pages().filter(({ html }) => html.includes('id="main"'));
    expect(content.filter(({ html }) => html.split('<h1').length !== 2).map(({ name }) => name)).toEqual([]);
    expect(
      content.filter(({ html }) => !/<title>[^<]+<\/title>/.test(html) || !/<meta name="description" content="[^"]+"/.test(html)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('carries a boot script of at most 1 KB', () => {
    const boot = /<script>([\s\S]*?)<\/script>/.exec(readFileSync(join(siteFolder(), '404.html'), 'utf8'))?.[1] ?? '';
    expect(boot).not.toBe('');
    expect(brotliCompressSync(boot).length).toBeLessThanOrEqual(1024);
  });
});

describe('the fonts', () => {
  it('weigh at most 40 KB together and bring their licence', () => {
    const files = readdirSync(join(siteFolder(), 'fonts'));
    const bytes = files.filter((file) => file.endsWith('.woff2')).reduce((sum, file) => sum + readFileSync(join(siteFolder(), 'fonts', file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(40 * 1024);
    expect(files).toContain('OFL.txt');
  });
});

describeInBrowser('the frame in a browser', () => {
  const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('says nothing on the console, asks no other origin and stays within six requests', async () => {
    await onPage('/404.html', async (page) => {
      const messages: ConsoleMessage[] = [];
      const requests: string[] = [];
      page.on('console', (message) => void messages.push(message));
      page.on('request', (request) => void requests.push(request.url()));
      await page.goto(siteUrl('/methodology/'), { waitUntil: 'networkidle' });
      expect(messages.map((message) => message.text())).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(siteUrl('/')))).toEqual([]);
      expect(requests.length).toBeLessThanOrEqual(6);
    });
  });

  it('follows the system into the dark', async () => {
    const seen: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await onPage('/methodology/', async (page) => void seen.push(await paper(page)), { colorScheme });
    }
    expect(seen[0]).not.toBe(seen[1]);
  });

  it('takes another theme without script', async () => {
    await onPage(
      '/methodology/',
      async (page) => {
        const before = await paper(page);
        await page.getByText('dark', { exact: true }).click();
        expect(await paper(page)).not.toBe(before);
      },
      { javaScriptEnabled: false, colorScheme: 'light' },
    );
  });

  it('remembers the theme on other pages, with script', async () => {
    await onPage(
      '/methodology/',
      async (page) => {
        await page.getByText('dark', { exact: true }).click();
        const dark = await paper(page);
        await page.goto(siteUrl('/data/'));
        expect(await paper(page)).toBe(dark);
        await page.goto(siteUrl('/methodology/'));
        expect(await page.isChecked('#theme-dark')).toBe(true);
      },
      { colorScheme: 'light' },
    );
  });

  it('folds the navigation into Contents on a narrow page, which opens without script', async () => {
    await onPage(
      '/methodology/',
      async (page) => {
        expect(await page.locator('nav.links').isVisible()).toBe(false);
        await page.getByText('Contents', { exact: true }).click();
        expect(await page.locator('.contents nav a').first().isVisible()).toBe(true);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 700 } },
    );
  });

  it('sends a search to the search page without script', async () => {
    await onPage(
      '/methodology/',
      async (page) => {
        await page.fill('.find input', '33.4 billion');
        await page.press('.find input', 'Enter');
        await page.waitForURL(/\/search\/\?q=33\.4/);
      },
      { javaScriptEnabled: false },
    );
  });

  it('shows the way to the content to who comes by keyboard', async () => {
    await onPage('/methodology/', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      const box = await page.locator('.skip').boundingBox();
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    });
  });
});
