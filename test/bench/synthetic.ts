// npm run bench -- synthetic: the build, without pictures, of ledgers of five and ten times the facts, and whether time grows with the size or faster.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../src/commands/tool.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { builtPages } from '../site/pages.ts';
import { growthByDoubling, type Measured } from './arithmetic.ts';
import { multipliedLedger } from './multiplied-ledger.ts';
import { measuredBuild, measuredCheck } from './measured.ts';
import { type Figures, printBesideBaseline } from './table.ts';
import { workshop } from './workshop.ts';

/** What one ledger took, in seconds of processor time. */
interface Taken {
  readonly factor: number;
  readonly check: Measured;
  readonly build: Measured;
  readonly peak: number;
}

async function taken(factor: number): Promise<Taken> {
  const files = multipliedLedger(readContent(join(ROOT, 'content')), factor);
  const facts = assemble(files).facts.size;
  const folder = workshop(`x${factor}`, files);
  console.log(`\n${factor} times the ledger: ${facts} facts in ${files.length} files.`);
  const check = await measuredCheck(folder);
  const { cpu, peak } = await measuredBuild(folder, join(folder, 'dist'));
  const pages = builtPages(join(folder, 'dist')).length;
  console.log(`${pages} pages, ${((cpu * 1000) / pages).toFixed(1)} ms of processor each; check ${((check * 1e6) / facts).toFixed(0)} ms for 1,000 facts.`);
  rmSync(folder, { recursive: true, force: true });
  return { factor, check: { size: facts, time: check }, build: { size: pages, time: cpu }, peak };
}

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false }, factors: { type: 'string', default: '5,10' } } });
const factors = values.factors.split(',').map(Number);
const all: Taken[] = [];
for (const factor of factors) all.push(await taken(factor));
const figures: Record<string, number> = {};
for (const { factor, check, build, peak } of all) {
  figures[`${factor} times: check, ms of processor per 1,000 facts`] = (check.time * 1e6) / check.size;
  figures[`${factor} times: build, seconds of processor`] = build.time;
  figures[`${factor} times: build, ms of processor per page`] = (build.time * 1000) / build.size;
  figures[`${factor} times: build, peak MB`] = peak;
}
for (const [index, large] of all.entries()) {
  const small = all[index - 1];
  if (small === undefined) continue;
  figures[`${small.factor} to ${large.factor} times: the check grows by each doubling of facts`] = growthByDoubling(small.check, large.check);
  figures[`${small.factor} to ${large.factor} times: the build grows by each doubling of pages`] = growthByDoubling(small.build, large.build);
}
printBesideBaseline('Multiplied ledgers beside what was kept; growth of 2 by a doubling is linear', figures satisfies Figures, values.keep);
