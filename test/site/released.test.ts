// What was released still stands at its address in the built site, and what was renamed leads on.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELEASED, releasedIn } from '../../src/commands/release.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { formerPages } from '../../src/figures/former-pages.ts';
import { lostAddresses } from '../../src/outputs/lost.ts';
import { describeInBrowser, onPage, siteFolder, siteUrl } from './browser.ts';

const dataset = assemble(readContent('content'));
const released = releasedIn(RELEASED);
const fileOf = (path: string): string => join(siteFolder(), path.endsWith('/') ? `${path}index.html` : path);
const isThere = (path: string): boolean => statSync(fileOf(path), { throwIfNoEntry: false })?.isFile() === true;
const former = formerPages(dataset, released?.addresses ?? []);

describe('the last release', () => {
  it('had no address at which nothing stands any more', () => {
    expect(released?.addresses.length).toBeGreaterThan(1000);
    expect(released === null ? [] : lostAddresses(released, dataset, isThere)).toEqual([]);
  });
});

describe('an address of before', () => {
  it('leads on to where its page stands, out of indexes', () => {
    expect(former.length).toBeGreaterThan(0);
    for (const { path, successor } of former) {
      const html = readFileSync(fileOf(path), 'utf8');
      expect(html).toContain('content="noindex"');
      if (successor.kind === 'withdrawn') expect(html).toContain(successor.why.replaceAll("'", '&#39;'));
      else {
        expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${successor.is}">`);
        expect(html).toContain(`<a href="${successor.is}">`);
        expect(existsSync(fileOf(successor.is)), successor.is).toBe(true);
      }
    }
  });
});

describeInBrowser('a reader with an old link', () => {
  const moved = former.flatMap(({ path, successor }) => (successor.kind === 'renamed' ? [[path, successor.is] as const] : [])).slice(0, 1);

  it.each(moved)('to %s arrives at %s, with and without script', async (path, is) => {
    for (const javaScriptEnabled of [true, false]) {
      await onPage(
        path,
        async (page) => {
          await page.waitForURL(siteUrl(is));
          expect(await page.locator('h1').innerText()).not.toMatch(/new address/);
        },
        { javaScriptEnabled },
      );
    }
  });
});
