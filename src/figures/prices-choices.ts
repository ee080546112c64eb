// What the tables of prices can be narrowed by: the clouds, makers and kinds of openness that occur in them.
import type { Dataset } from '../dataset/types.ts';
import type { FilterChoice } from './filter-choices.ts';
import type { Openness, PriceList } from './prices-matrix.ts';
import { shortName } from './prices-words.ts';

const OPENNESS: readonly (readonly [Openness, string])[] = [
  ['open', 'open weights'],
  ['closed', 'closed'],
  ['unsaid', 'not stated'],
];

/** Choices over all lists of a page. */
export function priceChoices(dataset: Dataset, lists: readonly PriceList[]): readonly FilterChoice[] {
  const rows = lists.flatMap((list) => list.rows);
  const clouds = [...dataset.providers.keys()].filter((id) => lists.some(({ providers }) => providers.includes(id)));
  const makers = new Map(rows.map(({ maker, makerName }) => [maker, makerName]));
  return [
    { name: 'provider', title: 'Clouds', options: clouds.map((id) => [id, shortName(dataset, id)]) },
    { name: 'openness', title: 'Weights', options: OPENNESS.filter(([value]) => rows.some(({ openness }) => openness === value)) },
    { name: 'maker', title: 'Makers', options: [...makers].toSorted(([, a], [, b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)) },
  ];
}
