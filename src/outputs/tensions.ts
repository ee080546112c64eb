// /data/tensions.json: statements that do not fit together, with what each rests on.
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a tension, by id; `facts` are keys of facts.json or ids of one of several rivals, and the text is the Markdown of its entry. */
export function tensionsJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.tensions.values()].map(({ id, data, body }) => ({
      id,
      title: data.title,
      verdict: data.verdict,
      providers: data.providers,
      metrics: data.metrics,
      sides: data.sides.map(({ claim, claimant, date, sources, facts }) => ({ claim, claimant: claimant ?? null, date: date ?? null, sources, facts })),
      settles: data.settles,
      text: body.trim(),
    })),
  );
}
