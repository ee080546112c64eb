// npm run bench -- audit: how many slips of the hand in the real content the check catches, by kind.
import { Worker } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import { assembleLedger } from '../dataset/assemble.ts';
import { uncheckedSeries } from '../dataset/audit/cross-checks.ts';
import { readContent } from '../dataset/from-disk.ts';
import type { SourceFile } from '../dataset/types.ts';
import { CATALOGUE_KINDS, catalogueEntriesOf, makeCatalogueSlips } from './bench-catalogues.ts';
import { KINDS, makeSlips } from './bench-kinds.ts';
import { entriesOf, seeded } from './bench-slips.ts';
import type { Outcome, Work } from './bench-worker.ts';
import { main, ROOT, Stop } from './tool.ts';

const USAGE = 'Usage: npm run bench -- audit [--catalogues] [--seed <number>] [--count <number>] [--missed]';
const THREADS = 2;

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly missed: boolean;
  /** Slips in the catalogues in place of those in facts. */
  readonly catalogues: boolean;
}

function readOptions(args: readonly string[]): Options {
  try {
    const options = {
      seed: { type: 'string', default: '20261122' },
      count: { type: 'string', default: '1000' },
      missed: { type: 'boolean', default: false },
      catalogues: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    const [seed, count] = [Number(values.seed), Number(values.count)];
    if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) throw new Stop(`Seed and count are whole numbers.\n${USAGE}`);
    return { seed, count, missed: values.missed, catalogues: values.catalogues };
  } catch (error) {
    if (error instanceof TypeError) throw new Stop(`${error.message.split('. To specify')[0] ?? ''}\n${USAGE}`);
    throw error;
  }
}

/** Runs a share of the slips in a thread; calls back for each that is done. */
function inThread(work: Work, onOutcome: (outcome: Outcome) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('bench-worker.ts', import.meta.url), { workerData: work });
    worker.on('message', onOutcome);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Stop(`A thread of the benchmark ended with ${code}.`))));
  });
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

/** One line a kind. */
function row(name: string, outcomes: readonly Outcome[]): string {
  const count = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length;
  const missed = outcomes.filter(({ isCaught }) => !isCaught);
  const small = missed.filter(({ isNumeric, leaves }) => isNumeric && leaves === false).length;
  const alone = missed.filter(({ isNumeric, leaves }) => isNumeric && leaves === null).length;
  const cells = [
    outcomes.length,
    count(({ isCaught }) => isCaught),
    count(({ isInFile }) => isInFile),
    count(({ isAtEntry }) => isAtEntry),
    small,
    alone,
    missed.length - small - alone,
  ];
  return `${name.padEnd(26)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
}

function summary(name: string, outcomes: readonly Outcome[]): string {
  const tellable = outcomes.filter(({ isCaught, isNumeric, leaves }) => isCaught || !isNumeric || leaves === true);
  const caught = tellable.filter(({ isCaught }) => isCaught);
  return `${name}: ${percent(caught.length, tellable.length)} of ${tellable.length} that could be told were caught, ${percent(caught.filter(({ isInFile }) => isInFile).length, caught.length)} of those in the right file, ${percent(caught.filter(({ isAtEntry }) => isAtEntry).length, caught.length)} at the right lines.`;
}

/** What is said of slips in facts: structural and numeric ones apart, and how many series stand alone. */
function sayOfFacts(outcomes: readonly Outcome[], files: readonly SourceFile[]): void {
  console.log('small: inside the interval of every cross-check; alone: no other fact to check against.');
  for (const isNumeric of [false, true]) {
    const own = outcomes.filter((outcome) => outcome.isNumeric === isNumeric);
    console.log(summary(isNumeric ? 'Numeric slips' : 'Structural slips', own));
  }
  const { series, withoutEquation, withoutAny } = uncheckedSeries(assembleLedger(files));
  console.log(
    `Of ${series} series with numbers, ${withoutEquation} (${percent(withoutEquation, series)}) stand in no equation, ${withoutAny} (${percent(withoutAny, series)}) have not even neighbours.`,
  );
}

await main(async () => {
  const { seed, count, missed, catalogues } = readOptions(process.argv.slice(2));
  const started = performance.now();
  const files = readContent(`${ROOT}content`);
  const slips = catalogues ? makeCatalogueSlips(count, seeded(seed), catalogueEntriesOf(files)) : makeSlips(count, seeded(seed), entriesOf(files), files);
  const outcomes: Outcome[] = [];
  const note = (outcome: Outcome): void => {
    outcomes.push(outcome);
    if (outcomes.length % 50 === 0)
      process.stderr.write(`\r${outcomes.length} of ${slips.length} slips tried, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  };
  await Promise.all(
    Array.from({ length: THREADS }, (_, thread) => inThread({ files, slips: slips.filter((_slip, index) => index % THREADS === thread) }, note)),
  );
  process.stderr.write('\n');
  const heads = ['slips', 'caught', 'in file', 'at lines', 'small', 'alone', 'missed'];
  console.log(`${slips.length} slips from seed ${seed}, one at a time:\n${''.padEnd(26)}${heads.map((head) => head.padStart(9)).join('')}`);
  const byKind = Map.groupBy(outcomes, ({ kind }) => kind);
  for (const { name } of catalogues ? CATALOGUE_KINDS : KINDS) console.log(row(name, byKind.get(name) ?? []));
  if (catalogues) console.log(summary('Slips in catalogues', outcomes));
  else sayOfFacts(outcomes, files);
  if (missed)
    for (const { kind, where, leaves, isCaught, isNumeric, isAtEntry, rules } of outcomes)
      if ((!isCaught && (!isNumeric || leaves === true)) || (isCaught && !isAtEntry))
        console.log(`${isCaught ? 'elsewhere' : 'missed'}  ${kind}  ${where}  ${rules.join(', ')}`);
});
