// What the search page offers beside its answers: questions to begin with, and an A to Z, which is all of it for those without script.
import type { Dataset } from '../dataset/types.ts';
import { metricsByGroup } from './metric-list.ts';
import { inService } from './silicon-chips.ts';

/** Providers and metrics by name, A to Z. */
export function alphabet(dataset: Dataset): { label: string; path: string }[] {
  const providers = [...dataset.providers.values()].map(({ id, data }) => ({ label: data.name, path: `/providers/${id}/` }));
  const metrics = metricsByGroup(dataset).flatMap((group) => group.metrics.map(({ label, path }) => ({ label, path })));
  return [...providers, ...metrics].toSorted((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
}

/** A question as somebody may type it, and what it asks for. */
export interface SearchExample {
  readonly query: string;
  readonly asks: string;
}

/** Questions of every kind that search answers, made from what the ledger holds; a kind of which it holds nothing is left out. */
export function searchExamples(dataset: Dataset): readonly SearchExample[] {
  const clouds = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
  const newest = clouds
    .map(({ id }) =>
      dataset.series.get(`${id}/cloud-revenue`)?.facts.findLast(({ shown, value, period }) => shown && value !== null && period.kind === 'quarter'),
    )
    .find((fact) => fact !== undefined);
  const last = clouds.at(-1);
  const chinese = clouds.flatMap(({ data }) => data.aliases).find((name) => /\p{Script=Han}/u.test(name));
  const servedSince = (one: Parameters<typeof inService>[0]): string => inService(one)?.date ?? '';
  const chip = [...dataset.chips.values()].toSorted((a, b) => (servedSince(a) < servedSince(b) ? 1 : -1))[0];
  const model = [...dataset.models.values()].toSorted((a, b) => ((a.data.released ?? '') < (b.data.released ?? '') ? 1 : -1))[0];
  return [
    newest && newest.stated !== null && { query: newest.stated, asks: 'one figure, in any spelling of it' },
    newest && { query: `${newest.provider.split('-')[0]} capex ${newest.period.calendar}`, asks: 'a measure in a quarter' },
    last && { query: `${last.data.short} revenue`, asks: 'a measure of one cloud' },
    { query: `capex > 100 billion since ${String(Number(dataset.asOf.slice(0, 4)) - 1)}`, asks: 'every figure above an amount' },
    chinese !== undefined && { query: chinese, asks: 'a name in Chinese' },
    chip && { query: chip.data.name, asks: 'a chip' },
    model && { query: `${model.data.name} price`, asks: 'what a model costs' },
    { query: 'how are sources graded', asks: 'how the ledger works' },
  ].filter((example) => typeof example === 'object');
}
