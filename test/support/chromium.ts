// The browser that tests and benchmarks drive: on Linux x64 one that npm brought, elsewhere an installed Chrome.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** Unpacks the packaged browser once, into a folder named after its version, so that an older one is never taken for it. */
async function unpack(): Promise<string> {
  const require = createRequire(import.meta.url);
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json');
  const version = /"version": "([^"]+)"/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? 'unknown';
  const home = join(tmpdir(), `ai-cloud-ledger-chromium-${version}`);
  if (existsSync(join(home, 'chromium'))) return join(home, 'chromium');
  const aside = `${home}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = aside;
  try {
    const packaged = await import('@sparticuz/chromium');
    await packaged.default.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(aside, home);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return join(home, 'chromium');
}

/** Starts the browser, with further arguments where some are given, or says in a few words why there is none. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser | string> {
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch({ executablePath: await unpack(), args: [...ARGS, ...more] });
  try {
    return await chromium.launch({ channel: 'chrome', args: [...more] });
  } catch {
    return 'no installed Chrome was found';
  }
}
