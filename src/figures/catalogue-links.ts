// What of the catalogues rests on a source: chips, models, prices, regions and exchange rates, by name or by number.
import { byEach } from '../dataset/by-each.ts';
import { remembered } from '../dataset/remembered.ts';
import type { Dataset } from '../dataset/types.ts';
import { chipPath, modelPath } from './address.ts';

/** How many entries of each catalogue. */
export interface CatalogueCounts {
  readonly chips: number;
  readonly models: number;
  readonly prices: number;
  readonly regions: number;
  /** Currencies whose exchange rates it gives. */
  readonly rates: number;
}

/** An entry by name, with its page where it has one. */
export interface CatalogueName {
  readonly name: string;
  readonly path: string | null;
}

/** The entries of one catalogue that rest on a source. */
export interface CatalogueLine {
  /** What they are: 'Chips'. */
  readonly title: string;
  /** The whole catalogue, as a page or as a file: '/silicon/', '/data/rates.json'. */
  readonly path: string;
  /** The entries by name, regions by provider; prices, which have no name, by provider with their number. */
  readonly names: readonly CatalogueName[];
}

/** Which catalogues rest on a source, and on which of its entries; catalogues without any are left out. */
export function catalogueOfSource(dataset: Dataset, source: string): { readonly counts: CatalogueCounts; readonly lines: readonly CatalogueLine[] } {
  const indexes = catalogueIndexes(dataset);
  const chips = indexes.chips.get(source) ?? [];
  const models = indexes.models.get(source) ?? [];
  const prices = (indexes.prices.get(source) ?? []).map(({ provider }) => provider);
  const regions = indexes.regions.get(source) ?? [];
  const rates = (indexes.rates.get(source) ?? []).map(([currency]) => currency);
  const lines: readonly CatalogueLine[] = [
    { title: 'Chips', path: '/silicon/', names: chips.map(({ id, data }) => ({ name: data.name, path: chipPath(id) })) },
    { title: 'Models', path: '/models/', names: models.map(({ id, data }) => ({ name: data.name, path: models.length > MOST_LINKED ? null : modelPath(id) })) },
    { title: 'Prices', path: '/data/prices.json', names: [...Map.groupBy(prices, (name) => name)].map(([name, own]) => unlinked(`${name}: ${own.length}`)) },
    {
      title: 'Regions',
      path: '/footprint/',
      names: [...Map.groupBy(regions, ({ provider }) => provider)].map(([name, own]) => unlinked(`${name}: ${own.map((region) => region.name).join(', ')}`)),
    },
    { title: 'Exchange rates', path: '/data/rates.json', names: rates.map(unlinked) },
  ];
  return {
    counts: { chips: chips.length, models: models.length, prices: prices.length, regions: regions.length, rates: rates.length },
    lines: lines.filter(({ names }) => names.length > 0),
  };
}

const sourcesIn = (...lists: readonly (readonly { readonly sources: readonly string[] }[])[]): readonly string[] =>
  lists.flat().flatMap(({ sources }) => sources);

/** The entries of each catalogue by the sources that they rest on. */
const catalogueIndexes = remembered((dataset: Dataset) => {
  const prices = [...dataset.prices.values()].flatMap(({ id, data }) => data.prices.map(({ sources }) => ({ provider: shortName(dataset, id), sources })));
  const regions = [...dataset.regions.values()].flatMap(({ id, data }) =>
    data.regions.map(({ name, sources, zonesSources }) => ({ provider: shortName(dataset, id), name, sources: [...sources, ...zonesSources] })),
  );
  return {
    chips: byEach(dataset.chips.values(), ({ data }) => sourcesIn(data.steps, data.specs, data.claims)),
    models: byEach(dataset.models.values(), ({ data }) => sourcesIn([data], data.scores)),
    prices: byEach(prices, ({ sources }) => sources),
    regions: byEach(regions, ({ sources }) => sources),
    rates: byEach(dataset.rates, ([, { source, endSource }]) => [source, endSource ?? []].flat()),
  };
});

/** A board holds a hundred models: their names alone stand on its page, which stays light. */
const MOST_LINKED = 40;

const unlinked = (name: string): CatalogueName => ({ name, path: null });
const shortName = (dataset: Dataset, provider: string): string => dataset.providers.get(provider)?.data.short ?? provider;
