// What programs find in the built site: files to cite with, Markdown twins, llms.txt, JSON-LD; built without an origin, so without a sitemap.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { siteFolder } from './browser.ts';
import { builtPages, linksOf, resolveLink } from './pages.ts';

const pages = builtPages(siteFolder());
const read = (path: string): string => readFileSync(join(siteFolder(), path), 'utf8');
const isFile = (path: string): boolean => statSync(join(siteFolder(), path), { throwIfNoEntry: false })?.isFile() === true;
const anchors = new Map(pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));

/** The links of a Markdown text that lead nowhere in the site. */
const lost = (from: string, text: string): readonly string[] =>
  [...text.matchAll(/\]\((\/[^)\s]*)\)/g)].flatMap(([, address = '']) => {
    const target = resolveLink('/', address, '/');
    if (target === null) return [`${from} → ${address}`];
    const own = anchors.get(target.path);
    const isThere = own === undefined ? isFile(target.path) : target.fragment === '' || own.has(target.fragment);
    return isThere ? [] : [`${from} → ${address}`];
  });

describe('Markdown for programs', () => {
  const twins = pages.filter(({ kind }) => kind === 'provider' || kind === 'metric').map(({ path }) => ({ path, twin: `${path.replace(/\/$/, '')}.md` }));

  it('stands beside every page of a provider or a metric, which names it and the same facts as data', () => {
    expect(twins.length).toBeGreaterThan(80);
    const without = twins.filter(({ path, twin }) => {
      const html = pages.find((page) => page.path === path)?.html ?? '';
      return (
        !isFile(twin) ||
        !html.includes(`<link rel="alternate" type="text/markdown" href="${twin}">`) ||
        !html.includes(`href="/data${path.replace(/\/$/, '')}.csv"`)
      );
    });
    expect(without).toEqual([]);
  });

  it('and the data of a figure are named in its head, and are there', () => {
    const figures = pages.filter(({ kind }) => kind === 'figure');
    const without = figures.flatMap(({ path, html }) =>
      ['csv', 'json', 'svg']
        .map((ending) => `${path.replace(/\/$/, '')}.${ending}`)
        .filter((file) => !isFile(file) || !html.split('</head>')[0]?.includes(`href="${file}"`)),
    );
    expect(without).toEqual([]);
  });

  it('leads nowhere but to pages, rows and files that are there', () => {
    const texts = [...twins.map(({ twin }) => twin), '/llms.txt'];
    expect(texts.map((path) => read(path).match(/\]\(\//g)?.length ?? 0).every((links) => links > 3)).toBe(true);
    expect(texts.flatMap((path) => lost(path, read(path))).slice(0, 20)).toEqual([]);
  });

  it('is named in llms.txt, all of it that compares the six', () => {
    const text = read('/llms.txt');
    expect(twins.filter(({ path, twin }) => path.startsWith('/metrics/') && !text.includes(`(${twin})`))).toEqual([]);
  });
});

describe('citations', () => {
  it('stand as three files beside every series and figure, which links them', () => {
    const cited = pages.filter(({ kind }) => kind === 'series' || kind === 'figure');
    expect(cited.length).toBeGreaterThan(400);
    const without = cited.flatMap(({ path, html }) =>
      ['cite.txt', 'cite.bib', 'cite.ris'].filter((name) => !isFile(path + name) || !html.includes(`href="${path}${name}"`)).map((name) => path + name),
    );
    expect(without).toEqual([]);
  });

  it('say on the page what the file says first', () => {
    const { html = '' } = pages.find(({ path }) => path === '/providers/aws/capex/') ?? {};
    const [first = ''] = read('/providers/aws/capex/cite.txt').split('\n');
    expect(first).toMatch(/^AI Cloud Ledger contributors\. \(\d{4}\)\. AWS: capital expenditure \(Version \d{4}-\d{2}-\d{2}\) \[Data set\]\. /);
    expect(html).toContain(`<p>${first}</p>`);
  });

  it('name anchors that are on the page', () => {
    expect(lost('cite.txt', read('/providers/aws/capex/cite.txt').replace(/ (\/providers\/\S+)/g, '[x]($1)'))).toEqual([]);
  });
});

describe('JSON-LD', () => {
  const blocks = pages.flatMap(({ path, kind, html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text = '']) => ({
      path,
      kind,
      data: JSON.parse(text) as Record<string, unknown>,
    })),
  );
  const typesOf = (data: Record<string, unknown>): readonly unknown[] => [
    data['@type'],
    ...((data['@graph'] ?? []) as Record<string, unknown>[]).map((one) => one['@type']),
  ];

  test.each([
    ['Dataset', ['data', 'provider', 'metric']],
    ['WebSite', ['home']],
    ['Organization', ['home']],
  ])('a %s is described on every page of its kinds and no other', (type, kinds) => {
    const having = new Set(blocks.filter(({ data }) => typesOf(data).includes(type)).map(({ path }) => path));
    expect(pages.filter(({ path, kind }) => having.has(path) !== (kind !== null && kinds.includes(kind))).map(({ path }) => path)).toEqual([]);
  });

  it('says where a page stands as the page says it', () => {
    const trails = blocks.filter(({ data }) => data['@type'] === 'BreadcrumbList');
    expect(trails.length).toBeGreaterThan(500);
    for (const { path, data } of trails) {
      const html = pages.find((page) => page.path === path)?.html ?? '';
      const items = data['itemListElement'] as readonly { readonly name: string; readonly item?: string }[];
      const nav = /<nav class="trail"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
      expect(items.flatMap(({ item }) => item ?? [])).toEqual(linksOf(nav));
    }
  });

  it('names files that are there', () => {
    const urls = blocks.flatMap(({ data }) => [...JSON.stringify(data).matchAll(/"contentUrl":"([^"]+)"/g)].map(([, url = '']) => url));
    expect(urls.length).toBeGreaterThan(200);
    expect([...new Set(urls)].filter((url) => !isFile(url))).toEqual([]);
  });
});

describe('without an origin', () => {
  it('there is no sitemap, robots.txt names none, and no file invents an address of ours', () => {
    expect(existsSync(join(siteFolder(), 'sitemap.xml'))).toBe(false);
    expect(read('/robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(read('/CITATION.cff')).not.toContain('url:');
    expect(read('/providers/aws/capex/cite.bib').split('\n\n')[0]).not.toContain('url =');
  });
});
