// What axe finds on a page as it stands.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `rule: what it is about`, and where; none on a page that everybody can use. Rules in `without` are left out, all others run. */
export async function faultsOf(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe')))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (left) =>
      (Reflect.get(globalThis, 'axe') as { run: (options: object) => Promise<AxeResults> }).run({
        rules: { 'target-size': { enabled: true }, ...Object.fromEntries(left.map((rule) => [rule, { enabled: false }])) },
        resultTypes: ['violations'],
      }),
    without,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.length} times, at ${nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`)
        .join(' and ')}`,
  );
}
