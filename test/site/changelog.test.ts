// The page of changes, the feeds and the calendar in the built site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { describeInBrowser, onPage, siteFolder, siteUrl } from './browser.ts';

const read = (path: string): string => readFileSync(join(siteFolder(), path), 'utf8');
const changes = JSON.parse(read('changelog.json')) as {
  readonly release: { readonly version: string; readonly asOf: string };
  readonly asOf: string;
  readonly added: readonly unknown[];
  readonly moved: readonly unknown[];
};

describeInBrowser('a reader of the page of changes', () => {
  it('learns with which release the ledger is compared, what changed, and what was wrong', async () => {
    await onPage('/changelog/', async (page) => {
      const lead = await page.locator('.lead').first().innerText();
      expect(lead).toContain(`Version ${changes.release.version}, as of`);
      expect(lead).toMatch(changes.added.length === 0 && changes.moved.length === 0 ? /Nothing has changed since|0 facts added/ : /facts? added/);
      expect(await page.locator('#corrections').innerText()).toMatch(/None so far|Wrong since/);
      expect(await page.locator('#releases tbody tr').first().innerText()).toContain(changes.release.version);
    });
  });

  it('finds it from the day on the home page, and the feeds and calendars of all and of one on it', async () => {
    await onPage('/', async (page) => {
      await page.locator('main a[href="/changelog/"]').first().click();
      await page.waitForURL('**/changelog/');
      const links = page.locator('#follow a');
      for (const path of ['/feed.xml', '/feed.json', '/calendar.ics', '/providers/aws/feed.xml', '/providers/aws/calendar.ics']) {
        expect(await page.locator(`#follow a[href="${path}"]`).count(), path).toBe(1);
      }
      expect(await links.count()).toBeGreaterThan(10);
    });
  });
});

describe('a feed reader', () => {
  test.each([
    ['index.html', '/'],
    ['providers/aws/index.html', '/providers/aws/'],
  ])('finds the feeds in the head of %s', (file, folder) => {
    const head = read(file).split('</head>')[0] ?? '';
    expect(head).toContain(`<link rel="alternate" type="application/atom+xml" href="${folder}feed.xml"`);
    expect(head).toContain(`<link rel="alternate" type="application/feed+json" href="${folder}feed.json"`);
  });

  test.each([
    ['/feed.xml', 'application/xml'],
    ['/feed.json', 'application/json'],
    ['/calendar.ics', 'text/calendar'],
    ['/providers/azure/feed.xml', 'application/xml'],
    ['/providers/azure/calendar.ics', 'text/calendar'],
  ])('gets %s as %s', async (path, type) => {
    const answer = await fetch(siteUrl(path));
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  });

  it('is led by every item to a page that stands', () => {
    const paths = [...read('feed.xml').matchAll(/<entry>[\s\S]*?<link href="([^"]*)" rel="alternate"/g)].map(([, path = '']) => path.split('#')[0] ?? '');
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !read(`${path.slice(1)}index.html`).includes('<h1'))).toEqual([]);
  });
});
