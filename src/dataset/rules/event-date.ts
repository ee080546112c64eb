// An event's file bears its date, so that the folder reads as a calendar; the two must agree.
import type { Rule } from '../rule.ts';

export const eventDate: Rule = {
  name: 'event-date',
  description: 'The file name of an event begins with its date.',
  scope: 'ledger',
  *check({ content }) {
    for (const [id, doc] of content.events) {
      const name = id.slice('2025/'.length);
      const date = doc.data?.date;
      if (date === undefined || name.startsWith(`${date}-`)) continue;
      const slug = name.replace(/^\d{4}-\d{2}(?:-\d{2})?-/, '');
      yield {
        place: doc.at(['date']),
        message: `The event is dated ${date} and its file is named "${name}.mdx".`,
        cure: `Rename it to events/${date.slice(0, 4)}/${date}-${slug}.mdx, or correct the date.`,
        subject: id,
      };
    }
  },
};
