// Before the site's tests: builds the site once and serves it on a free port. LEDGER_SITE=<folder> takes a built one instead (built at a root).
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../src/commands/build.ts';
import { handler } from '../../src/commands/serve.ts';
import { ROOT } from '../../src/commands/tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site: where it lies, and its address with a final slash. */
    readonly site: { readonly folder: string; readonly url: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const setting of ['BASE_PATH', 'SITE_URL', 'REPOSITORY_URL', 'REPOSITORY_BRANCH', 'REPOSITORY_HOST']) delete process.env[setting];
  const given = process.env['LEDGER_SITE'];
  const folder = given === undefined || given === '' ? join(ROOT, '.cache', 'test-site') : resolve(given);
  if (given === undefined || given === '') await build(folder);
  // A test that computes for long finds its connection still there.
  const server = createServer({ keepAliveTimeout: 600_000 }, handler(folder, '/'));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  project.provide('site', { folder, url: `http://127.0.0.1:${port}/` });
  return () => new Promise((done) => void server.close(() => done()));
}
