// Where one can run what: the regions of all lists by area and country, and what stands out among them.
import type { Dataset } from '../dataset/types.ts';
import { countryInSentence } from '../format/country.ts';
import { numberInWords } from '../format/number-words.ts';
import { listInWords, sentenceCase } from '../format/label.ts';
import { AREA_NAMES } from './footprint-areas.ts';
import { isOpen, type ListedRegion, listedRegions } from './footprint-list.ts';

/** One country with its regions by provider. */
export interface CountryRow {
  /** ISO code. */
  readonly code: string;
  readonly name: string;
  /** One cell a provider, in their order; empty where it has no region there. */
  readonly cells: readonly { readonly provider: string; readonly regions: readonly ListedRegion[] }[];
  /** Providers with an open region there, and those regions. */
  readonly clouds: number;
  readonly open: number;
}

export interface AreaRows {
  readonly name: string;
  readonly countries: readonly CountryRow[];
}

/** The providers that have a list, in the site's order. */
export function listedProviders(dataset: Dataset): readonly string[] {
  return [...new Set(listedRegions(dataset).map(({ provider }) => provider))];
}

/** Every area with regions, its countries by the number of clouds that are open there, then by regions, then by name. */
export function footprintAreas(dataset: Dataset): readonly AreaRows[] {
  const providers = listedProviders(dataset);
  const byArea = Map.groupBy(listedRegions(dataset), ({ area }) => area);
  return AREA_NAMES.flatMap((name) => {
    const own = byArea.get(name) ?? [];
    const countries = [...Map.groupBy(own, ({ region }) => region.country)].map(([code, regions]): CountryRow => {
      const open = regions.filter(isOpen);
      return {
        code,
        name: regions[0]?.country ?? code,
        cells: providers.map((provider) => ({ provider, regions: regions.filter((one) => one.provider === provider) })),
        clouds: new Set(open.map(({ provider }) => provider)).size,
        open: open.length,
      };
    });
    const ordered = countries.toSorted((a, b) => b.clouds - a.clouds || b.open - a.open || (a.name < b.name ? -1 : 1));
    return own.length === 0 ? [] : [{ name, countries: ordered }];
  });
}

/** How far the lists reach, for titles and leads. */
export interface Reach {
  readonly total: number;
  readonly open: number;
  readonly restricted: number;
  readonly announced: number;
  readonly closed: number;
  /** ISO codes of countries with an open region. */
  readonly countries: readonly string[];
  /** Of these, where every provider with a list has one that is open to anyone. */
  readonly everywhere: readonly string[];
  /** Of these, where all open regions are of one provider. */
  readonly alone: readonly string[];
  /** Providers by the countries where they have a region open to anyone, most first. */
  readonly byProvider: readonly { readonly provider: string; readonly short: string; readonly countries: number; readonly regions: number }[];
}

/** The counts over all lists; each region counts once, in the list that holds it. */
export function reachOf(dataset: Dataset): Reach {
  const all = listedRegions(dataset);
  const providers = listedProviders(dataset);
  const byCountry = [...Map.groupBy(all.filter(isOpen), ({ region }) => region.country)];
  const anyone = ([, regions]: (typeof byCountry)[number]): number =>
    new Set(regions.filter(({ state }) => state === 'open').map(({ provider }) => provider)).size;
  const count = (state: ListedRegion['state']): number => all.filter((one) => one.state === state).length;
  return {
    total: all.length,
    open: all.filter(isOpen).length,
    restricted: count('restricted'),
    announced: count('announced'),
    closed: count('closed'),
    countries: byCountry.map(([code]) => code),
    everywhere: byCountry.filter((one) => anyone(one) === providers.length).map(([code]) => code),
    alone: byCountry.filter(([, regions]) => new Set(regions.map(({ provider }) => provider)).size === 1).map(([code]) => code),
    byProvider: providers
      .map((provider) => {
        const own = all.filter((one) => one.provider === provider && one.state === 'open');
        return { provider, short: own[0]?.short ?? provider, countries: new Set(own.map(({ region }) => region.country)).size, regions: own.length };
      })
      .toSorted((a, b) => b.countries - a.countries || b.regions - a.regions),
  };
}

/** Which countries have all clouds: 'Only mainland China and Singapore have regions of all six clouds that are open to anyone.' '' for a single list. */
export function everywhereWords({ everywhere, byProvider }: Reach): string {
  if (byProvider.length < 2) return '';
  const all = byProvider.length === 2 ? 'both clouds' : `all ${numberInWords(byProvider.length)} clouds`;
  if (everywhere.length === 0) return `No country has regions of ${all} that are open to anyone.`;
  return `Only ${listInWords(everywhere.map(countryInSentence))} ${everywhere.length === 1 ? 'has' : 'have'} regions of ${all} that are open to anyone.`;
}

/** The page's answer to where one can run: who reaches how far, where all are, where one is alone, and how many regions the lists hold. */
export function footprintLead(dataset: Dataset): string {
  const reach = reachOf(dataset);
  const [first, second] = reach.byProvider;
  if (!first) return 'No list of regions is on file yet.';
  const tied = second?.countries === first.countries;
  const most = tied
    ? ''
    : `${first.short} reaches furthest, with ${first.regions} regions open to anyone in ${first.countries} countries or areas${second ? `, before ${second.short} with ${second.regions} in ${second.countries}` : ''}.`;
  const alone =
    reach.alone.length === 0 ? '' : `${reach.alone.length} of ${reach.countries.length} countries or areas with an open region have those of one cloud alone.`;
  const lists = `The ${numberInWords(reach.byProvider.length)} lists hold ${reach.total} regions: ${reach.open} open, of which ${reach.restricted} not to everybody, ${reach.announced} announced and ${reach.closed} closed.`;
  return [most, everywhereWords(reach), alone, sentenceCase(lists)].filter((part) => part !== '').join(' ');
}
