// What the page of one region says: its answer in a sentence, its properties, and the nearest regions of the other clouds.
import { greatCircle } from '../charts/great-circle.ts';
import type { Dataset } from '../dataset/types.ts';
import { countryInSentence } from '../format/country.ts';
import { numberWords } from '../format/number.ts';
import { roughWords } from '../format/rough-date.ts';
import { isOpen, type ListedRegion, listedRegions, restrictionWords } from './footprint-list.ts';

/** The nearest open region of another provider. */
export interface NearRegion {
  readonly one: ListedRegion;
  /** Kilometres between the two towns along the great circle, rounded: to tens, from a hundred on; 0 for the same town. */
  readonly distance: number;
}

/** The region with an id, `provider/code`; null where no list holds it. */
export function regionById(dataset: Dataset, id: string): ListedRegion | null {
  return listedRegions(dataset).find((one) => one.id === id) ?? null;
}

/** What the region is, in a sentence or two, only as strong as the list bears. */
export function regionLead({ short, region, state }: ListedRegion): string {
  const { code, place, opened, zones, restricted, status } = region;
  const country = countryInSentence(region.country);
  const where = country.replace(/^the /, '') === place || country.startsWith(place) ? country : `${place}, ${country}`;
  const name = code === undefined ? `‘${region.name}’` : `‘${region.name}’ (${code})`;
  const verb = { open: 'stands', announced: 'is announced for', closed: 'stood' }[status];
  const date = opened === undefined ? '' : roughWords(opened);
  const when = `${opened !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(opened) ? 'on' : 'in'} ${date}`;
  const standing = {
    open: `It is open to anyone${date === '' ? '' : `, since ${date}`}`,
    restricted: `It is open${date === '' ? '' : ` since ${date}`}, ${restricted === undefined ? '' : restrictionWords(restricted)}`,
    announced: date === '' ? 'No date of opening is given' : `It is said to open ${when}`,
    closed: `It is closed${date === '' ? '' : `; it opened ${when}`}`,
  }[state];
  const inZones =
    zones === undefined ? 'how many zones it has is not found' : `it ${status === 'closed' ? 'had' : 'has'} ${zones === 1 ? 'one zone' : `${zones} zones`}`;
  return `The region ${name} of ${short} ${verb} ${status === 'announced' ? '' : 'in or near '}${where}. ${standing}${status === 'announced' && zones === undefined ? '' : `; ${inZones}`}.`;
}

/** For each other provider its nearest open region, nearest first. Coordinates are of the towns, so distances are between towns, not halls. */
export function nearestRegions(dataset: Dataset, from: ListedRegion): readonly NearRegion[] {
  const others = listedRegions(dataset).filter((one) => one.provider !== from.provider && isOpen(one));
  return [...Map.groupBy(others, ({ provider }) => provider).values()]
    .flatMap((regions) => {
      const measured = regions
        .map((one) => ({ one, exact: greatCircle(from.region, one.region) }))
        .toSorted((a, b) => a.exact - b.exact || rankOf(a.one) - rankOf(b.one));
      const [first] = measured;
      return first === undefined ? [] : [{ ...first, distance: roundedDistance(first.exact) }];
    })
    .toSorted((a, b) => a.exact - b.exact)
    .map(({ one, distance }) => ({ one, distance }));
}

/** Of regions in one town, those open to anyone come first. */
const rankOf = ({ state }: ListedRegion): number => (state === 'open' ? 0 : 1);

/** Kilometres as far as town coordinates bear: whole under a hundred, tens from there on. */
export function roundedDistance(kilometres: number): number {
  return kilometres < 100 ? Math.round(kilometres) : Math.round(kilometres / 10) * 10;
}

/** '1,250 km', 'the same town' for what lies under five kilometres. */
export function distanceWords(kilometres: number): string {
  return kilometres < 5 ? 'the same town' : `${numberWords(kilometres)} km`;
}

/** The other regions of its provider in the same country, in the order of the list. */
export function siblingRegions(dataset: Dataset, from: ListedRegion): readonly ListedRegion[] {
  return listedRegions(dataset).filter((one) => one.id !== from.id && one.provider === from.provider && one.region.country === from.region.country);
}

/** 'AWS has 7 more regions in the United States.', each named; '' where there is none. */
export function siblingWords(siblings: readonly ListedRegion[]): string {
  const [first] = siblings;
  return first === undefined ? '' : `Beside it ${first.short} lists in ${countryInSentence(first.region.country)}:`;
}

/** The words of a page's title: 'AWS eu-central-1, Frankfurt'. */
export function regionTitle({ short, region }: ListedRegion): string {
  return region.code === undefined ? `${short}: ${region.name}` : `${short} ${region.code}, ${region.place}`;
}
