// Serves a folder as a careful host does: pages by folder, compressed with brotli, with the headers of every file.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSED_ALREADY = /\.(?:woff2|png|parquet|zip|wasm)$/;

function answer(folder: string, address: string, response: ServerResponse): void {
  const path = normalize(decodeURIComponent(address.split('?')[0] ?? '/'));
  const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const isThere = existsSync(wanted) && statSync(wanted).isFile();
  const file = isThere ? wanted : join(folder, '404.html');
  if (!existsSync(file)) return void response.writeHead(404).end();
  const bytes = readFileSync(file);
  const isSmall = COMPRESSED_ALREADY.test(file);
  const body = isSmall ? bytes : brotliCompressSync(bytes);
  response.writeHead(isThere ? 200 : 404, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'Cache-Control': /\/(?:assets|fonts|_astro)\//.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
    ...(isSmall ? {} : { 'Content-Encoding': 'br' }),
  });
  response.end(body);
}

/** Serves a folder at a free port while `body` runs with its address, which ends in a slash. */
export async function servedCompressed<T>(folder: string, body: (url: string) => Promise<T>): Promise<T> {
  const server: Server = createServer((request, response) => answer(folder, request.url ?? '/', response));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  try {
    return await body(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => void server.close(done));
  }
}
