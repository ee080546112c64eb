// The sentences that signals and risks share: whom the newest words speak of, which entries stand out, how old they are.
import { listInWords } from '../format/label.ts';
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import type { Direction } from '../format/direction.ts';
import { numberInWords } from '../format/number-words.ts';
import { comparedProviders } from './compared.ts';
import { tally, type WatchCell } from './watch.ts';

/** Short names of providers in a sentence; 'all six' where they are all the compared ones. */
export function namesInWords(dataset: Dataset, ids: readonly string[]): string {
  const all = comparedProviders(dataset);
  if (all.length > 1 && all.every(({ id }) => ids.includes(id))) return `all ${numberInWords(all.length)}`;
  return listInWords(ids.map((id) => dataset.providers.get(id)?.data.short ?? id));
}

/** '1 worsens', '3 worsen'; '' for none. */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

/** Those with the highest number above nought; none where all of several share it, so that nothing is singled out without cause. */
export function most<T>(items: readonly T[], numberOf: (item: T) => number): readonly T[] {
  const top = Math.max(0, ...items.map(numberOf));
  const best = items.filter((item) => numberOf(item) === top);
  return top === 0 || (items.length > 1 && best.length === items.length) ? [] : best;
}

/** Which way the newest words point for whom: 'improves for AWS and worsens for Azure', then for whom there are none. */
export function newestInWords<D extends Direction>(
  dataset: Dataset,
  cells: readonly WatchCell<D>[],
  verbs: readonly (readonly [direction: D | 'mixed', verb: string])[],
): { readonly said: string; readonly silent: string } {
  const of = (direction: D | 'mixed' | null): readonly string[] => cells.filter((cell) => cell.direction === direction).map(({ provider }) => provider);
  const parts = verbs.flatMap(([direction, verb]) => (tally(cells, direction) === 0 ? [] : [`${verb} for ${namesInWords(dataset, of(direction))}`]));
  return { said: listInWords(parts), silent: of(null).length === 0 ? '' : namesInWords(dataset, of(null)) };
}

/** 'The newest is of 20 Nov 2026, the oldest of 3 Mar 2024. 2 of them are …', of the newest of each cell; '' without any. */
export function agesInWords<D extends Direction>(cells: readonly WatchCell<D>[]): string {
  const dates = cells.flatMap(({ views }) => views[0]?.date ?? []).toSorted();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (oldest === undefined || newest === undefined) return '';
  const span = oldest === newest ? `All are of ${dayWords(newest)}.` : `The newest is of ${dayWords(newest)}, the oldest of ${dayWords(oldest)}.`;
  const stale = cells.filter(({ views }) => views[0]?.isStale === true).length;
  if (stale === 0) return `${span} None is more than eighteen months old.`;
  return `${span} ${stale === 1 ? '1 is' : `${stale} are`} more than eighteen months old and marked with an hourglass.`;
}
