// Prints what was measured as a table, and each number that has one beside the number kept before.
import { readFileSync, writeFileSync } from 'node:fs';
import { ratioWords } from './arithmetic.ts';

const BASELINE = new URL('baseline.json', import.meta.url);

/** A table in plain text: the first column at the left, the others at the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) => widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join('  '))
    .join('\n');
}

/** Numbers by name, as they are measured and as they are kept. */
export type Figures = Readonly<Record<string, number>>;

/** What was kept of an earlier run. */
export function readBaseline(): Figures {
  const kept: unknown = JSON.parse(readFileSync(BASELINE, 'utf8'));
  if (typeof kept !== 'object' || kept === null) throw new Error('test/bench/baseline.json holds no numbers by name.');
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

/** Keeps the figures of this run for the next ones to be compared with; those of other parts stay. */
export function keep(figures: Figures): void {
  const all = Object.entries({ ...readBaseline(), ...figures }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

/** Prints figures beside those that were kept. Nothing fails here: another machine, or a busy one, is another time. */
export function printBesideBaseline(title: string, figures: Figures, isKept: boolean): void {
  const before = readBaseline();
  const rows = Object.entries(figures).map(([name, now]) => [
    name,
    digits(now),
    name in before ? digits(before[name] ?? 0) : '',
    ratioWords(now, before[name]),
  ]);
  console.log(`\n${title}\n${table(['', 'now', 'kept', 'ratio'], rows)}`);
  if (isKept) keep(figures);
}

/** Three digits that matter, or all of a whole number. */
export function digits(number: number): string {
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(3)));
}
