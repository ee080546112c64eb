// What the pages of events say: the list by year, one event's neighbours.
import { listInWords } from '../format/label.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import type { Event } from '../schema/event.ts';
import { dayWords } from '../format/day.ts';
import { cloudCount, comparedProviders } from './compared.ts';

export interface EventLine {
  readonly date: string;
  readonly title: string;
  readonly path: string;
  /** Short names; 'all six' where it touches every compared cloud. */
  readonly providers: string;
  readonly kind: string;
}

/** Events by year, the newest first. */
export function eventsByYear(dataset: Dataset): { year: string; events: EventLine[] }[] {
  return [...Map.groupBy(dataset.events.values(), (event) => event.data.date.slice(0, 4)).entries()]
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([year, events]) => ({ year, events: events.map((event) => eventLine(dataset, event)) }));
}

/** How many events there are, since when, and which provider they touch most often; no name on a tie. */
export function eventsLead(dataset: Dataset): string {
  const events = [...dataset.events.values()];
  const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
  const counts = compared
    .map(({ id, data }) => ({ name: data.name, count: events.filter((event) => event.data.providers.includes(id)).length }))
    .toSorted((a, b) => b.count - a.count);
  const first = events.at(-1)?.data.date.slice(0, 4) ?? '';
  const [top, next] = counts;
  const most = top && top.count > (next?.count ?? 0) ? ` ${top.name} is in ${top.count} of them, more than any other.` : '';
  return events.length === 1 ? `1 dated event since ${first}, with its source.` : `${events.length} dated events since ${first}, each with its source.${most}`;
}

/** When an event happened and of which kind: '24 Feb 2025, strategy, announced'. */
export function eventMoment({ data }: Entry<Event>): string {
  return `${dayWords(data.date)}, ${kindWords(data.kind)}${data.basis === 'announced' ? ', announced' : ''}`;
}

/** One event as a line of a list. */
export function eventLine(dataset: Dataset, event: Entry<Event>): EventLine {
  return {
    date: event.data.date,
    title: event.data.title,
    path: `/events/${event.id}/`,
    providers: touched(dataset, event.data.providers),
    kind: kindWords(event.data.kind),
  };
}

/** The events just before and after one that touch any of its providers. */
export function neighbours(dataset: Dataset, id: string): { before: EventLine | null; after: EventLine | null } {
  const event = dataset.events.get(id);
  if (!event) return { before: null, after: null };
  const related = [...dataset.events.values()].filter((one) => one.data.providers.some((provider) => event.data.providers.includes(provider)));
  const at = related.findIndex((one) => one.id === id);
  const [after, before] = [related[at - 1], related[at + 1]];
  return { before: before ? eventLine(dataset, before) : null, after: after ? eventLine(dataset, after) : null };
}

const kindWords = (kind: string): string => kind.replaceAll('-', ' ');

function touched(dataset: Dataset, ids: readonly string[]): string {
  if (comparedProviders(dataset).every(({ id }) => ids.includes(id))) return `all ${cloudCount(dataset)}`;
  return listInWords(ids.map((id) => dataset.providers.get(id)?.data.short ?? id));
}
