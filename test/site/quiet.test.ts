// Each kind of page in a real browser: silent on the console, at home in its own origin, still while it loads, guarded by its policy, no wider than its window.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handler } from '../../src/commands/serve.ts';
import { describeInBrowser, onPage, openBrowser, siteFolder, siteUrl } from './browser.ts';
import { builtPages, samplePages } from './pages.ts';

const samples = samplePages(builtPages(siteFolder())).map(({ path }) => path);

/** What a page did while it loaded. */
interface Conduct {
  readonly messages: readonly string[];
  readonly strangers: readonly string[];
  readonly failures: readonly string[];
  readonly requests: number;
  /** The sum of its layout shifts. */
  readonly shift: number;
}

async function watch(path: string, width: number): Promise<Conduct> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    const messages: string[] = [];
    const requests: string[] = [];
    const failures: string[] = [];
    page.on('console', (message) => void messages.push(message.text()));
    page.on('pageerror', (error) => void messages.push(error.message));
    page.on('request', (request) => void requests.push(request.url()));
    page.on('requestfailed', (request) => void failures.push(request.url()));
    page.on('response', (response) => void (response.status() >= 400 && failures.push(`${response.status()} ${response.url()}`)));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => Number(Reflect.get(entry, 'value'))))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
    const shift = await page.evaluate(() => (Reflect.get(globalThis, 'shifts') as number[]).reduce((sum, one) => sum + one, 0));
    return { messages, strangers: requests.filter((url) => !url.startsWith(siteUrl('/'))), failures, requests: requests.length, shift };
  } finally {
    await context.close();
  }
}

describeInBrowser('a page while it loads', () => {
  it.each(samples)('%s is silent, asks no one else, needs at most six files and does not move', async (path) => {
    for (const width of [1280, 390]) {
      const { messages, strangers, failures, requests, shift } = await watch(path, width);
      expect({ messages, strangers, failures, shift }).toEqual({ messages: [], strangers: [], failures: [], shift: 0 });
      expect(requests).toBeLessThanOrEqual(6);
    }
  });

  it.each(samples)('%s is no wider than a window of 320 or 390 px', async (path) => {
    for (const width of [320, 390]) {
      await onPage(
        path,
        async (page) => {
          const wide = await page.evaluate(() => {
            const limit = document.documentElement.clientWidth;
            const isHeld = (element: Element): boolean => element.closest('.scroll, .matrix-box, pre, svg, .aloud, .skip') !== null;
            const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > limit + 1 && !isHeld(element));
            return { scrolls: document.documentElement.scrollWidth > limit, out: out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)) };
          });
          expect(wide).toEqual({ scrolls: false, out: [] });
        },
        { viewport: { width, height: 700 } },
      );
    }
  });
});

describeInBrowser('the policy', () => {
  /** A host that sends no headers of ours: what holds there stands in the pages. */
  const bare = createServer(handler(siteFolder(), '/', true));
  beforeAll(() => new Promise<void>((done) => void bare.listen(0, '127.0.0.1', done)));
  afterAll(() => void bare.close());

  /** What a page refuses when somebody slips something in. */
  const refusedBy = (page: Page): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => void refused.push(effectiveDirective));
      const add = <T extends HTMLElement>(tag: string, fields: Partial<T>): void =>
        void document.body.append(Object.assign(document.createElement(tag), fields));
      const attempts: readonly (() => unknown)[] = [
        () => add<HTMLScriptElement>('script', { textContent: 'globalThis.broken = true' }),
        () => add<HTMLStyleElement>('style', { textContent: 'body { display: none }' }),
        () => add<HTMLScriptElement>('script', { src: 'https://example.com/x.js' }),
        () => add<HTMLImageElement>('img', { src: 'https://example.com/x.png' }),
        () => add<HTMLIFrameElement>('iframe', { src: 'https://example.com/' }),
        () => add<HTMLDivElement>('div', { innerHTML: '<img src="x" onerror="globalThis.broken = true">' }),
        () => document.body.setAttribute('style', 'display: none'),
        () => fetch('https://example.com/').catch(() => undefined),
        () => {
          const button = document.createElement('button');
          button.setAttribute('onclick', 'globalThis.broken = true');
          document.body.append(button);
          button.click();
        },
        // Text as code, run by a timer: what a tool of tests evaluates by itself is exempt.
        () => Reflect.apply(setTimeout, globalThis, ['globalThis.broken = true', 0]),
      ];
      for (const attempt of attempts) {
        try {
          await attempt();
        } catch {
          // Refused at once; the report says by which part of the policy.
        }
      }
      await new Promise((done) => setTimeout(done, 200));
      if (Reflect.get(globalThis, 'broken') === true || getComputedStyle(document.body).display === 'none') refused.push('nothing: it came through');
      return [...new Set(refused)].sort();
    });
  const ALWAYS = ['connect-src', 'frame-src', 'img-src', 'style-src-attr', 'style-src-elem'];

  it.each(['/', '/methodology/', '/search/', '/404.html'])('holds on %s against text, files and calls that are not ours', async (path) => {
    await onPage(path, async (page) => {
      expect(await refusedBy(page)).toEqual([...ALWAYS, 'require-trusted-types-for'].toSorted());
      await page.goto(`http://127.0.0.1:${(bare.address() as AddressInfo).port}${path}`);
      expect(await refusedBy(page)).toEqual([...ALWAYS, 'script-src', 'script-src-attr', 'script-src-elem'].toSorted());
    });
  });

  it('lets other sites show what is made for that, and nothing else', async () => {
    const other = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(
        ['/embed/capex/', '/figures/capex/', '/'].map((path) => `<iframe src="${siteUrl(path)}"></iframe>`).join('') +
          `<img src="${siteUrl('/figures/capex.svg')}">`,
      );
    });
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done));
    const browser = await openBrowser();
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
      const titles = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.locator('h1').count()),
      );
      expect(titles).toEqual([1, 0, 0]);
      expect(await page.evaluate(() => document.querySelector('img')?.naturalWidth)).toBeGreaterThan(100);
      const facts = await page.evaluate(async (url) => (await (await fetch(url)).text()).split('\n').length, siteUrl('/data/facts.csv'));
      expect(facts).toBeGreaterThan(100);
    } finally {
      await context.close();
      other.close();
    }
  });
});
