// Citations as APA, BibTeX and RIS, read back by citation-js; its citation processor says what APA asks for.
import { Cite, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { galleryFigures } from '../../src/figures/index.ts';
import { apa, apaReference } from '../../src/outputs/apa.ts';
import { bibtex, bibtexText } from '../../src/outputs/bibtex.ts';
import { citationFiles, figureReferences, libraryReferences, pageReference, seriesReferences } from '../../src/outputs/citation.ts';
import type { Reference } from '../../src/outputs/reference.ts';
import { ris } from '../../src/outputs/ris.ts';

const dataset = assemble(readContent('content'));
const CITED = { name: 'AI Cloud Ledger', author: 'AI Cloud Ledger contributors', address: (path: string) => `https://ledger.example${path}` };
const REPORT: Reference = {
  key: 'amazon:form-10-k',
  kind: 'document',
  author: 'Amazon',
  title: 'Form 10-K',
  day: '2026-02-05',
  accessed: '2026-11-22',
  publisher: null,
  address: 'https://example.com/10k_2025.pdf?a=1&b=%20#page=2',
  language: 'en',
  notes: [],
};
const DATA: Reference = { ...REPORT, key: 'ledger', kind: 'dataset', title: 'AWS: capital expenditure', accessed: null, publisher: 'AI Cloud Ledger' };

const dayOf = (date: CslItem['issued']): string | null =>
  date?.['date-parts'][0]?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-') ?? null;
/** The same reference as CSL-JSON, made here and not by our writers. */
const csl = (one: Reference): CslItem => {
  const date = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });
  return {
    id: one.key,
    type: one.kind === 'dataset' ? 'dataset' : 'webpage',
    title: one.title,
    author: [{ literal: one.author }],
    ...(one.day === null ? {} : { issued: date(one.day) }),
    ...(one.accessed === null ? {} : { accessed: date(one.accessed) }),
    ...(one.publisher === null ? {} : { publisher: one.publisher }),
    ...(one.kind === 'dataset' && one.day !== null ? { version: one.day } : {}),
    URL: one.address,
  };
};
/** What a citation processor writes; its style says [Dataset] where the manual says [Data set], and takes a day for several versions. */
const processed = (one: Reference): string =>
  new Cite(csl(one)).format('bibliography', { template: 'apa', format: 'text' }).trim().replace('[Dataset]', '[Data set]').replace('(Versions ', '(Version ');
/** What a reader makes of a file, in our words. This one encodes the per cent signs of some addresses once more, and narrows wide spaces. */
const read = (text: string): readonly object[] =>
  new Cite(text).data.map((item) => ({
    key: item.id,
    author: item.author?.map(({ literal, family, given }) => [literal ?? family, given].filter((part) => part !== undefined).join('|')).join(';'),
    title: item.title.replaceAll('\u3000', ' '),
    day: dayOf(item.issued),
    accessed: dayOf(item.accessed),
    publisher: item.publisher ?? null,
    address: item.URL?.replaceAll('%25', '%') ?? null,
  }));
const said = ({ key, author, title, day, accessed, publisher, address }: Reference): object => ({
  ...{ key, author, day, accessed, publisher, address },
  title: title.replaceAll('\u3000', ' '),
});

describe('a reference in APA style', () => {
  test.each([
    ['a dated document', REPORT, 'Amazon. (2026, February 5). Form 10-K. https://example.com/10k_2025.pdf?a=1&b=%20#page=2'],
    [
      'an undated one, which says when it was read',
      { ...REPORT, day: null },
      'Amazon. (n.d.). Form 10-K. Retrieved November 22, 2026, from https://example.com/10k_2025.pdf?a=1&b=%20#page=2',
    ],
    ['a title that asks', { ...REPORT, title: 'Who leads?' }, 'Amazon. (2026, February 5). Who leads? https://example.com/10k_2025.pdf?a=1&b=%20#page=2'],
    [
      'our data, whose version is their day',
      DATA,
      'Amazon. (2026). AWS: capital expenditure (Version 2026-02-05) [Data set]. AI Cloud Ledger. https://example.com/10k_2025.pdf?a=1&b=%20#page=2',
    ],
  ])('%s', (_case, reference, text) => {
    expect(apaReference(reference)).toBe(text);
    expect(processed(reference)).toBe(text);
  });

  it('leaves the address out where it is a bare slash', () => {
    expect(apaReference({ ...DATA, address: '/' })).toMatch(/AI Cloud Ledger\.$/);
    expect(apaReference({ ...DATA, address: '/ledger/' })).toMatch(/AI Cloud Ledger\. \/ledger\/$/);
  });

  it('is what a citation processor makes of the documents behind capital expenditure', () => {
    const own = seriesReferences(dataset, CITED, 'aws/capex');
    expect(own.length).toBeGreaterThan(20);
    const differ = own.filter((one) => processed(one) !== apaReference(one));
    expect(differ.map((one) => apaReference(one))).toEqual([]);
  });
});

describe('BibTeX', () => {
  test.each([
    ['nothing odd', 'Form 10-K', 'Form 10-K'],
    ['what TeX would obey', '5% of $1 & #2_x {y} ~ ^ \\', '5\\% of \\$1 \\& \\#2\\_x \\{y\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}'],
    ['Chinese as it is', '騰訊業績電話會全文&詳解', '騰訊業績電話會全文\\&詳解'],
    ['line breaks as spaces, wide spaces as they are', 'one\n  two　three', 'one two　three'],
    ['two hyphens as two', 'a -- b', 'a -{}- b'],
  ])('writes %s', (_case, text, written) => expect(bibtexText(text)).toBe(written));

  it('leaves the address out where the site does not know its own', () => {
    expect(bibtex([{ ...REPORT, address: '/providers/aws/' }])).not.toContain('url =');
    expect(ris([{ ...REPORT, address: '/providers/aws/' }])).not.toContain('UR  -');
  });

  it('keeps an address within its field', () => {
    expect(bibtex([{ ...REPORT, address: 'https://example.com/{a}' }])).toContain('url = {https://example.com/%7Ba%7D}');
  });
});

describe('RIS', () => {
  it('is lines of two letters, two spaces, a hyphen and a space, from TY to ER', () => {
    const text = ris([DATA, { ...REPORT, author: 'Amazon.com, Inc.', title: 'two\nlines', notes: ['One.', 'Two.'] }]);
    const records = text.split('\r\n\r\n');
    expect(
      records.map((record) =>
        record
          .trimEnd()
          .split('\r\n')
          .filter((line) => !/^[A-Z][A-Z0-9] {2}-( .*)?$/.test(line)),
      ),
    ).toEqual([[], []]);
    expect(records.every((record) => record.startsWith('TY  - ') && /ER {2}- \s*$/.test(record))).toBe(true);
    expect(text).toContain('AU  - Amazon.com Inc.\r\n');
    expect(text).toContain('TI  - two lines\r\n');
    expect(text).toContain('N1  - One.\r\nN1  - Two.\r\n');
  });
});

describe('what a reader finds in the files', () => {
  const odd = { ...REPORT, key: 'odd', title: '“5% of $1” & #2_x {y} ~ ^ \\ 騰訊業績電話會全文&詳解', address: 'https://example.com/a_b?c=%7Bd%7D' };
  const groups: Readonly<Record<string, readonly Reference[]>> = {
    'signs that a format might obey': [odd, { ...odd, key: 'undated', day: null, language: 'zh' }],
    'a series with its facts and their sources': seriesReferences(dataset, CITED, 'tencent-cloud/capex'),
    'a figure with its sources': figureReferences(dataset, CITED, galleryFigures(dataset).find(({ id }) => id === 'capex') ?? galleryFigures(dataset)[0]!),
    'the whole library': libraryReferences(dataset),
  };

  describe.each(Object.entries(groups))('of %s', (_name, references) => {
    test('as BibTeX is what was written', () => expect(read(bibtex(references))).toEqual(references.map(said)), 60_000);
    test('as RIS is what was written', () => {
      const text = ris(references);
      // This reader wants the day of reading of a web page in other tags than those that reference managers write, so it is read here.
      const accessed = [...text.matchAll(/^TY[\s\S]*?^ER/gm)].map(([record]) => /^Y2 {2}- (.*)\/\r$/m.exec(record)?.[1]?.replaceAll('/', '-') ?? null);
      expect(read(text).map((one, index) => ({ ...one, accessed: accessed[index] }))).toEqual(references.map(said));
    }, 60_000);
  });
});

describe('over the whole ledger', () => {
  const all = [
    ...[...dataset.series.keys()].map((id) => seriesReferences(dataset, CITED, id)),
    ...galleryFigures(dataset).map((figure) => figureReferences(dataset, CITED, figure)),
    libraryReferences(dataset),
  ];

  it('each file starts with our own page and day, names every source behind it once, and its keys are unique and plain', () => {
    for (const references of all.slice(0, -1)) expect(references[0]).toMatchObject({ kind: 'dataset', day: dataset.asOf, author: CITED.author });
    for (const references of all) {
      const keys = references.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => !/^[A-Za-z0-9._:-]+$/.test(key))).toEqual([]);
    }
  });

  it('each period of a series has its permalink and names what it rests on', () => {
    const references = seriesReferences(dataset, CITED, 'aws/capex');
    const quarter = references.find(({ address }) => address.endsWith('#2025-Q2'));
    expect(quarter?.title).toMatch(/^AWS: capital expenditure, Q2 2025: US\$/);
    const [, key = ''] = /Rests on ([^, ]+)[,.]/.exec(quarter?.notes.join(' ') ?? '') ?? [];
    expect(references.find((one) => one.key === key)?.notes.join(' ')).toContain('Q2 2025');
  });

  it('a page’s own reference and the text files say the same', () => {
    const own = pageReference(dataset, CITED, { title: 'AWS: capital expenditure', path: '/providers/aws/capex/' });
    const files = citationFiles(seriesReferences(dataset, CITED, 'aws/capex'));
    expect(files.map(({ name }) => name)).toEqual(['cite.txt', 'cite.bib', 'cite.ris']);
    expect(files[0]?.body.split('\n')[0]).toBe(apaReference(own));
    expect(apa([own])).toBe(`${apaReference(own)}\n`);
  });
});
