// npm run bench -- dev: how long the development server takes to show a page, and to show it anew after one fact was changed.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../src/commands/tool.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { median } from './arithmetic.ts';
import { printBesideBaseline } from './table.ts';
import { workshop } from './workshop.ts';

const [PAGE, FILE, FIGURE] = ['providers/aws/capex/', 'content/providers/aws/capex.mdx', 'USD 61,053 million'];
const SHOWN = (million: number): string => `${million.toLocaleString('en-GB')} million`;
const CHANGES = 5;
const PATIENCE = 120_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => void server.close(done));
  return port;
}

/** Milliseconds until the page holds a text. Throws where it does not within two minutes. */
async function shows(url: string, text: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < PATIENCE) {
    const page = await fetch(url).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(text)) return performance.now() - start;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${url} never showed “${text}”.`);
}

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const folder = workshop('dev', readContent(join(ROOT, 'content')));
const port = await freePort();
const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
  cwd: folder,
  stdio: 'ignore',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
});
try {
  const url = `http://localhost:${port}/${PAGE}`;
  const first = await shows(url, SHOWN(61_053));
  const again = await shows(url, SHOWN(61_053));
  const text = readFileSync(join(folder, FILE), 'utf8');
  const changes: number[] = [];
  for (let change = 1; change <= CHANGES; change += 1) {
    const million = 61_053 + change;
    writeFileSync(join(folder, FILE), text.replace(FIGURE, `USD ${SHOWN(million)}`));
    changes.push(await shows(url, SHOWN(million)));
  }
  console.log(`/${PAGE}: after each of ${CHANGES} changes of a fact ${changes.map((one) => one.toFixed(0)).join(', ')} ms.`);
  printBesideBaseline(
    'npm run dev, in ms, beside what was kept',
    { 'start to first page': Math.round(first), 'page again': Math.round(again), 'page after a changed fact': Math.round(median(changes)) },
    values.keep,
  );
} finally {
  server.kill();
}
