// The files for machines at the root: CITATION.cff, robots.txt, the sitemap and its days.
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import type { FigureRow } from '../../src/figures/figure.ts';
import { galleryFigures } from '../../src/figures/index.ts';
import { citationCff } from '../../src/outputs/citation-cff.ts';
import { pageDays } from '../../src/outputs/page-days.ts';
import { robotsText } from '../../src/outputs/robots.ts';
import { sitemapXml } from '../../src/outputs/sitemap.ts';
import { CITED, DESCRIPTION, PACKAGE, VERSION } from '../../src/site.ts';
import { smallLedger } from '../support/small-ledger.ts';
import { eventText, sourceText } from '../support/ledger.ts';

const NO_ROW: FigureRow = {
  ...{ key: '', provider: '', name: '', metric: null, calendar: '', period: '', value: null, low: null, high: null, unit: null, words: '', basis: null },
  ...{ disputed: false, perimeter: null, of: null, grade: null, sources: [], path: '/' },
};
const ABOUT = { cited: CITED, version: VERSION, description: DESCRIPTION, licence: PACKAGE.licence.id, homepage: null, repository: null };

describe('CITATION.cff', () => {
  const root = readFileSync('CITATION.cff', 'utf8');
  const released = String((parse(root) as Record<string, unknown>)['date-released']);

  it('at the root is what the site publishes, with the day of its release', () => {
    expect(root).toBe(citationCff(ABOUT, released));
    expect(released).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(released <= assemble(readContent('content')).asOf).toBe(true);
  });

  it('names the version of package.json', () => {
    expect(VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });

  it('has what the format asks for, an entity as its author, and addresses only where they are known', () => {
    expect(parse(root)).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', title: 'AI Cloud Ledger', license: 'CC-BY-4.0' });
    expect(parse(root)).toHaveProperty('authors', [{ name: 'AI Cloud Ledger contributors' }]);
    expect(root).not.toContain('http');
    const known = citationCff({ ...ABOUT, homepage: 'https://ledger.example/', repository: 'https://code.example/ledger' }, '2026-01-01');
    expect(parse(known)).toMatchObject({ url: 'https://ledger.example/', 'repository-code': 'https://code.example/ledger', 'date-released': '2026-01-01' });
  });
});

describe('robots.txt', () => {
  test('names no sitemap where the site does not know its origin', () => expect(robotsText(null)).toBe('User-agent: *\nAllow: /\n'));
  test('names it in full where it does', () =>
    expect(robotsText('https://a.example/sitemap.xml')).toMatch(/\n\nSitemap: https:\/\/a\.example\/sitemap\.xml\n$/));
});

describe('the sitemap', () => {
  it('is read back by a reader that is not ours: addresses in order, days where there are some', async () => {
    const pages = [
      { address: 'https://a.example/b/?c=1&d=<2>', day: null },
      { address: 'https://a.example/', day: '2026-11-22' },
    ];
    const read = await parseSitemap(Readable.from([sitemapXml(pages)]));
    expect(read.map(({ url, lastmod }) => ({ address: url, day: lastmod ?? null }))).toEqual([pages[1], pages[0]]);
  });

  it('refuses more pages than the protocol allows', () => {
    const pages = Array.from({ length: 50_001 }, (_, index) => ({ address: `https://a.example/${index}`, day: null }));
    expect(() => sitemapXml(pages)).toThrow('50,000');
  });
});

describe('the day of a page', () => {
  const dataset = smallLedger({
    series: {
      'acme/cloud-revenue': [
        ['2025-Q2', 'USD 1.0 billion', { source: 'acme/q2' }],
        ['2025-Q3', 'USD 1.1 billion', { source: 'acme/q3' }],
      ],
    },
    files: {
      'sources/acme/q3.yaml': sourceText({ date: '2025-10-30', accessed: '2026-03-01' }),
      'sources/acme/site.yaml': sourceText({ date: '2025-02-01', accessed: '2025-12-01' }),
      'events/2025/2025-03-01-site.mdx': eventText({ sources: ['acme/site'] }),
    },
  });
  const days = pageDays(dataset, [{ id: 'sites', rows: [{ ...NO_ROW, sources: ['acme/site'] }] }]);

  test.each([
    ['a document is the day it was read', '/sources/acme/site/', '2025-12-01'],
    ['an event is the day its documents were read', '/events/2025/2025-03-01-site/', '2025-12-01'],
    ['a series is that of the newest document behind a fact of it', '/providers/acme/cloud-revenue/', '2026-03-01'],
    ['its metric is the same', '/metrics/cloud-revenue/', '2026-03-01'],
    ['a figure is that of the documents behind its rows', '/figures/sites/', '2025-12-01'],
    ['a list is the newest beneath it', '/events/', '2025-12-01'],
    ['home is the newest of all', '/', '2026-03-01'],
  ])('of %s', (_case, path, day) => expect(days.get(path)).toBe(day));

  it('is none for a page of mere words', () => expect(days.get('/methodology/')).toBeUndefined());

  it('is never later than the day of the ledger', () => {
    const ledger = assemble(readContent('content'));
    expect([...pageDays(ledger, galleryFigures(ledger)).values()].filter((day) => day > ledger.asOf)).toEqual([]);
  });
});
