// A page that is opened long after the ledger's day says so itself, whatever page it is.
import { expect, it } from 'vitest';
import { describeInBrowser, openBrowser, siteUrl } from './browser.ts';

/** The note at the top of a page when the reader's clock stands at `day`; null where there is none. */
async function noteOn(path: string, day: string): Promise<string | null> {
  const browser = await openBrowser();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
    await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
    return await page
      .locator('main > [role="status"]')
      .textContent({ timeout: 500 })
      .catch(() => null);
  } finally {
    await context.close();
  }
}

describeInBrowser('a page read late', () => {
  it.each(['/', '/providers/aws/capex/', '/sources/', '/events/', '/methodology/'])('says on %s that it is old', async (path) => {
    expect(await noteOn(path, '2027-06-30')).toMatch(/^This page speaks as of \d+ \w+ \d{4}, \d+ days ago\./);
  });

  it('says nothing in its first weeks', async () => {
    expect(await noteOn('/', '2026-12-24')).toBeNull();
  });
});
