// The same site built for a folder of a host, as code hosts publish project pages: every address stays within it, search finds its way, and whoever
// finds an error is led to the right form and file on the code host.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../src/commands/build.ts';
import { handler } from '../../src/commands/serve.ts';
import { ROOT } from '../../src/commands/tool.ts';
import { describeInBrowser, openBrowser, wakeFigures } from './browser.ts';
import { brokenLinks, builtPages, linksOf } from './pages.ts';

const BASE = '/ledger/';
const ORIGIN = 'https://ledger.example.org';
const REPOSITORY = 'https://github.com/example/ledger';

describeInBrowser('under a base path', () => {
  const folder = join(ROOT, '.cache', 'test-site-based');
  let server: Server | undefined;
  let url = '';

  beforeAll(async () => {
    Object.assign(process.env, { BASE_PATH: BASE, SITE_URL: ORIGIN, REPOSITORY_URL: REPOSITORY });
    try {
      await build(folder);
    } finally {
      delete process.env['BASE_PATH'];
      delete process.env['SITE_URL'];
      delete process.env['REPOSITORY_URL'];
    }
    const own = createServer(handler(folder, BASE));
    server = own;
    await new Promise<void>((done) => void own.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  });
  afterAll(() => void server?.close());

  it('every link, image and fragment leads to where it should, within the base', () => {
    const broken = brokenLinks(folder, builtPages(folder), BASE);
    expect(broken.slice(0, 20), `${broken.length} in all`).toEqual([]);
  });

  it('every page names its own full address', () => {
    const odd = builtPages(folder).filter(
      ({ path, html, kind }) => kind !== 'missing' && !/noindex/.test(html) && !html.includes(`rel="canonical" href="${ORIGIN}${BASE}${path.slice(1)}"`),
    );
    expect(odd.map(({ path }) => path).slice(0, 10)).toEqual([]);
  });

  it('the sitemap lists every page that may be listed, none else, each with a day that is not later than the ledger’s', async () => {
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const listed = await parseSitemap(Readable.from([read('sitemap.xml')]));
    const open = builtPages(folder).filter(({ path, html }) => path.endsWith('/') && !html.includes('content="noindex"'));
    expect(listed.map(({ url }) => url).toSorted()).toEqual(open.map(({ path }) => `${ORIGIN}${BASE}${path.slice(1)}`).toSorted());
    const asOf = /"dateModified":"([^"]+)"/.exec(read('data/index.html'))?.[1] ?? '';
    expect(listed.filter(({ lastmod }) => lastmod !== undefined && lastmod > asOf)).toEqual([]);
    const days = new Map(listed.map(({ url, lastmod }) => [url.slice(`${ORIGIN}${BASE}`.length - 1), lastmod]));
    expect(days.get('/')).toBe(asOf);
    expect(days.get('/methodology/')).toBeUndefined();
    expect(listed.filter(({ lastmod }) => lastmod === undefined).length).toBeLessThan(12);
    expect(read('robots.txt')).toContain(`Sitemap: ${ORIGIN}${BASE}sitemap.xml\n`);
    expect(read('providers/aws/capex/cite.bib')).toContain(`url = {${ORIGIN}${BASE}providers/aws/capex/#2025-Q2}`);
    expect(read('CITATION.cff')).toContain(`url: '${ORIGIN}${BASE}'`);
  });

  it('every page that is no frame reports errors in itself through the form, and edits a file that is there', () => {
    const pages = builtPages(folder).filter(({ kind }) => kind !== 'moved' && kind !== 'embed' && kind !== 'missing');
    const odd = pages.flatMap(({ path, html }) => {
      const links = linksOf(html).filter((link) => link.startsWith(REPOSITORY));
      const reports = links.filter((link) => link.startsWith(`${REPOSITORY}/issues/new?`)).map((link) => new URL(link).searchParams);
      const isRight = reports.length > 0 && reports.every((report) => report.get('page') === `${ORIGIN}${BASE}${path.slice(1)}`);
      const edits = links.filter((link) => link.startsWith(`${REPOSITORY}/edit/main/`)).map((link) => link.slice(`${REPOSITORY}/edit/main/`.length));
      return [
        ...(isRight ? [] : [`${path} reports ${String(reports)}`]),
        ...edits.filter((file) => !existsSync(join(ROOT, file))).map((file) => `${path} edits ${file}`),
      ];
    });
    expect(odd.slice(0, 10), `${odd.length} in all`).toEqual([]);
  });

  it.each([
    ['/providers/aws/capex/', 'aws/capex', 'content/providers/aws/capex.mdx'],
    ['/providers/aws/', null, 'content/providers/aws/index.mdx'],
    ['/metrics/capex/', null, 'content/metrics/capex.mdx'],
    ['/figures/capex/', 'capex', null],
    ['/silicon/aws/graviton1/', null, 'content/chips/aws/graviton1.mdx'],
    ['/prices/aws/', null, 'content/prices/aws.yaml'],
    ['/footprint/aws/', null, 'content/regions/aws.yaml'],
    ['/signals/cloud-gross-margin/', null, 'content/signals/cloud-gross-margin.mdx'],
    ['/tensions/is-every-gpu-full/', null, 'content/tensions/is-every-gpu-full.mdx'],
    ['/prices/', null, null],
  ])('%s leads to the form with the key %j and to the file %j', (path, figure, file) => {
    const links = linksOf(readFileSync(join(folder, path, 'index.html'), 'utf8')).filter((link) => link.startsWith(REPOSITORY));
    const [report = ''] = links;
    expect(report.startsWith(`${REPOSITORY}/issues/new?template=wrong-figure.yml&title=Error+in+`)).toBe(true);
    expect(new URL(report).searchParams.get('figure')).toBe(figure);
    expect(links.filter((link) => link.includes('/edit/'))).toEqual(file === null ? [] : [`${REPOSITORY}/edit/main/${file}`]);
  });

  it('a report of one figure names its period and value', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`${url}${BASE}providers/aws/capex/`);
      await wakeFigures(page);
      const link = page.getByRole('link', { name: 'Report an error in the figure of Q2 2025', exact: true });
      const report = new URL((await link.getAttribute('href')) ?? '').searchParams;
      expect(report.get('figure')).toBe('aws/capex/2025-Q2');
      expect(report.get('value')).toMatch(/^US\$[\d.,]+ [mb]illion$/);
      expect(report.get('page')).toBe(`${ORIGIN}${BASE}providers/aws/capex/#2025-Q2`);
    } finally {
      await context.close();
    }
  });

  it('every page that is shared names a card that stands, and home, providers, metrics, pairs and figures their own, with its size and words', () => {
    const own = new Set(['home', 'provider', 'metric', 'pair', 'figure']);
    const odd = builtPages(folder).flatMap(({ path, html, kind }) => {
      const head = html.slice(0, html.indexOf('</head>'));
      if (kind === 'embed' || kind === 'moved' || kind === 'series' || /noindex/.test(head)) return [];
      const image = new RegExp(`property="og:image" content="${ORIGIN}${BASE}(cards/[^"]+\\.png)"`).exec(head)?.[1] ?? '';
      if (image === '' || !existsSync(join(folder, image))) return [`${path}: ${image === '' ? 'no card' : `no file ${image}`}`];
      if (!head.includes('name="twitter:card" content="summary_large_image"')) return [`${path}: no kind of card`];
      if (kind === null || !own.has(kind)) return [];
      const said = ['title', 'description', 'image:width" content="1200', 'image:height" content="630', 'image:alt'].every((name) =>
        head.includes(`"og:${name}`),
      );
      return said && !image.endsWith('/ledger.png') ? [] : [`${path}: ${image} is not its own, or its title, size or words are missing`];
    });
    expect(odd).toEqual([]);
  });

  it('cards are of the size their pages say, and nothing but pictures', () => {
    const names = readdirSync(join(folder, 'cards'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(170);
    const odd = names.filter(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return !name.endsWith('.png') || bytes.readUInt32BE(16) !== 1200 || bytes.readUInt32BE(20) !== 630;
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('styles, search, popover and the page for what is missing work', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext();
    try {
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('console', (message) => void troubles.push(message.text()));
      page.on('request', (request) => void (request.url().startsWith(url + BASE) || troubles.push(request.url())));
      page.on('response', (response) => void (response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`)));
      await page.goto(`${url}${BASE}`);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily)).toContain('Source Serif');
      await wakeFigures(page);
      await page.locator('.matrix td a').first().click();
      await page.getByRole('dialog').getByRole('link', { name: 'Whole series' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.locator('dialog.search[open]').waitFor();
      await page.keyboard.type('33.4 billion');
      await page.locator('dialog.search li a').first().waitFor();
      await page.locator('dialog.search li a').first().click();
      await page.waitForURL(`${url}${BASE}providers/**`);
      expect(troubles).toEqual([]);
      const missing = await page.goto(`${url}${BASE}nothing/`);
      expect(missing?.status()).toBe(404);
      await page.locator('main a').first().click();
      expect(page.url().startsWith(url + BASE)).toBe(true);
    } finally {
      await context.close();
    }
  });
});
