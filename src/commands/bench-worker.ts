// One thread of the audit's benchmark: inspects each corrupted ledger and says what was found where.
import { parentPort, workerData } from 'node:worker_threads';
import { assembleLedger } from '../dataset/assemble.ts';
import { crossChecksOf, leavesSomeInterval } from '../dataset/audit/cross-checks.ts';
import { inspect } from '../dataset/inspect.ts';
import type { Problem, SourceFile } from '../dataset/types.ts';
import type { Slip } from './bench-slips.ts';

/** What a thread is given. */
export interface Work {
  readonly files: readonly SourceFile[];
  readonly slips: readonly Slip[];
}

/** What became of one slip. */
export interface Outcome {
  readonly kind: string;
  readonly isNumeric: boolean;
  readonly isCaught: boolean;
  readonly isInFile: boolean;
  readonly isAtEntry: boolean;
  /** Of a slip that passed: whether it leaves the interval of some cross-check; null where there is none, or none is asked for. */
  readonly leaves: boolean | null;
  /** Rules that spoke. */
  readonly rules: readonly string[];
  readonly where: string;
}

const markOf = ({ file, rule, subject, message }: Problem): string => `${file}|${rule}|${subject ?? ''}|${message}`;

function tryOut(slip: Slip, files: readonly SourceFile[], known: ReadonlySet<string>): Outcome {
  const corrupted = files.map((file) => (file.path === slip.file ? { path: file.path, text: slip.text } : file));
  const fresh = inspect(corrupted).problems.filter((problem) => !known.has(markOf(problem)));
  const inFile = fresh.filter(({ file }) => file === slip.file);
  return {
    kind: slip.kind,
    isNumeric: slip.isNumeric,
    isCaught: fresh.length > 0,
    isInFile: inFile.length > 0,
    isAtEntry: inFile.some(({ line }) => line >= slip.from && line <= slip.to),
    leaves: fresh.length === 0 && slip.isNumeric ? doesLeave(slip, corrupted) : null,
    rules: [...new Set(fresh.map(({ rule }) => rule))],
    where: `${slip.file}:${slip.from}  ${slip.change}`,
  };
}

/** Whether a fact of the changed entry lies outside what a cross-check allows. */
function doesLeave(slip: Slip, files: readonly SourceFile[]): boolean | null {
  const ledger = assembleLedger(files);
  const changed = [...ledger.dataset.facts.values()].filter(({ place }) => place?.file === slip.file && place.line >= slip.from && place.line <= slip.to);
  const verdicts = changed.map(({ id }) => leavesSomeInterval(crossChecksOf(ledger, id)));
  return verdicts.includes(true) ? true : verdicts.includes(false) ? false : null;
}

const { files, slips } = workerData as Work;
const known = new Set(inspect(files).problems.map(markOf));
for (const slip of slips) parentPort?.postMessage(tryOut(slip, files, known));
