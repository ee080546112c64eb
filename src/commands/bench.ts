// npm run bench: how long the check and the build take, and how heavy the pages came out. With `audit`, how many slips the check catches; with `search`, how well and how cheaply it finds; with `diff`, whether what npm run diff foretells comes true.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from './build.ts';
import { ROOT, main, runCommand, runNode, Stop } from './tool.ts';

/** Seconds that a step took. */
async function timed(step: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await step();
  return (performance.now() - start) / 1000;
}

/** Kind of a page by its address: the part before its ids. */
function kindOf(page: string): string {
  const parts = page.replaceAll('\\', '/').split('/').slice(0, -1);
  if (parts.length === 0) return page === 'index.html' ? 'home' : page;
  return parts[0] === 'providers' && parts.length === 3 ? 'series' : `${parts[0]}${parts.length > 1 ? '/…' : ''}`;
}

/** For each kind of page: how many, the median and the heaviest, in bytes of brotli. */
function weigh(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const weighed = pages.map((page) => ({ page, bytes: brotliCompressSync(readFileSync(join(folder, page))).length }));
  return [...Map.groupBy(weighed, ({ page }) => kindOf(page))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, all]) => {
      const sorted = all.toSorted((a, b) => a.bytes - b.bytes);
      const heaviest = sorted.at(-1);
      return `${kind.padEnd(16)}${String(all.length).padStart(6)} pages  median ${sorted[sorted.length >> 1]?.bytes ?? 0}  heaviest ${heaviest?.bytes ?? 0} (${heaviest?.page ?? ''})`;
    });
}

await main(async () => {
  const [what, ...rest] = process.argv.slice(2);
  if (what !== undefined && ['audit', 'diff', 'twice', 'interrupt', 'cost'].includes(what)) return runCommand(`bench-${what}`, rest);
  if (what === 'search') return runNode(['test/search/bench.ts', ...rest]);
  if (what !== undefined) throw new Stop('Usage: npm run bench [-- audit | search | diff | twice | interrupt | cost]');
  const folder = join(ROOT, '.cache', 'bench-site');
  const check = await timed(() => runCommand('check'));
  const whole = await timed(() => build(folder));
  console.log(`check ${check.toFixed(1)} s, build with check ${whole.toFixed(1)} s`);
  for (const line of weigh(folder)) console.log(line);
});
