// Serves dist/ at http://localhost:4321 as a plain static host would: pages by folder, 404.html for the rest, the headers of _headers.
import { createReadStream, existsSync, fstatSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { headersFor, readHeadersFile } from '../outputs/host-forms.ts';
import type { HeaderRule } from '../outputs/host-headers.ts';
import { readBase } from '../settings.ts';
import { recover } from './aside.ts';
import { ROOT, Stop, main } from './tool.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.cff': 'text/yaml; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
  '.zip': 'application/zip',
};

/** Reads PORT; 4321 where it is unset. Throws a Stop on what is no port. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4321;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Stop(`PORT is "${text}", which is no port. Give a whole number from 1 to 65535, such as PORT=8080.`);
  }
  return port;
}

/** The rules of the folder's `_headers`; none where it has no such file. */
function rulesOf(folder: string): readonly HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? readHeadersFile(readFileSync(file, 'utf8')) : [];
}

/** The file that answers a path, a folder's address that lacks its slash, or null. */
function find(folder: string, path: string): { file: string } | { slash: true } | null {
  const wanted = normalize(join(folder, path));
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return null;
  const stat = statSync(wanted, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isDirectory()) return { file: wanted };
  if (!path.endsWith('/')) return { slash: true };
  const index = join(wanted, 'index.html');
  return existsSync(index) ? { file: index } : null;
}

/** Percent-decoding that answers null on malformed text. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Sends a file; what cannot be read is said with a plain 500, and the server goes on. */
function send(response: ServerResponse, status: number, file: string, isHead: boolean): void {
  const stream = createReadStream(file);
  stream.once('error', (error: NodeJS.ErrnoException) => {
    if (response.headersSent) return void response.destroy();
    response.writeHead(error.code === 'ENOENT' ? 404 : 500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`This file cannot be read (${error.code}).\n`);
  });
  stream.once('open', (handle) => {
    if (response.destroyed) return void stream.destroy();
    response.writeHead(status, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Length': fstatSync(handle).size });
    // Where the reader goes or the disk fails, both ends are let go.
    if (isHead) response.end(() => stream.destroy());
    else pipeline(stream, response, () => undefined);
  });
}

/** Answers requests from a built folder that was built for `base`, with the headers that its `_headers` gives, unless `isBare`: so do hosts that know no such file. */
export function handler(folder: string, base: string, isBare = false): (request: IncomingMessage, response: ServerResponse) => void {
  const rules = isBare ? [] : rulesOf(folder);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const url = request.url ?? '/';
    const query = url.indexOf('?');
    // One slash at its start: two would make the first folder a host wherever the address is sent on.
    const address = (query === -1 ? url : url.slice(0, query)).replace(/^[/\\]{2,}/, '/');
    const path = decode(address);
    if (base !== '/' && (address === '/' || `${address}/` === base)) return void response.writeHead(302, { Location: base }).end();
    const found = path === null || path.includes('\0') || !path.startsWith(base) ? null : find(folder, path.slice(base.length - 1));
    const isHead = request.method === 'HEAD';
    if (found !== null && 'slash' in found) return void response.writeHead(301, { Location: `${address}/${query === -1 ? '' : url.slice(query)}` }).end();
    const missing = join(folder, '404.html');
    const isThere = found !== null || existsSync(missing);
    for (const [name, value] of isThere ? headersFor(found === null ? `${base}404.html` : address, rules) : []) response.setHeader(name, value);
    if (found !== null) return send(response, 200, found.file, isHead);
    if (isThere) return send(response, 404, missing, isHead);
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  };
}

/** Takes the port, or throws a Stop that says what to do. Until a handler is attached the server answers nothing. */
export function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        return reject(new Stop(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port === 65535 ? port - 1 : port + 1} npm start.`));
      if (error.code === 'EACCES') return reject(new Stop(`Port ${port} may not be used by this account. Choose one above 1023, such as PORT=8080.`));
      reject(error);
    });
    server.listen(port, 'localhost', () => resolve(server));
  });
}

/** Serves dist/ on a server that already has its port, and says where. */
export function serve(server: Server, port: number): void {
  const folder = join(ROOT, 'dist');
  if (!existsSync(folder)) recover(folder);
  if (!existsSync(folder)) {
    server.close();
    throw new Stop('There is no dist/ yet. Run npm start, or npm run build first.');
  }
  const base = readBase(process.env['BASE_PATH']);
  server.on('request', handler(folder, base));
  console.log(`AI Cloud Ledger is at http://localhost:${port}${base} (Ctrl-C ends it).`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const port = readPort(process.env['PORT']);
    serve(await listen(port), port);
  });
}
