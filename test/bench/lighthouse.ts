// Lighthouse on its throttled phone profile (slow 4G and a processor four times slower, simulated), in the browser of the tests.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Stop } from '../../src/commands/tool.ts';
import { startBrowser } from '../support/chromium.ts';
import { toolFile } from './tools.ts';

const Category = z.object({ score: z.number().nullable() });
const Result = z.object({
  lhr: z.object({
    runtimeError: z.object({ message: z.string() }).optional(),
    categories: z.object({ performance: Category, accessibility: Category, 'best-practices': Category, seo: Category }),
    audits: z.record(
      z.string(),
      z.object({
        title: z.string(),
        score: z.number().nullable(),
        scoreDisplayMode: z.string(),
        numericValue: z.number().optional(),
        details: z.looseObject({ items: z.unknown().optional() }).optional(),
      }),
    ),
  }),
});
type Audits = z.infer<typeof Result>['lhr']['audits'];
const Request = z.object({ transferSize: z.number(), resourceType: z.string().optional() });

/** How one page did. */
export interface Audit {
  /** Performance, accessibility, best practices, search engines; of 100. */
  readonly scores: readonly number[];
  /** Milliseconds. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly requests: number;
  readonly bytes: number;
  readonly scriptBytes: number;
  /** Titles of the audits that cost accessibility, best practices or search engines points. */
  readonly faults: readonly string[];
}

export const AUDIT_HEADS = ['speed', 'access', 'practice', 'search', 'LCP ms', 'TBT ms', 'CLS', 'requests', 'bytes', 'of scripts'];

/** The columns of AUDIT_HEADS; dashes where a page was not audited. */
export function auditRow(audit: Audit | undefined): readonly string[] {
  if (audit === undefined) return AUDIT_HEADS.map(() => '–');
  const { scores, lcp, tbt, cls, requests, bytes, scriptBytes } = audit;
  return [...scores.map(String), lcp.toFixed(0), tbt.toFixed(0), cls.toFixed(3), String(requests), String(bytes), String(scriptBytes)];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => void server.close(done));
  return port;
}

function numberOf(audits: Audits, name: string): number {
  const value = audits[name]?.numericValue;
  if (value === undefined) throw new Error(`Lighthouse did not measure ${name}.`);
  return value;
}

function auditOf(result: unknown, url: string): Audit {
  const { runtimeError, categories, audits } = Result.parse(result).lhr;
  if (runtimeError !== undefined) throw new Error(`Lighthouse could not audit ${url}: ${runtimeError.message}`);
  const requests = z.array(Request).parse(audits['network-requests']?.details?.items ?? []);
  const bytes = (of: typeof requests): number => of.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return {
    scores: [categories.performance, categories.accessibility, categories['best-practices'], categories.seo].map(({ score }) => Math.round((score ?? 0) * 100)),
    lcp: numberOf(audits, 'largest-contentful-paint'),
    tbt: numberOf(audits, 'total-blocking-time'),
    cls: numberOf(audits, 'cumulative-layout-shift'),
    requests: requests.length,
    bytes: bytes(requests),
    scriptBytes: bytes(requests.filter(({ resourceType }) => resourceType === 'Script')),
    faults: Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
      .map(({ title }) => title),
  };
}

/** Audits pages one after the other; says on the error stream how far it is. Throws a Stop where there is no browser. */
export async function audited(urls: readonly string[]): Promise<readonly Audit[]> {
  const { default: lighthouse } = (await import(pathToFileURL(toolFile('lighthouse', 'core/index.js')).href)) as {
    default: (url: string, flags: { port: number; logLevel: string }) => Promise<unknown>;
  };
  const port = await freePort();
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  if (typeof browser === 'string') throw new Stop(`Lighthouse needs a browser: ${browser}.`);
  try {
    const found: Audit[] = [];
    for (const [index, url] of urls.entries()) {
      process.stderr.write(`\rLighthouse: ${index + 1} of ${urls.length} `);
      found.push(auditOf(await lighthouse(url, { port, logLevel: 'silent' }), url));
    }
    process.stderr.write('\n');
    return found;
  } finally {
    await browser.close();
  }
}
