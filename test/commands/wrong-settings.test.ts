// The commands as people type them, with a wrong setting: one clear line, exit 1, no stack trace, and nothing built.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const RUN = fileURLToPath(new URL('../../src/commands/run.mjs', import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a command with settings and gives what it said; ends it after ten seconds. */
function run(command: string, settings: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [RUN, command], { env: { ...process.env, ...settings }, timeout: 10_000 });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (text += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
  });
}

function expectClear({ code, text }: Outcome): string {
  expect(text).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(text.trim().split('\n').length).toBe(1);
  expect(code).toBe(1);
  return text;
}

describe.each(['start', 'build', 'dev'])('npm run %s', (command) => {
  it.each([
    [{ BASE_PATH: '/a b/' }, /BASE_PATH is "\/a b\/".*such as BASE_PATH=/],
    [{ BASE_PATH: 'https://example.org/' }, /such as BASE_PATH=/],
    [{ SITE_URL: 'example' }, /SITE_URL is "example".*such as SITE_URL=/],
    [{ SITE_URL: 'ftp://example.org' }, /such as SITE_URL=/],
    [{ REPOSITORY_URL: 'https://git.example.org/a/b' }, /REPOSITORY_HOST=github, gitlab/],
  ])('refuses %j', async (settings, message) => {
    expect(expectClear(await run(command, settings))).toMatch(message);
  });
});

describe('npm start', () => {
  it.each(['0', '99999', 'http', '-5', '80.5'])('refuses the port %j', async (port) => {
    expect(expectClear(await run('start', { PORT: port }))).toContain(`PORT is "${port}", which is no port. Give a whole number from 1 to 65535`);
  });

  it('says at once that a port is taken, and by which words another is chosen', async () => {
    const taken = createServer();
    await new Promise<void>((done) => void taken.listen(0, 'localhost', done));
    const { port } = taken.address() as AddressInfo;
    const started = performance.now();
    const text = expectClear(await run('start', { PORT: String(port) }));
    expect(text).toContain(`Port ${port} is taken.`);
    expect(text).toMatch(/PORT=\d+ npm start/);
    expect(performance.now() - started).toBeLessThan(8000);
    await new Promise((done) => void taken.close(done));
  });
});

describe('npm run', () => {
  it('refuses a port for the development server likewise', async () => {
    expect(expectClear(await run('dev', { PORT: 'x' }))).toContain('which is no port');
  });
});
