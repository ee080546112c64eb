// What the map and the table of regions can be narrowed by: clouds, parts of the world, and how a region stands.
import { MAP_STATES } from '../charts/map-chart.ts';
import type { Dataset } from '../dataset/types.ts';
import { sentenceCase } from '../format/label.ts';
import { type FilterChoice, providerChoice, slugOf } from './filter-choices.ts';
import { footprintAreas } from './footprint-countries.ts';
import { listedRegions, STATE_WORDS } from './footprint-list.ts';

/** The choices, each with what occurs on the lists. */
export function footprintChoices(dataset: Dataset): readonly FilterChoice[] {
  const found = new Set(listedRegions(dataset).map(({ state }) => state));
  return [
    providerChoice(dataset),
    { name: 'area', title: 'Parts of the world', options: footprintAreas(dataset).map(({ name }) => [slugOf(name), name]) },
    { name: 'state', title: 'Regions', options: MAP_STATES.filter((state) => found.has(state)).map((state) => [state, sentenceCase(STATE_WORDS[state])]) },
  ];
}
