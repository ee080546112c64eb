// The browser that drives the built site; where there is none, tests say by name that they did not run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { startBrowser } from '../support/chromium.ts';

let started: Promise<Browser | string> | null = null;

/** Noon of the ledger's day, as the foot of the built pages names it. */
function ledgerNoon(): Date {
  const day = /<time datetime="(\d{4}-\d{2}-\d{2})"/.exec(readFileSync(join(siteFolder(), '404.html'), 'utf8'))?.[1];
  if (day === undefined) throw new Error('The foot of 404.html names no day.');
  return new Date(`${day}T12:00:00Z`);
}

/** Readers come on the ledger's day, whenever the tests run: pages that are read late say so, and would look different. */
function onTheLedgersDay(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await context.clock.setFixedTime(ledgerNoon());
    return context;
  };
  return browser;
}

function launched(): Promise<Browser | string> {
  return (started ??= startBrowser().then((browser) => (typeof browser === 'string' ? browser : onTheLedgersDay(browser))));
}

/** The one browser of a test file; every page of it must be closed by who opened it. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launched();
  if (typeof browser === 'string') throw new Error(`The browser tests cannot run: ${browser}.`);
  return browser;
}

/** Opens a page of the built site, runs `body` with it, and closes it. `path` is without the base: '/providers/aws/'. */
export async function onPage(path: string, body: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const browser = await openBrowser();
  const context = await browser.newContext(options);
  try {
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(siteUrl(path));
    await body(page);
  } finally {
    await context.close();
  }
}

/** Moves the pointer as a reader would and waits for the script that this wakes: from then on figures open and copy. */
export async function wakeFigures(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(40, 40);
  // As text: what the test runner makes of an import in a function is nothing a page knows.
  await page.evaluate(`import(new URL('../scripts/figures.js', document.querySelector('.find').action).href).then(() => undefined)`);
}

/** The full address of a page of the built site on the test server. */
export function siteUrl(path: string): string {
  return inject('site').url + path.replace(/^\//, '');
}

/** The folder of the built site, for tests that read files. */
export function siteFolder(): string {
  return inject('site').folder;
}

const missing = await launched().then((browser) => (typeof browser === 'string' ? browser : null));

/** `describe` for tests that need the browser; where there is none they are listed as skipped, with the reason in their name. */
export function describeInBrowser(name: string, body: () => void): void {
  if (missing === null) describe(name, body);
  else describe.skip(`${name} (not run: ${missing})`, body);
}
