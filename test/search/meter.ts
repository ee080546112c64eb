// What searching makes a page fetch, in bytes as a host sends them.
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a host sends for a file: text in brotli, the rest as it lies there. */
function transferOf(file: string): number {
  return /^\.(?:js|json|txt|html|css)$/.test(extname(file)) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
}

/** A browser's page on a served folder that counts what it fetches: each file once, as its cache would have it. */
export class Meter {
  readonly #files = new Map<string, number>();
  #since = new Set<string>();

  constructor(page: Page, folder: string) {
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!/^\/(?:pagefind|scripts|assets)\//.test(path) || this.#files.has(path)) return;
      this.#files.set(path, transferOf(file));
      this.#since.add(path);
    });
  }

  /** Bytes of the files fetched since the last call. */
  take(): number {
    const bytes = [...this.#since].reduce((sum, path) => sum + (this.#files.get(path) ?? 0), 0);
    this.#since = new Set();
    return bytes;
  }

  /** Bytes of all files whose path matches. */
  of(pattern: RegExp): number {
    return [...this.#files].filter(([path]) => pattern.test(path)).reduce((sum, [, bytes]) => sum + bytes, 0);
  }
}
