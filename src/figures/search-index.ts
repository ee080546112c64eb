// What the search page offers beside its answers: the choices of its filters and an A to Z for those without script.
import type { Dataset } from '../dataset/types.ts';
import { MetricGroup } from '../schema/metric.ts';
import { metricsByGroup } from './metric-list.ts';
import { GROUP_TITLES } from './provider-pages.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices of the three filters: those that hold a shown fact. */
export function searchChoices(dataset: Dataset): { providers: Choice[]; groups: Choice[]; years: string[] } {
  const facts = [...dataset.facts.values()].filter((fact) => fact.shown && fact.absence === null);
  const providers = new Set(facts.map((fact) => fact.provider));
  const groups = new Set(facts.flatMap((fact) => dataset.metrics.get(fact.metric)?.data.group ?? []));
  return {
    providers: [...dataset.providers.values()].filter(({ id }) => providers.has(id)).map(({ id, data }) => ({ value: id, label: data.name })),
    groups: MetricGroup.options.filter((group) => groups.has(group)).map((group) => ({ value: group, label: GROUP_TITLES[group] })),
    years: [...new Set(facts.map((fact) => fact.period.end.slice(0, 4)))].toSorted().toReversed(),
  };
}

/** Providers and metrics by name, A to Z. */
export function alphabet(dataset: Dataset): { label: string; path: string }[] {
  const providers = [...dataset.providers.values()].map(({ id, data }) => ({ label: data.name, path: `/providers/${id}/` }));
  const metrics = metricsByGroup(dataset).flatMap((group) => group.metrics.map(({ label, path }) => ({ label, path })));
  return [...providers, ...metrics].toSorted((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
}
