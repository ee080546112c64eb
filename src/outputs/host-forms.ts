// The headers of host-headers.ts as hosts take them: a `_headers` file, and parts of the configuration of nginx, Caddy, Apache and Vercel.
import {
  commonHeaders,
  framedHeaders,
  FRAMED,
  type Header,
  type HeaderRule,
  headerRules,
  type Hosted,
  keptHeader,
  LASTING,
  pageHeaders,
} from './host-headers.ts';

/** The rules as `_headers`, which Netlify, Cloudflare Pages and others read from the root of what is published. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return `${rules.map(({ pattern, headers }) => [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')).join('\n\n')}\n`;
}

/** Reads `_headers` back; lines that are neither an address nor a header of one are left out. */
export function readHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: Header[] }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
    else if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** What the rules of a `_headers` file say of the site they were made for. */
export function hostedFrom(rules: readonly HeaderRule[]): Hosted {
  const headers = rules.flatMap((rule) => rule.headers);
  return {
    base: rules[0]?.pattern.replace(/\*$/, '') ?? '/',
    isSecure: headers.some(([name]) => name === 'Strict-Transport-Security'),
    scripts: [...new Set(headers.flatMap(([, value]) => value.match(/'sha256-[^']+'/g) ?? []))],
  };
}

/** The headers that an address gets: those of all rules that fit it, joined by commas where several name one header. */
export function headersFor(address: string, rules: readonly HeaderRule[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const fits = (pattern: string): boolean => (pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern);
  for (const [name, value] of rules.filter(({ pattern }) => fits(pattern)).flatMap(({ headers }) => headers)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return found;
}

/** A value in double quotes, as nginx, Caddy and Apache read it. No value of ours holds a double quote, a dollar sign or a backslash. */
const inQuotes = (value: string): string => `"${value}"`;
const pattern = (folders: readonly string[], { base }: Hosted): string => `^${base}(?:${folders.join('|')})`;
const ERROR_PAGE = '404.html';
/** Kinds of file that servers may not know, and what they are. */
const TYPES = {
  md: 'text/markdown',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  cff: 'text/yaml',
};
const COMPRESSED =
  'text/css text/csv text/javascript application/javascript text/markdown text/plain application/json application/geo+json application/xml image/svg+xml';

function nginx(site: Hosted): string {
  const [policy, frames] = pageHeaders(site);
  const [framed] = framedHeaders(site);
  return [
    '# In http { … }, before the server.',
    `map $uri $ledger_policy { default ${inQuotes(policy?.[1] ?? '')}; "~${pattern([FRAMED], site)}" ${inQuotes(framed?.[1] ?? '')}; }`,
    `map $uri $ledger_frames { default ${inQuotes(frames?.[1] ?? '')}; "~${pattern([FRAMED], site)}" ""; }`,
    `map $uri $ledger_kept { default ${inQuotes(keptHeader(false)[1])}; "~${pattern(LASTING, site)}" ${inQuotes(keptHeader(true)[1])}; }`,
    '',
    '# In server { … }, beside root and server_name. A location with an add_header of its own must repeat these.',
    `error_page 404 ${site.base}${ERROR_PAGE};`,
    'charset utf-8;',
    'gzip on;',
    `gzip_types ${COMPRESSED};`,
    ...commonHeaders(site).map(([name, value]) => `add_header ${name} ${inQuotes(value)} always;`),
    'add_header Content-Security-Policy $ledger_policy always;',
    'add_header X-Frame-Options $ledger_frames always;',
    'add_header Cache-Control $ledger_kept always;',
  ].join('\n');
}

function caddy(site: Hosted): string {
  const set = (matcher: string, headers: readonly Header[]): readonly string[] => [
    `header ${matcher}{`,
    ...headers.map(([name, value]) => `\t${name} ${inQuotes(value)}`),
    '}',
  ];
  const paths = (folders: readonly string[]): string => folders.map((folder) => `${site.base}${folder}*`).join(' ');
  return [
    '# In the block of the site, beside root.',
    'encode zstd gzip',
    'file_server',
    'handle_errors {',
    `\trewrite * ${site.base}${ERROR_PAGE}`,
    '\tfile_server',
    '}',
    `@framed path ${paths([FRAMED])}`,
    `@unframed not path ${paths([FRAMED])}`,
    `@lasting path ${paths(LASTING)}`,
    `@short not path ${paths(LASTING)}`,
    ...set('', commonHeaders(site)),
    ...set('@framed ', framedHeaders(site)),
    ...set('@unframed ', pageHeaders(site)),
    ...set('@lasting ', [keptHeader(true)]),
    ...set('@short ', [keptHeader(false)]),
  ].join('\n');
}

function apache(site: Hosted): string {
  const set = ([name, value]: Header): string => `Header always set ${name} ${inQuotes(value)}`;
  return [
    '# .htaccess at the root of the site; needs mod_headers, and AllowOverride All.',
    `ErrorDocument 404 ${site.base}${ERROR_PAGE}`,
    'AddDefaultCharset utf-8',
    ...Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
    ...[...commonHeaders(site), ...pageHeaders(site), keptHeader(false)].map(set),
    `<If "%{REQUEST_URI} =~ m#${pattern([FRAMED], site)}#">`,
    ...framedHeaders(site).map((header) => `\t${set(header)}`),
    '\tHeader always unset X-Frame-Options',
    '</If>',
    `<If "%{REQUEST_URI} =~ m#${pattern(LASTING, site)}#">`,
    `\t${set(keptHeader(true))}`,
    '</If>',
  ].join('\n');
}

function vercel(site: Hosted): string {
  const rule = (source: string, headers: readonly Header[]) => ({ source: `${site.base}${source}`, headers: headers.map(([key, value]) => ({ key, value })) });
  const rules = [
    rule('(.*)', commonHeaders(site)),
    rule(`${FRAMED}(.*)`, framedHeaders(site)),
    rule(`((?!${FRAMED}).*)`, pageHeaders(site)),
    rule(`((?:${LASTING.join('|')}).*)`, [keptHeader(true)]),
    rule(`((?!${LASTING.join('|')}).*)`, [keptHeader(false)]),
  ];
  return JSON.stringify({ trailingSlash: true, headers: rules }, null, 2);
}

const FORMS = { nginx, caddy, apache, vercel } as const;
export type HostForm = keyof typeof FORMS | 'netlify' | 'cloudflare';
export const HOST_FORMS = ['netlify', 'cloudflare', ...Object.keys(FORMS)] as readonly HostForm[];

/** The headers of a built site in the form of a host, with a final line feed. */
export function hostForm(form: HostForm, files: readonly string[], site: Hosted): string {
  if (form === 'netlify' || form === 'cloudflare') return headersFile(headerRules(files, site));
  return `${FORMS[form](site)}\n`;
}
