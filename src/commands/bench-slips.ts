// Makes slips of the hand in real content, one at a time, from a seed. It knows the form of the files and nothing of the rules.
import type { SourceFile } from '../dataset/types.ts';

/** One corrupted file, and where the slip stands. */
export interface Slip {
  readonly kind: string;
  /** A slip of an amount, a sign, a label: only other facts can tell. A structural one breaks the form. */
  readonly isNumeric: boolean;
  readonly file: string;
  readonly text: string;
  /** First and last line of the entry that was changed. */
  readonly from: number;
  readonly to: number;
  /** What was written before and after. */
  readonly change: string;
}

export type Random = () => number;

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A fact as its lines stand in a file. */
export interface Entry {
  readonly file: SourceFile;
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The entries of every series file, by their `- period:` lines. */
export function entriesOf(files: readonly SourceFile[]): readonly Entry[] {
  return files.flatMap((file) => {
    if (!/^providers\/[^/]+\/(?!index\.mdx$)[^/]+\.mdx$/.test(file.path)) return [];
    const lines = file.text.split('\n');
    const close = lines.indexOf('---', 1);
    const starts = lines.flatMap((line, index) => (index < close && line.startsWith('  - period:') ? [index] : []));
    return starts.map((start, at): Entry => ({ file, lines, start, end: (starts[at + 1] ?? close) - 1 }));
  });
}

/** A field of an entry that stands on one line, without quotes; null where there is none. */
export function fieldOf({ lines, start, end }: Entry, name: string): string | null {
  const line = lines.slice(start, end + 1).find((one) => new RegExp(`^(  - |    )${name}: `).test(one));
  return line === undefined ? null : line.slice(line.indexOf(': ') + 2).replace(/^"(.*)"$/, '$1');
}

/** The slip that puts another text in a field. */
export function rewritten(entry: Entry, name: string, value: string): Omit<Slip, 'kind' | 'isNumeric'> {
  const lines = [...entry.lines];
  const at = lines.findIndex((line, index) => index >= entry.start && index <= entry.end && new RegExp(`^(  - |    )${name}: `).test(line));
  const line = lines[at] ?? '';
  lines[at] = `${line.slice(0, line.indexOf(': '))}: ${JSON.stringify(value)}`;
  return { file: entry.file.path, text: lines.join('\n'), from: entry.start + 1, to: entry.end + 1, change: `${line.trim()} → ${value}` };
}

/** The slip that puts other lines in place of the entry's. */
export function relined(entry: Entry, change: string, replace: (block: readonly string[]) => readonly string[]): Omit<Slip, 'kind' | 'isNumeric'> {
  const block = replace(entry.lines.slice(entry.start, entry.end + 1));
  const lines = [...entry.lines.slice(0, entry.start), ...block, ...entry.lines.slice(entry.end + 1)];
  return { file: entry.file.path, text: lines.join('\n'), from: entry.start + 1, to: entry.start + block.length, change };
}

export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}
