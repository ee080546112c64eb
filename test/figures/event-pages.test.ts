import { describe, expect, it } from 'vitest';
import { eventMoment, eventsByYear, eventsLead, neighbours } from '../../src/figures/event-pages.ts';
import { eventText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = smallLedger({
  providers: { acme: { name: 'Acme Cloud' }, other: { name: 'Other Cloud', short: 'Other', order: 2 } },
  files: {
    'events/2024/2024-12-01-first.mdx': eventText({ title: 'First', date: '2024-12-01' }),
    'events/2025/2025-01-10-elsewhere.mdx': eventText({ title: 'Elsewhere', date: '2025-01-10', providers: ['other'] }),
    'events/2025/2025-02-20-second.mdx': eventText({ title: 'Second', date: '2025-02-20', kind: 'export-control', basis: 'announced' }),
    'events/2025/2025-03-30-both.mdx': eventText({ title: 'Both', date: '2025-03-30', providers: ['acme', 'other'] }),
  },
});

describe('the list of events', () => {
  it('stands by year, the newest first', () => {
    expect(eventsByYear(dataset).map(({ year, events }) => [year, events.map((event) => event.title)])).toEqual([
      ['2025', ['Both', 'Second', 'Elsewhere']],
      ['2024', ['First']],
    ]);
  });

  it('names whom an event touches, and its kind in words', () => {
    const [year] = eventsByYear(dataset);
    expect(year?.events.map((event) => [event.providers, event.kind])).toEqual([
      ['all two', 'capacity'],
      ['Acme', 'export control'],
      ['Other', 'capacity'],
    ]);
  });

  it('opens with how many there are and who is in more than any other', () => {
    expect(eventsLead(dataset)).toBe('4 dated events since 2024, each with its source. Acme Cloud is in 3 of them, more than any other.');
  });

  it('names nobody on a tie', () => {
    const tied = smallLedger({
      providers: { acme: {}, other: { order: 2 } },
      files: { 'events/2025/2025-03-30-both.mdx': eventText({ date: '2025-03-30', providers: ['acme', 'other'] }) },
    });
    expect(eventsLead(tied)).toBe('1 dated event since 2025, with its source.');
  });
});

describe('one event', () => {
  it('says when, of which kind, and whether it is only announced', () => {
    const event = dataset.events.get('2025/2025-02-20-second');
    expect(event && eventMoment(event)).toBe('20 Feb 2025, export control, announced');
  });

  it('has for neighbours those before and after of the same provider', () => {
    const { before, after } = neighbours(dataset, '2025/2025-02-20-second');
    expect([before?.title, after?.title]).toEqual(['First', 'Both']);
  });

  it('has none beyond the ends', () => {
    expect(neighbours(dataset, '2025/2025-03-30-both').after).toBeNull();
    expect(neighbours(dataset, '2024/2024-12-01-first').before).toBeNull();
  });
});
