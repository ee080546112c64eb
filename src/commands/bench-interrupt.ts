// npm run bench -- interrupt: kills builds of the last commit at many moments; after each, the site that was built before must stand unchanged.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recover } from './aside.ts';
import { cloneHead, differences, hashesOf, startBuild } from './bench-clone.ts';
import { main, Stop } from './tool.ts';

/** Moments, as parts of the time that the first build took: in the check, in the pages, in search, about the swap. */
const MOMENTS = [0.03, 0.12, 0.3, 0.5, 0.7, 0.85, 0.92, 0.96, 0.98, 1];

const besides = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('dist.'));

await main(async () => {
  const place = mkdtempSync(join(tmpdir(), 'ledger-interrupt-'));
  const dist = join(place, 'ledger', 'dist');
  try {
    cloneHead(join(place, 'ledger'));
    const start = performance.now();
    if ((await startBuild(join(place, 'ledger')).ended) !== 0) throw new Stop('The build failed: what it says stands above.');
    const whole = performance.now() - start;
    const good = hashesOf(dist);
    console.log(`A whole build takes ${(whole / 1000).toFixed(1)} s and makes ${good.size} files.`);
    for (const [index, moment] of MOMENTS.entries()) {
      const signal = index % 3 === 2 ? 'SIGTERM' : 'SIGKILL';
      const { child, ended } = startBuild(join(place, 'ledger'));
      const kill = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, signal), moment * whole);
      const code = await ended;
      clearTimeout(kill);
      const wasAway = !existsSync(dist);
      // Between the two steps of the swap: the next command puts the last good one back.
      if (wasAway) recover(dist);
      const odd = differences(good, hashesOf(dist));
      if (odd.length > 0) throw new Stop(`After ${signal} at ${moment * 100} % of its time ${odd.length} files of dist/ differ, such as ${odd[0]}.`);
      console.log(
        `${signal} at ${(moment * 100).toFixed(0)} %: ${code === 0 ? 'it had ended; ' : ''}dist/ is ${wasAway ? 'put back' : 'unchanged'}; beside it ${besides(join(place, 'ledger')).join(', ') || 'nothing'}.`,
      );
    }
    if ((await startBuild(join(place, 'ledger')).ended) !== 0) throw new Stop('The build after all that failed: what it says stands above.');
    const left = besides(join(place, 'ledger'));
    if (differences(good, hashesOf(dist)).length > 0 || left.length > 0) throw new Stop(`The build after all that left ${left.join(', ') || 'another site'}.`);
    console.log('A whole build after all that makes the same site and leaves nothing beside it.');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
