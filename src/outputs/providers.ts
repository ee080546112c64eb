// /data/providers.json: the compared clouds and the benchmarks, with their names, claimants and perimeters.
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a provider, in the site's order; what a provider does not have is null or an empty list. */
export function providersJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.providers.values()].map(({ id, data }) => ({
      id,
      name: data.name,
      short: data.short,
      aliases: data.aliases,
      kind: data.kind,
      order: data.order,
      parent: data.parent ?? null,
      segment: data.segment ?? null,
      listing: data.listing ?? null,
      currency: data.currency,
      fiscalYearEnd: data.fiscalYearEnd,
      links: data.links.map(({ title, url }) => ({ title, url })),
      claimants: data.claimants.map((claimant) => ({
        id: claimant.id,
        name: claimant.name,
        aliases: claimant.aliases,
        speakers: claimant.speakers.map(({ name, role, aliases }) => ({ name, role: role ?? null, aliases })),
      })),
      perimeters: data.perimeters.map(({ id: perimeter, name, definition, metrics, from, to }) => ({
        id: perimeter,
        name,
        definition,
        metrics,
        from: from ?? null,
        to: to ?? null,
      })),
    })),
  );
}
