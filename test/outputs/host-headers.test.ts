import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFile, headersFor, HOST_FORMS, hostForm, hostedFrom, readHeadersFile } from '../../src/outputs/host-forms.ts';
import { headerRules, type Hosted } from '../../src/outputs/host-headers.ts';

const FILES = [
  ...['index.html', '404.html', 'favicon.svg', 'llms.txt', '_headers', 'feed.xml'],
  ...['providers/index.html', 'providers/aws/capex/index.html', 'providers/aws/feed.xml', 'data/facts.csv', 'data/index.html', 'calendar/x.ics'],
  ...['embed/capex/index.html', 'figures/capex.svg', 'figures/capex/index.html', 'fonts/a.woff2', 'assets/a.BRDlZYDf.js', 'scripts/figures.js'],
  ...['pagefind/pagefind.js', 'pagefind/rows.json', 'pagefind/fragment/en_1.pf_fragment', 'pagefind/index/en_1.pf_index'],
];
const HASH = "'sha256-ZZvYcZOqsxF4iK3RI1TFyQoDBMhUokvMTVigMDfHnSA='";
const SITE: Hosted = { base: '/', isSecure: true, scripts: [HASH] };
const rules = headerRules(FILES, SITE);
/** The addresses under which files are asked for. */
const addresses = (base: string): readonly string[] =>
  FILES.filter((file) => !file.startsWith('_')).flatMap((file) => [base + file, base + file.replace(/index\.html$/, '')]);

describe('the headers of a site', () => {
  it('name no header twice for one address, for hosts would join the values', () => {
    for (const base of ['/', '/ledger/']) {
      const own = headerRules(FILES, { ...SITE, base });
      for (const address of addresses(base)) {
        const fitting = own.filter(({ pattern }) => pattern === address || (pattern.endsWith('*') && address.startsWith(pattern.slice(0, -1))));
        const names = fitting.flatMap(({ headers }) => headers.map(([name]) => name));
        expect([address, names.length]).toEqual([address, new Set(names).size]);
      }
      expect(
        addresses(base).filter((address) => !headersFor(address, own).has('Cache-Control') || !headersFor(address, own).has('X-Content-Type-Options')),
      ).toEqual([]);
    }
  });

  it('let nobody frame a page but those made for it', () => {
    for (const address of ['/', '/index.html', '/404.html', '/providers/', '/providers/aws/capex/', '/data/', '/figures/capex/']) {
      const headers = headersFor(address, rules);
      expect(headers.get('Content-Security-Policy')).toMatch(/frame-ancestors 'none'$/);
      expect(headers.get('X-Frame-Options')).toBe('DENY');
    }
    const framed = headersFor('/embed/capex/', rules);
    expect(framed.get('Content-Security-Policy')).not.toContain('frame-ancestors');
    expect(framed.has('X-Frame-Options')).toBe(false);
  });

  it('let any site read data, drawings and frames', () => {
    for (const address of ['/data/facts.csv', '/figures/capex.svg', '/embed/capex/', '/feed.xml', '/llms.txt']) {
      const headers = headersFor(address, rules);
      expect([headers.get('Access-Control-Allow-Origin'), headers.get('Cross-Origin-Resource-Policy')]).toEqual(['*', 'cross-origin']);
    }
  });

  it('hold pages to their own origin and known scripts, and nothing to text as code', () => {
    const policy = headersFor('/providers/', rules).get('Content-Security-Policy') ?? '';
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${HASH};`);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types ledger;");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it.each([
    ['/assets/a.BRDlZYDf.js', /immutable/],
    ['/fonts/a.woff2', /immutable/],
    ['/pagefind/fragment/en_1.pf_fragment', /immutable/],
    ['/pagefind/index/en_1.pf_index', /immutable/],
    ['/pagefind/rows.json', /max-age=300, must-revalidate/],
    ['/pagefind/pagefind.js', /max-age=300, must-revalidate/],
    ['/scripts/figures.js', /max-age=300, must-revalidate/],
    ['/', /max-age=300, must-revalidate/],
    ['/providers/aws/capex/', /max-age=300, must-revalidate/],
    ['/data/facts.csv', /max-age=300, must-revalidate/],
    ['/feed.xml', /max-age=300, must-revalidate/],
  ])('say how long %s may be kept', (address, kept) => {
    expect(headersFor(address, rules).get('Cache-Control')).toMatch(kept);
  });

  it('ask for https ever after only where the site has such a host to itself', () => {
    expect(headersFor('/', rules).get('Strict-Transport-Security')).toBe('max-age=31536000');
    expect(headersFor('/', headerRules(FILES, { ...SITE, isSecure: false })).has('Strict-Transport-Security')).toBe(false);
  });
});

describe('a font', () => {
  /** What each font's name stands for: browsers keep it for a year. A changed font gets a new name, here and where styles and pages name it. */
  const FONTS = {
    'source-sans-3.woff2': '38b8e9114cc8cad11c7b0f0eaaefa9b21f0b0a426272da421e026c8869087b8f',
    'source-serif-4.woff2': '9bf16655c64e0f336ba6d85c6a13a194d25cd034623062b5ad964e5053aa2028',
  };

  it('never changes under its name', () => {
    const folder = new URL('../../public/fonts/', import.meta.url);
    const found = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
    expect(
      Object.fromEntries(
        found.map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(new URL(name, folder)))
            .digest('hex'),
        ]),
      ),
    ).toEqual(FONTS);
  });
});

describe('a _headers file', () => {
  it('is read back as it was written, and tells of what site it is', () => {
    for (const site of [SITE, { ...SITE, base: '/ledger/', isSecure: false, scripts: [HASH, HASH.replace('Z', 'Y')] }]) {
      const text = headersFile(headerRules(FILES, site));
      expect(readHeadersFile(text)).toEqual(headerRules(FILES, site));
      expect(hostedFrom(readHeadersFile(text))).toEqual(site);
    }
  });

  it('keeps within what hosts read: 100 rules, lines of 2,000 characters', () => {
    expect(rules.length).toBeLessThan(100);
    expect(
      Math.max(
        ...headersFile(rules)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(2000);
  });
});

describe('the forms of hosts', () => {
  it.each(HOST_FORMS)('%s says every header with its value', (form) => {
    const text = hostForm(form, FILES, SITE);
    for (const { headers } of rules)
      for (const [name, value] of headers) expect(text).toContain(form === 'vercel' ? JSON.stringify(value) : value.replace(/^DENY$/, name));
    expect(text.endsWith('\n')).toBe(true);
  });

  it('of files with quotes hold none in a value, and no sign that a server would read', () => {
    expect(rules.flatMap(({ headers }) => headers).filter(([, value]) => /["$\\{}]/.test(value))).toEqual([]);
  });

  it('of Vercel match each address by one rule a header, embedded figures by theirs', () => {
    const parsed = JSON.parse(hostForm('vercel', FILES, SITE)) as {
      readonly headers: readonly { readonly source: string; readonly headers: readonly { readonly key: string }[] }[];
    };
    for (const address of addresses('/')) {
      const names = parsed.headers.filter(({ source }) => new RegExp(`^${source}$`).test(address)).flatMap(({ headers }) => headers.map(({ key }) => key));
      expect(new Set(names).size).toBe(names.length);
      expect(names.includes('X-Frame-Options')).toBe(!address.startsWith('/embed/'));
    }
  });
});
