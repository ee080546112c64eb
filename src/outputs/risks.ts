// /data/risks.json: dated evidence on the risks, each with the way it points; no level, since no source states one.
import { readingIds } from '../dataset/reading-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a piece of evidence, by risk, oldest first within a provider; `facts` are keys of facts.json or ids of one of several rivals. */
export function risksJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.risks.values()].flatMap(({ id, data }) => {
      const ids = readingIds(id, data.evidence);
      return data.evidence.map(({ provider, date, direction, what, claimant, sources, facts }, index) => ({
        id: ids[index],
        risk: id,
        title: data.title,
        question: data.question,
        provider,
        date,
        direction,
        what,
        claimant: claimant ?? null,
        sources,
        facts,
      }));
    }),
  );
}
