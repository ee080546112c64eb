// npm run bench -- cost: what the built site costs to serve, from its own bytes and the list prices of hosts.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readHeadersFile, headersFor } from '../outputs/host-forms.ts';
import { filesOf } from './release.ts';
import { main, ROOT, Stop } from './tool.ts';

const READERS = 100_000_000;
const GB = 1e9;
const SECONDS_A_MONTH = 30 * 24 * 3600;
/** What a reader opens in a month: the scoreboard, a provider, the series behind a figure. An assumption; the table by page lets it be another. */
const VISIT = ['/', '/providers/…/', '/providers/…/…/'];
/** Fetched once and kept: fonts, the icon, and the scripts that a moving pointer wakes on those pages. */
const ONCE = /^(?:fonts\/.*\.woff2|favicon\.svg|scripts\/(?:figures|chart-readout|matrix-tools)\.js|assets\/.*\.js)$/;
/** What the first query fetches, its results apart: the dialog, the rows, the engine. */
const SEARCH = [
  'scripts/search-dialog.js',
  'scripts/search-panel.js',
  'pagefind/rows.json',
  'pagefind/ids.txt',
  'pagefind/pagefind.js',
  'pagefind/wasm.en.pagefind',
];

/** A list price of data sent, in US dollars a gigabyte: steps of `upTo` gigabytes a month. */
interface Price {
  readonly host: string;
  readonly list: string;
  readonly steps: readonly { readonly upTo: number; readonly dollars: number }[];
}

/** As the lists printed them when read, on the day below; requests are priced apart where a list does so. */
const READ = '2026-11-22';
const PRICES: readonly Price[] = [
  { host: 'Cloudflare Pages, static files', list: 'https://developers.cloudflare.com/pages/functions/pricing/', steps: [{ upTo: Infinity, dollars: 0 }] },
  { host: 'bunny.net, Europe and North America', list: 'https://docs.bunny.net/cdn/pricing', steps: [{ upTo: Infinity, dollars: 0.01 }] },
  { host: 'bunny.net, Asia and Oceania', list: 'https://docs.bunny.net/cdn/pricing', steps: [{ upTo: Infinity, dollars: 0.03 }] },
  {
    host: 'Amazon CloudFront, United States and Europe, without requests',
    list: 'https://aws.amazon.com/cloudfront/pricing/',
    steps: [
      { upTo: 10_000, dollars: 0.085 },
      { upTo: 50_000, dollars: 0.08 },
      { upTo: 150_000, dollars: 0.06 },
      { upTo: 500_000, dollars: 0.04 },
      { upTo: 1_024_000, dollars: 0.03 },
      { upTo: 5_120_000, dollars: 0.025 },
      { upTo: Infinity, dollars: 0.02 },
    ],
  },
];

/** What so many gigabytes cost, each step at its own price. */
export function costOf(gigabytes: number, { steps }: Pick<Price, 'steps'>): number {
  let [cost, from] = [0, 0];
  for (const { upTo, dollars } of steps) {
    cost += Math.max(0, Math.min(gigabytes, upTo) - from) * dollars;
    from = upTo;
  }
  return cost;
}

/** A page's address with its ids as dots: '/providers/…/…/'. */
export function shapeOf(file: string): string {
  const [first = '', ...ids] = file.split('/').slice(0, -1);
  return `/${[first, ...ids.map(() => '…')].filter(Boolean).join('/')}/`.replace('//', '/');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const many = (number: number, digits = 0): string => number.toLocaleString('en-GB', { maximumFractionDigits: digits });

function report(folder: string): void {
  const headersFileOf = join(folder, '_headers');
  if (!existsSync(headersFileOf)) throw new Stop(`There is no built site in ${relative(ROOT, folder) || '.'}/: run npm run build first.`);
  const rules = readHeadersFile(readFileSync(headersFileOf, 'utf8'));
  const files = filesOf(folder);
  const sent = (file: string): number => {
    const body = readFileSync(join(folder, file));
    const headers = sum([...headersFor(`/${file}`, rules)].map(([name, value]) => name.length + value.length + 4));
    return (/\.woff2$|wasm|pf_/.test(file) ? body.length : brotliCompressSync(body).length) + headers;
  };
  const kinds = Map.groupBy(
    files.filter((file) => file.endsWith('/index.html') || file === 'index.html'),
    shapeOf,
  );
  const pages = new Map([...kinds].map(([shape, all]) => [shape, all.map(sent).toSorted((a, b) => a - b)]));
  console.log('Bytes sent for a page, in brotli and with our headers: the middle of its kind, and the greatest.');
  for (const [shape, bytes] of [...pages].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const numbers = [bytes[bytes.length >> 1] ?? 0, bytes.at(-1) ?? 0].map((one) => many(one).padStart(8));
    console.log(`  ${shape.padEnd(24)} ${many(bytes.length).padStart(6)} pages ${numbers.join('')}`);
  }
  const kept = files.filter((file) => ONCE.test(file));
  const once = sum(kept.map(sent));
  const visit = sum(VISIT.map((shape) => pages.get(shape)?.at(-1) ?? 0)) + once;
  const requests = VISIT.length + kept.length;
  const gigabytes = (READERS * visit) / GB;
  console.log(`Once for a reader (fonts, icon, scripts): ${many(once)}. A first search, its results apart: ${many(sum(SEARCH.map(sent)))}.`);
  console.log(`A visit of ${VISIT.length} pages, the greatest of their kinds (${VISIT.join(', ')}): ${many(visit)} bytes in ${requests} requests.`);
  console.log(`${many(READERS)} readers a month: ${many(gigabytes)} GB and ${many((READERS * requests) / 1e6)} million requests;`);
  console.log(`  on average ${many((gigabytes * 8000) / SECONDS_A_MONTH)} Mbit/s and ${many((READERS * requests) / SECONDS_A_MONTH)} requests a second.`);
  for (const price of PRICES) console.log(`  ${price.host}: US$${many(costOf(gigabytes, price))} a month (${price.list}, read ${READ})`);
  const sizes = files.map((file) => statSync(join(folder, file)).size);
  console.log(
    `The site: ${many(files.length)} files, ${many(sum(sizes) / 1e6)} MB, the greatest ${many(Math.max(...sizes) / 1e6, 1)} MB. A hundred gigabytes a month carry ${many((100 * GB) / visit)} visits.`,
  );
}

if (process.argv[1] === import.meta.filename) await main(() => report(resolve(process.argv[2] ?? join(ROOT, 'dist'))));
