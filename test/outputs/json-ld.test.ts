// Descriptions for search engines, expanded by a JSON-LD processor without the network; their properties are checked against schema.org by the compiler.
import jsonld from 'jsonld';
import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { breadcrumbLd, coverageOf, jsonLdText, ledgerLd, siteLd, sliceLd } from '../../src/outputs/json-ld.ts';
import { publishedFiles } from '../../src/outputs/published.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = assemble(readContent('content'));
const BASE = 'https://ledger.example';
const aboutAt = (origin: string) => ({
  cited: { name: 'AI Cloud Ledger', author: 'AI Cloud Ledger contributors', address: (path: string) => origin + path },
  description: 'Six AI clouds compared.',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
});
const ABOUT = aboutAt(BASE);
const described = (about: typeof ABOUT) => ({
  'the whole ledger': ledgerLd(dataset, about),
  'a provider': sliceLd(about, { name: 'AWS', description: 'It sells.', path: '/providers/aws/', slice: 'providers/aws', facts: dataset.facts.values() }),
  'the site': siteLd(about),
  'a trail': breadcrumbLd(about.cited, [{ label: 'Providers', path: '/providers/' }], 'AWS'),
});

/** The description in full, its words as schema.org's and its addresses resolved; the processor throws on anything it would drop. */
const expanded = async (description: object): Promise<string> =>
  JSON.stringify(
    await jsonld.expand(description, {
      base: `${BASE}/`,
      safe: true,
      documentLoader: (url) => {
        if (url !== 'https://schema.org') return Promise.reject(new Error(`Nobody may fetch ${url}.`));
        const link = { '@type': '@id' };
        const document = { '@context': { '@vocab': 'https://schema.org/', url: link, contentUrl: link, item: link, license: link } };
        return Promise.resolve({ contextUrl: null, documentUrl: url, document });
      },
    }),
  );

describe('a description', () => {
  test.each(Object.entries(described(ABOUT)))('of %s is JSON-LD that loses nothing', async (_name, description) => {
    const text = await expanded(JSON.parse(jsonLdText(description)) as object);
    expect(text).toContain('"https://schema.org/');
    expect(text.match(/"@id":"([^"]*)"/g)?.every((one) => one.startsWith('"@id":"https://'))).toBe(true);
  });

  test.each(Object.keys(described(ABOUT)) as (keyof ReturnType<typeof described>)[])(
    'of %s names the same addresses where the site knows no origin',
    async (name) => {
      const withIds = (text: string) => text.match(/"@id":"[^"]*"/g);
      expect(withIds(await expanded(described(aboutAt(''))[name]))).toEqual(withIds(await expanded(described(ABOUT)[name])));
    },
  );

  it('cannot end its element', () => {
    const text = jsonLdText(breadcrumbLd(ABOUT.cited, [], '</script><script>alert(1)'));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toHaveProperty('itemListElement', [{ '@type': 'ListItem', position: 1, name: '</script><script>alert(1)' }]);
  });
});

describe('the whole ledger as a dataset', () => {
  const ledger = ledgerLd(dataset, ABOUT) as unknown as { distribution: { contentUrl: string; encodingFormat: string }[]; variableMeasured: object[] };

  it('names only files that are published, as what they are', () => {
    const about = { title: 'x', description: 'x', homepage: null, licence: { id: 'CC-BY-4.0', title: 'x', url: 'x' } };
    const files = publishedFiles(dataset, about);
    for (const { contentUrl, encodingFormat } of ledger.distribution)
      expect(files.get(contentUrl.slice(`${BASE}/data/`.length))?.mediaType).toBe(encodingFormat);
    expect(new Set(ledger.distribution.map(({ encodingFormat }) => encodingFormat)).size).toBe(4);
  });

  it('names every metric', () => expect(ledger.variableMeasured).toHaveLength(dataset.metrics.size));
});

describe('the time that facts cover', () => {
  it('is none without facts', () => expect(coverageOf([])).toBeNull());

  it('runs from the first to the last day measured, and leaves out plans and silence', () => {
    const small = smallLedger({
      series: {
        'acme/cloud-revenue': [
          ['2024-Q1', 'USD 1.0 billion'],
          ['2025-Q2', 'USD 1.1 billion'],
          ['2025-Q3', 'not disclosed'],
          ['2026', 'USD 5 billion', { basis: 'guided' }],
        ],
      },
    });
    expect(coverageOf(small.facts.values())).toBe('2024-01-01/2025-06-30');
  });
});
