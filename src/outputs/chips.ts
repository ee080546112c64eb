// /data/chips.json: the providers' own chips, with the steps of their lives, their properties and what is claimed of them.
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a chip, by provider and id; `facts` are keys of facts.json or ids of one of several rivals; the text is the Markdown of its entry. */
export function chipsJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.chips.values()].map(({ id, data, body }) => ({
      id,
      provider: id.split('/')[0],
      name: data.name,
      aliases: data.aliases,
      family: data.family,
      generation: data.generation,
      purpose: data.purpose,
      steps: data.steps.map(({ step, date, basis, claimant, sources }) => ({ step, date, basis, claimant: claimant ?? null, sources })),
      specs: data.specs.map(({ measure, value, claimant, sources }) => ({ measure, value, claimant: claimant ?? null, sources })),
      claims: data.claims.map(({ measure, value, against, claimant, date, sources }) => ({ measure, value, against, claimant, date, sources })),
      facts: data.facts,
      text: body.trim(),
    })),
  );
}
