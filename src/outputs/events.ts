// /data/events.json: dated events with the providers they touch.
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row an event, newest first; the text is the Markdown of its entry. */
export function eventsJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.events.values()].map(({ id, data, body }) => ({
      id,
      date: data.date,
      title: data.title,
      kind: data.kind,
      basis: data.basis,
      providers: data.providers,
      sources: data.sources,
      formerly: data.formerly,
      text: body.trim(),
    })),
  );
}
