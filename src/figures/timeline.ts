// What happened when: the events of the ledger as a figure in lanes, and as a list by month.
import type { TimelineEvent } from '../charts/timeline.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import { dayWords, monthWords } from '../format/day.ts';
import { listInWords, sentenceCase } from '../format/label.ts';
import { type Event, EventKind } from '../schema/event.ts';
import { type EventLine, eventLine } from './event-pages.ts';
import { chartMark, type Figure, type FigureRow } from './figure.ts';

/** How the lanes are arranged. */
export type Lanes = 'provider' | 'kind';

/** An event of the list with what filters read. */
export interface TimelineLine extends EventLine {
  /** Ids of the compared providers it touches, apart by spaces. */
  readonly providerIds: string;
  readonly kindId: string;
}

export interface TimelineMonth {
  /** '2026-11'. */
  readonly month: string;
  /** 'November 2026'. */
  readonly title: string;
  readonly events: readonly TimelineLine[];
}

const MS_A_DAY = 86_400_000;
/** The lane of events that touch no compared provider. */
const OTHERS = { id: 'benchmark', name: 'Others' };

/** Days from 1 January 1970 to a day; a month counts from its first. */
export function dayNumber(date: string): number {
  return Date.parse(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`) / MS_A_DAY;
}

/** First day of the month after. */
function monthEnd(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 1) / MS_A_DAY;
}

/** An event as a row: its value is its day; where only the month is known, the middle of the month, and the month's ends as bounds. */
function eventRow(dataset: Dataset, { id, data }: Entry<Event>): FigureRow {
  const first = dayNumber(data.date);
  const end = data.date.length === 7 ? monthEnd(data.date) : first + 1;
  return {
    key: id,
    provider: data.providers.join(' '),
    name: listInWords(data.providers.map((one) => dataset.providers.get(one)?.data.short ?? one)),
    metric: null,
    calendar: data.date,
    period: dayWords(data.date),
    value: data.date.length === 7 ? Math.floor((first + end) / 2) : first,
    low: first,
    high: end,
    unit: 'day',
    words: data.title,
    basis: data.basis,
    disputed: false,
    perimeter: null,
    of: data.kind,
    grade: null,
    sources: data.sources,
    path: `/events/${id}/`,
  };
}

const comparedIds = (dataset: Dataset): readonly string[] => [...dataset.providers.values()].flatMap(({ id, data }) => (data.kind === 'provider' ? [id] : []));
const kindWords = (kind: string): string => kind.replaceAll('-', ' ');

/** The months with the most events, most first: three at most, fewer where the next one ties with the last. */
export function busiestMonths(dataset: Dataset): readonly { readonly month: string; readonly count: number }[] {
  const months = [...Map.groupBy(dataset.events.values(), ({ data }) => data.date.slice(0, 7))]
    .map(([month, events]) => ({ month, count: events.length }))
    .toSorted((a, b) => b.count - a.count || (a.month < b.month ? 1 : -1));
  const next = months[3]?.count ?? 0;
  return months.slice(0, 3).filter(({ count }) => count > next);
}

/** How many events since when, the busiest months, the newest: the opening of the page and the summary of the drawing. */
export function timelineLead(dataset: Dataset): string {
  const events = [...dataset.events.values()];
  const [newest, oldest] = [events[0], events.at(-1)];
  if (!newest || !oldest) return 'The ledger holds no event yet.';
  const busiest = busiestMonths(dataset).map(({ month, count }) => `${monthWords(month)} (${count})`);
  const most =
    busiest.length < 2
      ? busiest.map((one) => ` The busiest month on record is ${one}.`).join('')
      : ` The busiest months on record are ${listInWords(busiest)}.`;
  const many = events.length === 1 ? '1 event' : `${events.length} events`;
  return `${many} since ${monthWords(oldest.data.date)}, each with its source.${most} The newest, ${dayWords(newest.data.date)}: ${newest.data.title}.`;
}

/** The events in lanes by provider or by kind; null without events. */
export function timelineFigure(dataset: Dataset, by: Lanes): Figure | null {
  const events = [...dataset.events.values()];
  if (events.length === 0) return null;
  const compared = comparedIds(dataset);
  const lanesOf = ({ data }: Entry<Event>): readonly string[] => {
    if (by === 'kind') return [data.kind];
    const touched = compared.filter((id) => data.providers.includes(id));
    return touched.length > 0 ? touched : [OTHERS.id];
  };
  const all =
    by === 'kind'
      ? EventKind.options.map((id) => ({ id, name: sentenceCase(kindWords(id)) }))
      : [...compared.map((id) => ({ id, name: dataset.providers.get(id)?.data.short ?? id })), OTHERS];
  const lanes = all.map((lane) => ({ ...lane, count: events.filter((event) => lanesOf(event).includes(lane.id)).length })).filter(({ count }) => count > 0);
  const most = lanes.toSorted((a, b) => b.count - a.count);
  const rows = events.map((event) => eventRow(dataset, event));
  const placed = events.flatMap((event, index): TimelineEvent[] => {
    const row = rows[index];
    const mark = row && chartMark(row);
    return row && mark ? [{ ...mark, lanes: lanesOf(event), title: row.words }] : [];
  });
  return {
    id: by === 'kind' ? 'timeline-kinds' : 'timeline',
    title: findingOf(most, events.length, by),
    caption: `Events of the ledger by day, in lanes by ${by === 'kind' ? 'kind' : 'the cloud that they touch'}`,
    summary: timelineLead(dataset),
    note: `${by === 'kind' ? '' : 'An event that touches several clouds stands in the lane of each. '}Hollow: announced, not yet done. A bar through a dot: only the month is known. Titles stand where there is room, the newest first; the list has them all. How many a month has says what the ledger has found, not only what happened.`,
    rows,
    drawing: { kind: 'timeline', lanes: lanes.map(({ id, name }) => ({ id, name })), events: placed },
    home: '/timeline/',
  };
}

/** 'Alibaba is in 56 of the 123 events on record, more than any other cloud'; on a tie, no name. */
function findingOf(most: readonly { readonly name: string; readonly count: number }[], total: number, by: Lanes): string {
  const [first, second] = most;
  if (!first || first.count === second?.count) return `${total} events on record`;
  if (by === 'provider') return `${first.name} is in ${first.count} of the ${total} events on record, more than any other cloud`;
  return `“${first.name}” is the commonest kind: ${first.count} of the ${total} events on record`;
}

/** Every event by month, the newest first. */
export function timelineMonths(dataset: Dataset): readonly TimelineMonth[] {
  const compared = comparedIds(dataset);
  const lines = [...dataset.events.values()].map((event) => ({
    ...eventLine(dataset, event),
    providerIds: compared.filter((id) => event.data.providers.includes(id)).join(' '),
    kindId: event.data.kind,
  }));
  return [...Map.groupBy(lines, ({ date }) => date.slice(0, 7))]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, events]) => ({ month, title: monthWords(month), events }));
}

/** What the list can be narrowed to: the providers and kinds that any event has, each with its number of events. */
export function timelineChoices(dataset: Dataset): Readonly<Record<Lanes, readonly { readonly id: string; readonly name: string; readonly count: number }[]>> {
  const events = [...dataset.events.values()];
  const provider = comparedIds(dataset).map((id) => ({
    id,
    name: dataset.providers.get(id)?.data.short ?? id,
    count: events.filter(({ data }) => data.providers.includes(id)).length,
  }));
  const kind = EventKind.options.map((id) => ({ id, name: kindWords(id), count: events.filter(({ data }) => data.kind === id).length }));
  return { provider: provider.filter(({ count }) => count > 0), kind: kind.filter(({ count }) => count > 0) };
}

/** Styles by which a choice works without script, two lines for each cloud and kind: other rows go, the dots of other lanes fade and their titles go. */
export function laneStyles(choices: ReturnType<typeof timelineChoices>): string {
  const chosen = (['provider', 'kind'] as const).flatMap((by) => choices[by].map(({ id }) => ({ by, id, when: `html:has(#${by}-${id}:checked)` })));
  const others = ({ by, id }: { readonly by: Lanes; readonly id: string }): string => (by === 'provider' ? `[data-provider~='${id}']` : `[data-kind='${id}']`);
  return [
    '@layer page{',
    `${chosen.map((one) => `${one.when} .happened tr[data-kind]:not(${others(one)})`).join(',')}{display:none}`,
    `${chosen.map(({ by, id, when }) => `${when} .lanes-${by} [class^='p-']:not(.p-${id})`).join(',')}{--faded:.25;--titles:hidden}`,
    '}',
  ].join('');
}

/** The figures of the timeline: lanes by provider, lanes by kind. */
export function timelineFigures(dataset: Dataset): readonly Figure[] {
  return [timelineFigure(dataset, 'provider') ?? [], timelineFigure(dataset, 'kind') ?? []].flat();
}
