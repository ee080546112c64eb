// Preloaded into every Node process of a measured run (see processes.ts): at its end each notes what it was, when it ran, and what it took.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env.LEDGER_BENCH_NOTES;
if (isMainThread && folder !== undefined) {
  const [from, args] = [performance.timeOrigin, process.argv.slice(1)];
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const note = { args, from, to: performance.timeOrigin + performance.now(), cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(note));
  });
}
