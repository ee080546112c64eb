// /data/metrics: what is measured, in which unit, and what makes two providers comparable.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { Derivation, MetricGroup, MetricKind } from '../schema/metric.ts';
import { PeriodKind } from '../schema/period.ts';
import { count, list, maybe, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const MetricRow = z.strictObject({
  id: text('Id, as in the addresses of this site.'),
  label: text('The name the site prints.'),
  short: maybe('A shorter name for narrow heads.'),
  aliases: texts('Other words people search for.'),
  group: MetricGroup.describe('The section of lists and matrices it stands in.'),
  order: count('Where it stands in its group: 1 is first.'),
  kind: MetricKind.describe('What a value of it is.'),
  unit: maybe('What is counted where the value carries no unit of its own.'),
  nature: z.enum(['flow', 'stock']).describe('A flow runs over a period, a stock stands on a day.'),
  polarity: z.enum(['higher', 'lower', 'neutral']).describe('Which direction is better for the company.'),
  periods: z.array(PeriodKind).readonly().describe('The kinds of period a fact of it may have.'),
  scope: z.enum(['cloud', 'group']).describe('cloud: the cloud segment’s own. group: the whole parent’s.'),
  list: z.boolean().describe('true for a list of separate things, which are never added up.'),
  derived: z
    .strictObject({
      formula: Derivation.shape.formula.describe('The formula.'),
      of: text('The metric it is made of.'),
      by: maybe('The second metric, where the formula takes two.'),
    })
    .nullable()
    .describe('Set where the ledger computes the metric when nobody states it.'),
  proxies: z.record(z.string(), z.string()).describe('Per provider the nearest metric it does disclose; never ranked.'),
  leavesOut: text('What it leaves out.'),
  comparability: list(
    z.strictObject({
      provider: text('Id of the provider.'),
      counts: text('What this provider counts.'),
      comparable: z.boolean().describe('true where its figures may be ranked against others marked true.'),
    }),
    'What each provider counts.',
  ),
  definition: text('Its definition, in Markdown.'),
});

/** The metrics in the site's order. */
export const metrics = defineTable({
  name: 'metrics',
  title: 'Metrics',
  description: 'What is measured, a row each: unit, what it leaves out, what each provider counts.',
  key: ['id'],
  row: MetricRow,
  rows: (dataset: Dataset) =>
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
});
