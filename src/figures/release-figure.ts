// When models came out, in lanes of the compared clouds with one for all others: the pace of each, as far as releases are dated.
import type { TimelineEvent } from '../charts/timeline.ts';
import type { Dataset } from '../dataset/types.ts';
import { roughWords } from '../format/rough-date.ts';
import { roughStart } from '../schema/rough-date.ts';
import { chartMark, type Figure, type FigureRow } from './figure.ts';
import { type ModelRow, modelRows, newestOf, OPENNESS_WORDS } from './model-rows.ts';

const MS_A_DAY = 86_400_000;
/** The lane of makers that are no compared cloud. */
const OTHERS = { id: 'benchmark', name: 'Others' };

/** The first day that a date may mean and the day after the last, counted from 1 January 1970: a day, a month, a quarter or a year. */
export function spanOf(date: string): readonly [first: number, end: number] {
  const [year = 0, month = 1, day = 1] = roughStart(date).split('-').map(Number);
  const months = date.includes('Q') ? 3 : date.length === 4 ? 12 : date.length === 7 ? 1 : 0;
  const first = Date.UTC(year, month - 1, day) / MS_A_DAY;
  return [first, months === 0 ? first + 1 : Date.UTC(year, month - 1 + months, 1) / MS_A_DAY];
}

/** Releases in lanes; null where none is dated. */
export function releaseFigure(dataset: Dataset): Figure | null {
  const all = modelRows(dataset);
  const dated = all.filter(({ released }) => released !== null);
  const newest = newestOf(dated);
  if (newest === null) return null;
  const rows = dated.map((row) => releaseRow(dataset, row));
  const laneOf = ({ isOwn, maker }: ModelRow): string => (isOwn ? maker : OTHERS.id);
  const clouds = [...dataset.providers.values()].flatMap(({ id, data }) => (data.kind === 'provider' ? [{ id, name: data.short }] : []));
  const lanes = [...clouds, OTHERS].filter(({ id }) => dated.some((row) => laneOf(row) === id));
  const counted = lanes.map((lane) => ({ ...lane, count: dated.filter((row) => laneOf(row) === lane.id).length }));
  return {
    id: 'model-releases',
    title: titleOf(counted, newest),
    caption: 'Days on which models came out, as far as a source gives a date: each of the clouds, and all other makers together',
    summary: `${dated.length} dated releases: ${counted.map(({ name, count }) => `${name} ${count}`).join(', ')}. The newest is ${newest.name} of ${newest.makerName}, ${roughWords(newest.released ?? '')}.`,
    note:
      all.length === dated.length
        ? ''
        : `No source on file dates the release of ${all.length - dated.length} more. A line is a month, a quarter or a year where no day is given.`,
    rows,
    drawing: {
      kind: 'timeline',
      nouns: ['release', 'releases'],
      lanes,
      events: dated.flatMap((row, index): TimelineEvent[] => {
        const mark = rows[index] && chartMark(rows[index]);
        return mark ? [{ ...mark, lanes: [laneOf(row)], title: row.name }] : [];
      }),
    },
    home: '/models/#releases',
  };
}

/** Which of the clouds has the most dated releases, where one does, and the newest of all. */
function titleOf(lanes: readonly { readonly id: string; readonly name: string; readonly count: number }[], newest: ModelRow): string {
  const clouds = lanes.filter(({ id }) => id !== OTHERS.id).toSorted((a, b) => b.count - a.count);
  const [first, second] = clouds;
  const most =
    first !== undefined && first.count > (second?.count ?? 0) ? `${first.name} has the most dated releases of the clouds, ${first.count}; the` : 'The';
  return `${most} newest on file is ${newest.makerName}’s ${newest.name}, ${roughWords(newest.released ?? '')}`;
}

/** A release as a row: its value is its day, or the middle of the month, quarter or year that is known, whose ends are its bounds. */
function releaseRow(dataset: Dataset, { id, maker, makerName, name, openness, released, path }: ModelRow): FigureRow {
  const [low, high] = spanOf(released ?? '');
  return {
    key: id,
    provider: maker,
    name: makerName,
    metric: null,
    calendar: released ?? '',
    period: roughWords(released ?? ''),
    value: high - low === 1 ? low : Math.floor((low + high) / 2),
    low,
    high,
    unit: 'day',
    words: openness === 'unsaid' ? name : `${name}, ${OPENNESS_WORDS[openness]} weights`,
    basis: null,
    disputed: false,
    perimeter: null,
    of: null,
    grade: null,
    sources: dataset.models.get(id)?.data.sources ?? [],
    path,
  };
}
