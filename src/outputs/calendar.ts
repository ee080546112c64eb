// /calendar.ics, of all and of one provider: the days on which results are to be expected, as iCalendar (RFC 5545).
import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Dataset } from '../dataset/types.ts';
import { expectedDays } from '../figures/expectations.ts';
import type { FeedSite } from './feeds.ts';
import { lastingUuid } from './lasting-uuid.ts';

/** The calendar. Days are whole ones and tentative; their stamp is the ledger's day. */
export function calendarIcs(dataset: Dataset, site: FeedSite, provider?: string): string {
  const of = provider === undefined ? '' : ` of ${dataset.providers.get(provider)?.data.name ?? provider}`;
  const stamp = new Date(`${dataset.asOf}T00:00:00Z`);
  const calendar = new ICalCalendar({
    name: `${site.name}: expected results${of}`,
    description: 'Days reckoned from past results. None of them was announced by a company.',
    prodId: { company: site.name, product: 'Expected results', language: 'EN' },
    events: expectedDays(dataset, provider).map(({ id, day, title, text, path }) => ({
      id: lastingUuid(`expected/${id}`),
      stamp,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: title,
      description: text,
      status: ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(site.isPlaced ? { url: site.address(path) } : {}),
    })),
  });
  return `${calendar.toString()}\r\n`;
}
