// What the footprint page of one provider says: its list by area and country beside its own count.
import type { Dataset } from '../dataset/types.ts';
import { listInWords, sentenceCase } from '../format/label.ts';
import { AREA_NAMES } from './footprint-areas.ts';
import { type FootprintCount, footprintCounts } from './footprint-claims.ts';
import { isOpen, type ListedRegion, listedRegions } from './footprint-list.ts';

export interface ProviderFootprint {
  readonly count: FootprintCount;
  readonly lead: string;
  /** Its regions by area, in the list's order within a country, countries by their name. */
  readonly areas: readonly { readonly name: string; readonly open: number; readonly regions: readonly ListedRegion[] }[];
  /** The documents that its list rests on, the most used first. */
  readonly sources: readonly string[];
}

/** The footprint of a provider; null where it has no list. */
export function providerFootprint(dataset: Dataset, provider: string): ProviderFootprint | null {
  const count = footprintCounts(dataset).find((one) => one.provider === provider);
  const own = listedRegions(dataset).filter((one) => one.provider === provider);
  if (!count) return null;
  const areas = AREA_NAMES.flatMap((name) => {
    const regions = own.filter(({ area }) => area === name).toSorted((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : 0));
    return regions.length === 0 ? [] : [{ name, open: regions.filter(isOpen).length, regions }];
  });
  const uses = Map.groupBy(
    own.flatMap(({ region }) => [...region.sources, ...region.zonesSources]),
    (id) => id,
  );
  const sources = [...uses].toSorted(([, a], [, b]) => b.length - a.length).map(([id]) => id);
  return { count, lead: leadOf(count, own), areas, sources };
}

/** 'AWS lists 40 open regions in 28 countries or areas: 34 for anyone outside mainland China …. Open on the list: 1 more than the company says.' */
function leadOf({ short, open, parts, announced, closed, difference, zones, regionClaims }: FootprintCount, own: readonly ListedRegion[]): string {
  const countries = new Set(own.filter(isOpen).map(({ region }) => region.country)).size;
  const beside = [announced > 0 ? `${announced} announced` : '', closed > 0 ? `${closed} closed` : ''].filter((part) => part !== '');
  const besideWords = beside.length === 0 ? '' : `; beside them ${listInWords(beside)}`;
  const first = `The list of ${short} has ${open} open regions in ${countries} countries or areas: ${listInWords(parts.map(({ count, words }) => `${count} ${words}`))}${besideWords}.`;
  const claimed = regionClaims.flatMap(({ fact, who, words, when }) => (fact.absence === null ? [`${who} counted ${words} ${when}`] : []));
  const claims = claimed.length === 0 ? 'No count of regions by the company was found.' : `${listInWords(claimed)}.`;
  const counted =
    zones === null || zones.value === null ? '' : `For ${zones.counted.length} of the open ones the number of zones is on file, ${zones.zones} in all.`;
  return [first, counted, sentenceCase(claims), difference].filter((part) => part !== '').join(' ');
}
