// Addresses made by somebody who means harm: nothing of them becomes markup or code, leads away or changes what all objects share.
import { expect, it } from 'vitest';
import { describeInBrowser, openBrowser, siteUrl, wakeFigures } from './browser.ts';

const MARKUP = '"><img src=x onerror="globalThis.broken=1"><script>globalThis.broken=1</script><svg onload=globalThis.broken=1>{{7*7}}';
const SHARED = '__proto__[broken]=1&__proto__.broken=1&constructor[prototype][broken]=1&constructor=1&__proto__=1&toString=1&hasOwnProperty=1';
const text = encodeURIComponent(MARKUP);

/** Every page that reads its address, with what it may be asked for. */
const PAGES: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['/search/', ['q', 'provider', 'kind', 'group', 'year', 'basis', 'confidence', 'sort', 'typed']],
  ['/', ['window', 'sort', 'provider', 'currency']],
  ['/compare/', ['providers', 'metrics', 'show', 'group', 'grade']],
  ['/prices/', ['mix', 'sort', 'provider', 'maker']],
  ['/models/', ['sort', 'maker', 'provider']],
  ['/timeline/', ['kind', 'provider']],
  ['/coverage/', ['provider', 'group']],
  ['/silicon/', ['provider']],
];

describeInBrowser('an address that means harm', () => {
  it.each(PAGES)('is only text to %s', async (path, names) => {
    const browser = await openBrowser();
    const context = await browser.newContext();
    try {
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('console', (message) => void troubles.push(message.text()));
      page.on('pageerror', (error) => void troubles.push(error.message));
      page.on('dialog', (dialog) => void (troubles.push(dialog.message()), dialog.dismiss()));
      page.on('request', (request) => void (request.url().startsWith(siteUrl('/')) || troubles.push(request.url())));
      const query = [...names.flatMap((name) => [`${name}=${text}`, `${name}=javascript:broken//,__proto__,constructor`]), SHARED].join('&');
      await page.goto(siteUrl(`${path}?${query}#${text}`));
      await wakeFigures(page);
      await page.waitForLoadState('networkidle');
      const found = await page.evaluate(() => ({
        broken: Reflect.get(globalThis, 'broken') as unknown,
        shared: Reflect.get({}, 'broken') as unknown,
        made: document.querySelectorAll('img, svg[onload], [onerror], main script:not([type]):not([src])').length,
        away: [...document.querySelectorAll('a[href]')].filter((link) => /^\s*(?:javascript|data|vbscript):/i.test(link.getAttribute('href') ?? '')).length,
      }));
      expect(found).toEqual({ broken: undefined, shared: undefined, made: 0, away: 0 });
      expect(troubles).toEqual([]);
      expect(new URL(page.url()).pathname).toBe(path);
    } finally {
      await context.close();
    }
  });

  it('is only words to search, be they names that all objects have', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext();
    try {
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('console', (message) => void troubles.push(message.text()));
      page.on('pageerror', (error) => void troubles.push(error.message));
      for (const words of ['constructor', '__proto__', 'hasOwnProperty 2025', MARKUP, '\\0\u0000 (((', '%F0%9F', 'a'.repeat(5000)]) {
        await page.goto(siteUrl(`/search/?q=${encodeURIComponent(words)}`));
        await page.locator('search-panel[data-answered]').waitFor();
        expect(await page.locator('search-panel output').innerText()).toMatch(/^(?:Nothing found|\d+ results?|The first \d+ of|Results for)/);
        expect(await page.locator('search-panel').locator('img, script, svg').count()).toBe(0);
      }
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it('finds no way out by a path that begins with two slashes', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', (error) => void troubles.push(error.message));
      await page.goto(`${siteUrl('/')}/search/?q=capex`);
      await page.locator('search-panel[data-answered]').waitFor();
      expect([new URL(page.url()).origin, troubles]).toEqual([new URL(siteUrl('/')).origin, []]);
    } finally {
      await context.close();
    }
  });
});
