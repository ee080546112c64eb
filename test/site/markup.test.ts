// Every page of the built site as text: valid markup, links and fragments that lead somewhere, no page that nothing leads to.
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { siteFolder } from './browser.ts';
import { brokenLinks, builtPages, linksOf, PAGE_KINDS, resolveLink } from './pages.ts';

const pages = builtPages(siteFolder());

/** The recommended rules without those about spelling: what a minifier leaves out is valid all the same. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  elements: ['html5', { 'search-panel': { flow: true }, 'copy-sentence': { flow: true } }],
  rules: {
    // A region that scrolls and an id that starts with a digit are lawful HTML.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Checkboxes of one question share a name; a choice that styles follow at once has nothing to send.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    'wcag/h32': 'off',
    'valid-id': ['error', { relaxed: true }],
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'require-sri': 'off',
    'void-style': 'off',
  },
});

/** A page kept at an address that something had before: nothing leads there, and it asks to be left out of indexes. */
const isFormer = (html: string): boolean => html.includes('content="noindex"');

describe('the site', () => {
  it('has pages of every kind, and no page of an unknown one', () => {
    expect(pages.filter(({ kind }) => kind === null).map(({ path }) => path)).toEqual([]);
    expect(PAGE_KINDS.filter((kind) => pages.every((page) => page.kind !== kind))).toEqual([]);
  });

  it('has valid markup on every page', () => {
    // Pages to embed are one drawing each, validated on the page of its figure: some of them stand for their frame.
    const framed = pages.filter(({ kind }) => kind === 'embed').slice(0, 20);
    const faults = [...pages.filter(({ kind }) => kind !== 'embed'), ...framed].flatMap(({ path, html }) =>
      validator
        .validateStringSync(html, path)
        .results.flatMap(({ messages }) => messages.map(({ ruleId, message, column }) => `${path}:${column} ${ruleId}: ${message}`)),
    );
    const counts = [...Map.groupBy(faults, (fault) => fault.split(' ')[1])].map(([rule, found]) => `${rule} ${found.length}, first ${found[0]}`);
    expect(counts).toEqual([]);
  }, 300_000);

  it('has no link, form, image or fragment that leads nowhere', () => {
    const broken = brokenLinks(siteFolder(), pages);
    expect(broken.slice(0, 30), `${broken.length} in all`).toEqual([]);
  }, 120_000);

  it('leaves only for addresses of the web, never by a script or a bare host', () => {
    const odd = pages.flatMap(({ path, html }) =>
      linksOf(html)
        .filter((address) => resolveLink(path, address, '/') === null && !/^https?:\/\/[^/]+\.[a-z]/i.test(address))
        .map((address) => `${path} → ${address}`),
    );
    expect(odd).toEqual([]);
  });

  it('can be walked from its home to every page', () => {
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const reached = new Set(['/']);
    for (const path of reached) {
      for (const address of linksOf(byPath.get(path)?.html ?? '')) {
        const target = resolveLink(path, address, '/');
        if (target !== null && byPath.has(target.path)) reached.add(target.path);
      }
    }
    const lost = pages.filter(({ path, kind, html }) => kind !== 'missing' && !isFormer(html) && !reached.has(path)).map(({ path }) => path);
    expect(lost.slice(0, 30), `${lost.length} in all`).toEqual([]);
  });

  it('gives every page a title of its own', () => {
    const titles = Map.groupBy(
      pages.filter(({ html }) => !isFormer(html)),
      ({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
    );
    const shared = [...titles].filter(([, some]) => some.length > 1).map(([title, some]) => `${title}: ${some.map(({ path }) => path).join(' ')}`);
    expect(shared).toEqual([]);
  });

  it('prints no value that the code forgot', () => {
    const odd = /\bNaN\b|\bInfinity\b|\[object Object\]|(?:^|[>(,;])\s*undefined\s*(?:[<),;]|$)|\/undefined\b/;
    const text = (html: string): string =>
      html
        .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
        .replace(/<[a-z][^>]*>/gi, '>')
        .replace(/<\/[^>]*>/g, '<');
    expect(pages.filter(({ html }) => odd.test(text(html))).map(({ path }) => path)).toEqual([]);
  });
});

describe('the checker of links', () => {
  it('names a page, a fragment and a way out of the base that are not there', () => {
    const page = {
      path: '/a/',
      kind: null,
      html: '<a href="/ledger/b/">b</a><a href="#no">no</a><a href="/c/">c</a><a id="yes" href="#yes">yes</a><img src="x.png">',
    };
    const folder = join(siteFolder(), 'fonts');
    expect(brokenLinks(folder, [page], '/ledger/')).toEqual(['/a/ → /ledger/b/', '/a/ → #no', '/a/ → /c/', '/a/ → x.png']);
  });
});
