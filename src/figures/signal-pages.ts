// What the pages of signals say: the newest reading of each for each cloud, and what stands out among them.
import { listInWords } from '../format/label.ts';
import { remembered } from '../dataset/remembered.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import { SIGNAL_KEY } from '../format/direction.ts';
import type { Signal, SignalDirection } from '../schema/signal.ts';
import { tally, watchRow, type WatchRow, type WatchWords } from './watch.ts';
import { agesInWords, counted, most, newestInWords } from './watch-words.ts';

export type SignalRow = WatchRow<SignalDirection>;

const VERBS: readonly (readonly [SignalDirection, string])[] = [
  ['improving', 'improves'],
  ['worsening', 'worsens'],
  ['mixed', 'is mixed'],
  ['not disclosed', 'is not disclosed'],
];

/** The address of a signal: '/signals/cloud-gross-margin/'. */
export function signalPath(id: string): string {
  return `/signals/${id}/`;
}

/** One signal with its readings by provider. */
export function signalRow(dataset: Dataset, { id, data }: Entry<Signal>): SignalRow {
  const pointers = data.readings.map(({ why, ...rest }) => ({ ...rest, words: why }));
  return watchRow(dataset, { id, title: data.title, question: data.question, path: signalPath(id), pointers });
}

/** All signals in their order. */
export const signalRows = remembered((dataset: Dataset): readonly SignalRow[] => [...dataset.signals.values()].map((signal) => signalRow(dataset, signal)));

/** The matrix's opening: how the newest readings point, and which signals stand out. */
export function signalsLead(dataset: Dataset): string {
  const rows = signalRows(dataset);
  const cells = rows.flatMap((row) => row.cells);
  const gaps = cells.filter(({ direction }) => direction === null).length;
  if (gaps === cells.length) return 'No reading is on file yet.';
  const counts = [
    counted(tally(cells, 'improving'), 'improves', 'improve'),
    counted(tally(cells, 'worsening'), 'worsens', 'worsen'),
    counted(tally(cells, 'mixed'), 'is mixed', 'are mixed'),
    counted(tally(cells, 'not disclosed'), 'is kept back by the company', 'are kept back by the companies'),
  ].filter((words) => words !== '');
  const missing = gaps === 0 ? '' : ` For ${gaps} of ${cells.length} no reading is on file.`;
  return `Of ${cells.length - gaps} newest readings, one for each signal and cloud, ${listInWords(counts)}.${standouts(rows)}${missing}`;
}

/** Which signals improve and worsen for the most clouds; '' where no one or two do. */
function standouts(rows: readonly SignalRow[]): string {
  const said = (['improving', 'worsening'] as const).flatMap((direction) => {
    const best = most(rows, ({ cells }) => tally(cells, direction));
    const [first] = best;
    if (first === undefined || best.length > 2) return [];
    const verb = direction === 'improving' ? 'improve' : 'worsen';
    const clouds = tally(first.cells, direction);
    return best.length === 1
      ? [`‘${first.title}’ ${verb}s for the most clouds, ${clouds}.`]
      : [`${listInWords(best.map(({ title }) => `‘${title}’`))} ${verb} for the most clouds, ${clouds} each.`];
  });
  return said.map((sentence) => ` ${sentence}`).join('');
}

/** '3 readings'; '' for none. */
export function readingCount({ views }: { readonly views: readonly unknown[] }): string {
  return counted(views.length, 'reading', 'readings');
}

/** What the pages of signals call things. */
export const SIGNAL_WORDS: WatchWords = {
  noun: 'signal',
  title: 'Signals to watch',
  folder: 'signals',
  entry: 'reading',
  entries: 'readings',
  key: SIGNAL_KEY,
  count: readingCount,
};

/** How old the newest readings are. */
export function signalsAge(dataset: Dataset): string {
  return agesInWords(signalRows(dataset).flatMap(({ cells }) => cells));
}

/** What the newest readings of one signal say, and of whom: 'At the newest reading it improves for AWS and is not disclosed for Huawei.' */
export function signalSummary(dataset: Dataset, row: SignalRow): string {
  const { said, silent } = newestInWords(dataset, row.cells, VERBS);
  const missing = silent === '' ? '' : `No reading is on file for ${silent}.`;
  return [said === '' ? '' : `At the newest reading it ${said}.`, missing].filter((part) => part !== '').join(' ');
}
