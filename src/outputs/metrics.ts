// /data/metrics.json: what is measured, in which unit, and what makes two providers comparable.
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a metric, in the site's order; the definition is the Markdown of its page. */
export function metricsJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.metrics.values()].map(({ id, data, body }) => ({
      id,
      label: data.label,
      short: data.short ?? null,
      aliases: data.aliases,
      group: data.group,
      order: data.order,
      kind: data.kind,
      unit: data.unit ?? null,
      nature: data.nature,
      polarity: data.polarity,
      periods: data.periods,
      scope: data.scope,
      list: data.list,
      derived: data.derived === undefined ? null : { formula: data.derived.formula, of: data.derived.of, by: data.derived.by ?? null },
      proxies: Object.fromEntries(Object.entries(data.proxies).sort(([a], [b]) => (a < b ? -1 : 1))),
      leavesOut: data.leavesOut,
      comparability: data.comparability.map(({ provider, counts, comparable }) => ({ provider, counts, comparable })),
      definition: body.trim(),
    })),
  );
}
