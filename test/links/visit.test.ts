// Against a server of our own; no address of the world is asked.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visit, type Visit } from '../../src/links/visit.ts';

let server: Server;
let base = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method ?? ''} ${path}`);
    const sent: Readonly<Record<string, readonly [number, string?]>> = {
      '/fine': [200],
      '/gone': [404],
      '/for-good': [301, '/fine'],
      '/for-now': [302, '/fine'],
      '/mixed': [301, '/for-now'],
      '/lost': [308, '/gone'],
      '/round': [302, '/round'],
      '/person': [403],
      '/broken': [500],
    };
    if (path === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200);
    else if (path === '/slow') return;
    else response.writeHead(sent[path]?.[0] ?? 404, sent[path]?.[1] === undefined ? {} : { location: sent[path][1] });
    response.end('a page');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const see = (path: string, timeoutMs = 5000): Promise<Visit> => visit(path.startsWith('http') ? path : base + path, { fetch, timeoutMs });

describe('visit', () => {
  it.each([
    ['/fine', 'opens', 200, '/fine'],
    ['/no-head', 'opens', 200, '/no-head'],
    ['/for-good', 'moved', 200, '/fine'],
    ['/for-now', 'opens', 200, '/fine'],
    ['/mixed', 'opens', 200, '/fine'],
    ['/gone', 'gone', 404, '/gone'],
    ['/lost', 'gone', 404, '/gone'],
    ['/person', 'refused', 403, '/person'],
    ['/broken', 'failed', 500, '/broken'],
  ])('finds that %s %s', async (path, verdict, status, end) => {
    expect(await see(path)).toEqual({ verdict, status, end: base + end, why: null });
  });

  it('asks for the head alone where that is answered', async () => {
    asked.length = 0;
    await see('/fine');
    await see('/no-head');
    expect(asked).toEqual(['HEAD /fine', 'HEAD /no-head', 'GET /no-head']);
  });

  it('gives up on circles, silence and hosts that are not there', async () => {
    expect(await see('/round')).toMatchObject({ verdict: 'failed', why: expect.stringContaining('more than 8 times') as string });
    expect(await see('/slow', 60)).toMatchObject({ verdict: 'unreachable', status: null, why: 'no answer in time' });
    expect(await see('http://127.0.0.1:1/')).toMatchObject({ verdict: 'unreachable', status: null });
  });
});
