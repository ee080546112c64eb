import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler, listen, readPort } from '../../src/commands/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-serve-'));
const servers: Server[] = [];

async function serveAt(base: string): Promise<string> {
  const server = createServer(handler(folder, base));
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let root = '';
let based = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'site', 'aws'), { recursive: true });
  mkdirSync(join(folder, 'aws'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, 'aws', 'index.html'), 'aws');
  writeFileSync(join(folder, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n\n/fonts/*\n  Cache-Control: public\n\n/404.html\n  X-Frame-Options: DENY\n');
  root = await serveAt('/');
  based = await serveAt('/ledger/');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string) => fetch(url, { redirect: 'manual' });

describe('PORT', () => {
  it('is 4321 where nobody says otherwise', () => {
    expect(readPort(undefined)).toBe(4321);
    expect(readPort('8080')).toBe(8080);
  });

  it.each(['0', '65536', '80.5', '-1', '1e3', 'abc', ' 80'])('%j is refused with a cure', (text) => {
    expect(() => readPort(text)).toThrow(/Give a whole number from 1 to 65535/);
  });

  it('that is taken is said with another to choose', async () => {
    const taken = createServer();
    servers.push(taken);
    await new Promise<void>((done) => void taken.listen(0, 'localhost', done));
    const { port } = taken.address() as AddressInfo;
    await expect(listen(port)).rejects.toThrow(`Port ${port} is taken.`);
  });
});

describe('the server', () => {
  it('answers a folder with its page and the common headers', async () => {
    const answer = await get(`${root}/aws/?q=1`);
    expect([answer.status, await answer.text(), answer.headers.get('x-content-type-options')]).toEqual([200, 'aws', 'nosniff']);
    expect(answer.headers.get('cache-control')).toBeNull();
  });

  it('sends an address without its slash on', async () => {
    const answer = await get(`${root}/aws?q=1`);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/aws/?q=1']);
  });

  it('answers what is missing with the page for it', async () => {
    const answer = await get(`${root}/nothing/`);
    expect([answer.status, await answer.text(), answer.headers.get('x-frame-options')]).toEqual([404, 'missing', 'DENY']);
  });

  it('sends nobody to another host, whatever an address begins with', async () => {
    const { port } = new URL(root);
    for (const path of ['//example.org/../aws', '/\\example.org/../aws', '///aws', '/%2fexample.org/../aws']) {
      const location = await new Promise((done) => void request({ host: '127.0.0.1', port, path }, ({ headers }) => done(headers.location)).end());
      expect([path, new URL(String(location ?? '/'), root).origin]).toEqual([path, root]);
    }
  });

  it('goes on when a reader leaves at once', async () => {
    const { port } = new URL(root);
    for (let turn = 0; turn < 20; turn += 1) {
      const asked = request({ host: '127.0.0.1', port, path: '/aws/' }).on('error', () => undefined);
      asked.end();
      await new Promise((done) => setTimeout(done, turn % 4));
      asked.destroy();
    }
    expect((await get(`${root}/aws/`)).status).toBe(200);
  });

  it('sends no header of ours where it plays a host that knows none', async () => {
    const server = createServer(handler(folder, '/', true));
    servers.push(server);
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const answer = await get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/aws/`);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([200, null]);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/%00', '/%'])('never leaves its folder for %s', async (path) => {
    const { port } = new URL(root);
    const status = await new Promise((done) => void request({ host: '127.0.0.1', port, path }, (answer) => done(answer.statusCode)).end());
    expect(status).toBe(404);
  });

  it('lives under its base path, and leads there from the root', async () => {
    expect((await get(`${based}/`)).headers.get('location')).toBe('/ledger/');
    expect(await (await get(`${based}/ledger/aws/`)).text()).toBe('aws');
    expect((await get(`${based}/aws/`)).status).toBe(404);
  });

  it('refuses anything but reading', async () => {
    expect((await fetch(`${root}/`, { method: 'POST' })).status).toBe(405);
  });
});
