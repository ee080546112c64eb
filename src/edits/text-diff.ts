// What an edit changes, as a patch shows it: lines with - and +, two lines about them, and nothing that a terminal would obey.
import { printable } from '../format/printable.ts';
import type { Edit } from './edit.ts';

const CONTEXT = 2;

/** The edit as one hunk from the first line that differs to the last; a new file is all +. '' where nothing differs. */
export function textDiff({ path, before, after }: Edit): string {
  const old = linesOf(before ?? '');
  const fresh = linesOf(after);
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  if (head === old.length && head === fresh.length) return '';
  const start = Math.max(0, head - CONTEXT);
  const after2 = Math.min(CONTEXT, tail);
  const body = [
    ...old.slice(start, head).map((line) => ` ${line}`),
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...fresh.slice(head, fresh.length - tail).map((line) => `+${line}`),
    ...fresh.slice(fresh.length - tail, fresh.length - tail + after2).map((line) => ` ${line}`),
  ];
  const range = (length: number): string => `${length === 0 ? 0 : start + 1},${length}`;
  const hunk = `@@ -${range(old.length - tail + after2 - start)} +${range(fresh.length - tail + after2 - start)} @@`;
  return [before === null ? '--- /dev/null' : `--- content/${path}`, `+++ content/${path}`, hunk, ...body].map((line) => `${printable(line)}\n`).join('');
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}
