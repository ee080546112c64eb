// What the search page offers beside its answers: an A to Z, which is all of it for those without script.
import type { Dataset } from '../dataset/types.ts';
import { metricsByGroup } from './metric-list.ts';

/** Providers and metrics by name, A to Z. */
export function alphabet(dataset: Dataset): { label: string; path: string }[] {
  const providers = [...dataset.providers.values()].map(({ id, data }) => ({ label: data.name, path: `/providers/${id}/` }));
  const metrics = metricsByGroup(dataset).flatMap((group) => group.metrics.map(({ label, path }) => ({ label, path })));
  return [...providers, ...metrics].toSorted((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
}
