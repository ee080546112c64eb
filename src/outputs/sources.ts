// /data/sources.json: the documents that the ledger rests on, and how many facts rest on each.
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a document, by id; `date` is null where the document gives none. */
export function sourcesJson(dataset: Dataset): string {
  const counts = new Map<string, number>();
  for (const { sources } of dataset.facts.values()) for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  return jsonTable(
    [...dataset.sources.values()].map(({ id, data }) => ({
      id,
      url: data.url,
      title: data.title,
      publisher: data.publisher,
      date: data.date ?? null,
      accessed: data.accessed,
      tier: data.tier,
      language: data.language,
      via: data.via ?? null,
      relays: data.relays ?? null,
      facts: counts.get(id) ?? 0,
    })),
  );
}
