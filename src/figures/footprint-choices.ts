// What the map and the table of regions can be narrowed by: clouds, parts of the world and countries, and how a region stands.
import { MAP_STATES } from '../charts/map-chart.ts';
import type { Dataset } from '../dataset/types.ts';
import { sentenceCase } from '../format/label.ts';
import { type FilterChoice, providerChoice, slugOf } from './filter-choices.ts';
import { footprintAreas } from './footprint-countries.ts';
import { listedRegions, STATE_WORDS } from './footprint-list.ts';

/** The choices, each with what occurs on the lists. */
export function footprintChoices(dataset: Dataset): readonly FilterChoice[] {
  const found = new Set(listedRegions(dataset).map(({ state }) => state));
  const areas = footprintAreas(dataset);
  const countries = areas.flatMap((area) => area.countries).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    providerChoice(dataset),
    { name: 'area', title: 'Parts of the world', options: areas.map(({ name }) => [slugOf(name), name]) },
    { name: 'country', title: 'Countries or areas', options: countries.map(({ code, name }) => [code.toLowerCase(), name]) },
    { name: 'state', title: 'Regions', options: MAP_STATES.filter((state) => found.has(state)).map((state) => [state, sentenceCase(STATE_WORDS[state])]) },
  ];
}
