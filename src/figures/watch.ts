// What signals and risks share on their pages: dated words with a direction, and the newest of them for each provider.
import { type Dated, readingIds } from '../dataset/reading-ids.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import type { Direction, DirectionKey } from '../format/direction.ts';
import { shiftDay } from '../schema/plain-date.ts';
import { dayWords } from '../format/day.ts';
import { comparedProviders } from './compared.ts';

/** A reading older than this is marked, as figures are in comparisons. */
export const STALE_MONTHS = 18;

/** What a reading and a piece of evidence have in common. */
export interface Pointer<D extends Direction> extends Dated {
  readonly direction: D;
  readonly words: string;
  readonly claimant?: string | undefined;
  readonly facts: readonly string[];
}

/** One of them as pages show it. */
export interface PointerView<D extends Direction> {
  /** As in the downloads. */
  readonly id: string;
  /** Its place on its page: 'aws/2025-07-31'. */
  readonly anchor: string;
  readonly provider: string;
  readonly date: string;
  readonly direction: D;
  readonly words: string;
  /** The claimant's name; null where it is the publisher that speaks, whom the source names. */
  readonly who: string | null;
  readonly sources: readonly string[];
  readonly facts: readonly LedgerFact[];
  readonly isStale: boolean;
}

/** All that stands of one provider. */
export interface WatchCell<D extends Direction> {
  readonly provider: string;
  /** Newest first. */
  readonly views: readonly PointerView<D>[];
  /** Which way the newest day points; 'mixed' where its words differ. Null where there are none. */
  readonly direction: D | 'mixed' | null;
  /** True where the newest day has words of several directions. */
  readonly differs: boolean;
}

/** A signal or a risk with all that stands of each provider. */
export interface WatchRow<D extends Direction> {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly path: string;
  /** The compared providers in the site's order. */
  readonly cells: readonly WatchCell<D>[];
  /** Others that it speaks of: benchmarks, which the matrix leaves out. */
  readonly others: readonly WatchCell<D>[];
}

/** A link to a signal, to a risk, or to one reading or piece of evidence. */
export interface WatchLink {
  readonly title: string;
  readonly path: string;
}

/** What a row is made of. */
export interface WatchEntry<D extends Direction> {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly path: string;
  readonly pointers: readonly Pointer<D>[];
}

/** What the pages of signals and those of risks call things, and how they count. */
export interface WatchWords {
  /** 'signal'. */
  readonly noun: string;
  /** The title of the list of all: 'Signals to watch'. */
  readonly title: string;
  /** Its address, and the folder of content: 'signals'. */
  readonly folder: string;
  /** What stands in a cell, one and several: 'reading'. */
  readonly entry: string;
  readonly entries: string;
  readonly key: DirectionKey;
  /** How much stands in a cell, in words. */
  readonly count: (cell: WatchCell<Direction>) => string;
}

/** A signal or risk with its cells. */
export function watchRow<D extends Direction>(dataset: Dataset, { id, title, question, path, pointers }: WatchEntry<D>): WatchRow<D> {
  const own = Map.groupBy(pointerViews(dataset, id, pointers), ({ provider }) => provider);
  const compared = comparedProviders(dataset).map((provider) => provider.id);
  const others = [...dataset.providers.keys()].filter((provider) => own.has(provider) && !compared.includes(provider));
  const cells = (ids: readonly string[]) => ids.map((provider) => cellOf(provider, own.get(provider) ?? []));
  return { id, title, question, path, cells: cells(compared), others: cells(others) };
}

/** The figures that a row rests on. */
export function factsOf<D extends Direction>({ cells, others }: WatchRow<D>): readonly LedgerFact[] {
  return [...cells, ...others].flatMap(({ views }) => views).flatMap(({ facts }) => facts);
}

/** The address of a provider's words, or with an anchor of one of them: '/signals/sales/#aws'. */
export function cellPath(page: string, anchor: string): string {
  return `${page}#${anchor}`;
}

/** The dated words of a row that rest on a source, each named with its provider and day. */
export function linksOfSource<D extends Direction>(dataset: Dataset, { title, path, cells, others }: WatchRow<D>, source: string): readonly WatchLink[] {
  return [...cells, ...others]
    .flatMap(({ views }) => views)
    .filter(({ sources }) => sources.includes(source))
    .map(({ provider, date, anchor }) => ({
      title: `${title}, ${dataset.providers.get(provider)?.data.short ?? provider}, ${dayWords(date)}`,
      path: cellPath(path, anchor),
    }));
}

/** Every one as pages show it, in the order of the file. */
function pointerViews<D extends Direction>(dataset: Dataset, entry: string, pointers: readonly Pointer<D>[]): readonly PointerView<D>[] {
  const ids = readingIds(entry, pointers);
  return pointers.map((pointer, index) => {
    const id = ids[index] ?? '';
    const publishers = pointer.sources.map((source) => dataset.sources.get(source)?.data.publisher);
    const who = dataset.claimants.get(pointer.claimant ?? '')?.data.name ?? null;
    return {
      id,
      anchor: id.slice(entry.length + 1),
      provider: pointer.provider,
      date: pointer.date,
      direction: pointer.direction,
      words: pointer.words,
      who: who !== null && publishers.every((publisher) => publisher?.startsWith(who)) ? null : who,
      sources: pointer.sources,
      facts: pointer.facts.flatMap((fact) => dataset.shown.get(fact) ?? dataset.facts.get(fact) ?? []),
      isStale: isBefore(pointer.date, monthsBack(dataset, STALE_MONTHS)),
    };
  });
}

/** The newest first; of one day in the order of the file. A silence beside words of the same day does not count against them. */
function cellOf<D extends Direction>(provider: string, views: readonly PointerView<D>[]): WatchCell<D> {
  const newestFirst = views.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const [newest] = newestFirst;
  if (newest === undefined) return { provider, views: [], direction: null, differs: false };
  const ofDay = newestFirst.filter(({ date }) => date === newest.date).map(({ direction }) => direction);
  const said = ofDay.filter((direction) => direction !== 'not disclosed');
  const sameDay = new Set(said.length > 0 ? said : ofDay);
  return { provider, views: newestFirst, direction: sameDay.size > 1 ? 'mixed' : ([...sameDay][0] ?? newest.direction), differs: sameDay.size > 1 };
}

/** How many of the cells' newest days point each way. */
export function tally<D extends Direction>(cells: readonly WatchCell<D>[], direction: D | 'mixed'): number {
  return cells.filter((cell) => cell.direction === direction).length;
}

/** The ledger's day so many months back. */
export function monthsBack(dataset: Dataset, months: number): string {
  return dataset.asOf === '' ? '' : shiftDay(dataset.asOf, -months);
}

/** Whether a day or a month lies before a day; a month that holds the day does not. */
export function isBefore(date: string, day: string): boolean {
  return date < day.slice(0, date.length);
}
