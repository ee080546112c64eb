// Markdown for programs, read back by the site's own Markdown reader; and the words of llms.txt.
import { markdownToMdast } from 'satteri';
import { describe, expect, it, test } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { metricPage } from '../../src/figures/metric-page.ts';
import { metricPages } from '../../src/figures/metric-pages.ts';
import { figuresOf } from '../../src/figures/provider-pages.ts';
import { llmsText } from '../../src/outputs/llms.ts';
import { markdownBody, markdownLink, markdownTable, markdownText } from '../../src/outputs/markdown.ts';
import { metricTwin, providerTwin, twinPath } from '../../src/outputs/twins.ts';

const dataset = assemble(readContent('content'));
const CITED = { name: 'AI Cloud Ledger', author: 'AI Cloud Ledger contributors', address: (path: string) => `https://ledger.example${path}` };

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}
const tree = (text: string): Node => markdownToMdast(text) as Node;
const wordsOf = (node: Node): string => node.value ?? (node.children ?? []).map(wordsOf).join('');
const all = (node: Node, type: string): readonly Node[] => [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((one) => all(one, type))];
const tablesOf = (text: string): readonly (readonly (readonly string[])[])[] =>
  all(tree(text), 'table').map((table) => (table.children ?? []).map((row) => (row.children ?? []).map(wordsOf)));

describe('Markdown', () => {
  test.each([
    ['signs of markup', 'a*b_c `d` [e](f) <g> | h ~i~ \\'],
    ['line breaks, as spaces', 'one\n  two'],
    ['Chinese', '騰訊業績&詳解'],
  ])('prints %s', (_case, text) => expect(wordsOf(tree(`x ${markdownText(text)}`))).toBe(`x ${text.replace(/\s+/g, ' ')}`));

  it('keeps a table’s cells apart whatever they hold', () => {
    const cells = ['a | b', markdownLink('c [d]', 'https://e.example/f(g) h')];
    expect(tablesOf(markdownTable(['One', 'Two'], [[markdownText(cells[0] ?? ''), cells[1] ?? '']]))).toEqual([
      [
        ['One', 'Two'],
        ['a | b', 'c [d]'],
      ],
    ]);
    expect(all(tree(cells[1] ?? ''), 'link').map(({ url }) => url)).toEqual(['https://e.example/f%28g%29%20h']);
  });

  it('writes components of a body out as links, and throws on one that names nothing', () => {
    const body = markdownBody('It spent <Value provider="aws" metric="capex" period="2025" />.', dataset, CITED.address);
    const [link] = all(tree(body), 'link');
    expect(link?.url).toBe('https://ledger.example/providers/aws/capex/#2025');
    expect(wordsOf(tree(body))).toMatch(/^It spent US\$[\d,.]+ (m|b)illion\.$/);
    expect(() => markdownBody('<Cite source="nobody/nothing" />', dataset, CITED.address)).toThrow('nobody/nothing');
    expect(() => markdownBody('<Figure id="nothing" />', dataset, CITED.address)).toThrow('nothing');
  });
});

describe('the twin of a provider', () => {
  test.each([...dataset.providers.keys()])('%s has every newest figure of its page, with period, basis, grade and sources', (id) => {
    const text = providerTwin(dataset, CITED, id);
    const lines = figuresOf(dataset, id).flatMap((group) => group.lines);
    const heading = text.indexOf('\n## Not disclosed');
    const rows = tablesOf(text.slice(0, heading === -1 ? text.indexOf('\n## Profile') : heading)).flatMap((table) => table.slice(1));
    expect(rows.map(([metric]) => metric?.replace(' (group)', ''))).toEqual(lines.map(({ label }) => label));
    expect(rows.filter((cells) => cells.length !== 6 || cells.slice(0, 5).includes(''))).toEqual([]);
    expect(text).not.toMatch(/<(?:Value|Cite|Figure)\b|(?<=\| )(?:undefined|null)(?= \|)/);
    expect(text).toContain(`Data as of ${dataset.asOf}`);
  });

  it('throws where there is none', () => expect(() => providerTwin(dataset, CITED, 'nobody')).toThrow('nobody'));
});

describe('the twin of a metric', () => {
  test.each(metricPages(dataset))('%s has a row of each provider', (id) => {
    const text = metricTwin(dataset, CITED, id);
    const [table = []] = tablesOf(text.slice(text.lastIndexOf('## Newest figures')));
    const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
    expect(table.slice(1).map(([name]) => name)).toEqual(compared.map(({ data }) => data.name));
    expect(new Set(table.map(({ length }) => length)).size).toBe(1);
    expect(table[0]?.includes('Rank')).toBe(metricPage(dataset, id).isRanked);
    expect(text).not.toMatch(/<(?:Value|Cite|Figure)\b|(?<=\| )(?:undefined|null)(?= \|)/);
  });
});

describe('llms.txt', () => {
  const text = llmsText(dataset, CITED, { description: 'Six AI clouds.', licence: 'CC BY 4.0', pages: [{ label: 'Providers', path: '/providers/' }] });

  it('opens with the name, a quoted summary with the day, and how to cite', () => {
    const [first, second, third] = tree(text).children ?? [];
    expect([first?.type, second?.type, third?.type]).toEqual(['heading', 'blockquote', 'paragraph']);
    expect(wordsOf(second ?? { type: '' })).toBe(`Six AI clouds. Data as of ${dataset.asOf}.`);
    expect(wordsOf(third ?? { type: '' })).toContain(`AI Cloud Ledger contributors. (${dataset.asOf.slice(0, 4)}).`);
  });

  it('lists under its other headings nothing but links, each with a full address', () => {
    const items = all(tree(text), 'listItem').map((item) => all(item, 'link'));
    expect(items.filter((links) => links.length < 1 || links[0]?.url?.startsWith('https://ledger.example/') !== true)).toEqual([]);
    const addresses = items.map(([link]) => link?.url?.slice('https://ledger.example'.length));
    for (const path of ['/providers/aws.md', '/metrics/capex.md', '/data/facts.csv', '/providers/']) expect(addresses).toContain(path);
    expect(addresses).toContain(twinPath('/metrics/cloud-revenue/'));
  });
});
