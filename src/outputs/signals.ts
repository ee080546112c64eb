// /data/signals.json: dated readings of the questions to watch.
import { readingIds } from '../dataset/reading-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a reading, by signal, oldest first within a provider; `facts` are keys of facts.json or ids of one of several rivals. */
export function signalsJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.signals.values()].flatMap(({ id, data }) => {
      const ids = readingIds(id, data.readings);
      return data.readings.map(({ provider, date, direction, why, claimant, sources, facts }, index) => ({
        id: ids[index],
        signal: id,
        title: data.title,
        question: data.question,
        provider,
        date,
        direction,
        why,
        claimant: claimant ?? null,
        sources,
        facts,
      }));
    }),
  );
}
