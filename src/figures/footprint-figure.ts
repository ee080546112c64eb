// The map of all regions as a figure: one mark and one row a region, each counted once, in the list that holds it.
import type { MapPoint } from '../charts/map-chart.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Figure, FigureRow } from './figure.ts';
import { slugOf } from './filter-choices.ts';
import { footprintLead, listedProviders, reachOf } from './footprint-countries.ts';
import { isOpen, type ListedRegion, listedRegions, STATE_WORDS, standingWords, zoneWords } from './footprint-list.ts';
import { providerFootprint } from './footprint-provider.ts';

/** A region as a row: it counts for one region; the words name it, its country, its zones and how it stands. */
function regionRow({ id, path, provider, short, region, country }: ListedRegion): FigureRow {
  const name = region.name.includes(country) ? region.name : `${region.name}, ${country}`;
  return {
    ...{ key: id, provider, name: short, metric: null, calendar: region.opened ?? '', period: '', value: 1, low: null, high: null, unit: 'region' },
    words: [name, ...(region.zones === undefined ? [] : [zoneWords(region)]), standingWords(region)].join(', '),
    ...{ basis: null, disputed: false, perimeter: null, of: null, grade: null },
    sources: [...new Set([...region.sources, ...region.zonesSources])],
    path,
  };
}

/** The map of the regions of all lists; null where there is none. */
export function footprintMap(dataset: Dataset): Figure | null {
  const regions = listedRegions(dataset);
  if (regions.length === 0) return null;
  const reach = reachOf(dataset);
  return {
    id: 'footprint-map',
    title: `${reach.open} open regions in ${reach.countries.length} countries or areas, by the clouds’ own lists`,
    caption: 'Every region on the lists of the clouds, at or near its town; equal areas',
    summary: footprintLead(dataset),
    ...mapOf(dataset, regions),
    home: '/footprint/',
  };
}

/** One map for each list, of its regions alone, in the site's order. */
export function footprintMaps(dataset: Dataset): readonly Figure[] {
  return listedProviders(dataset).flatMap((provider) => {
    const found = providerFootprint(dataset, provider);
    const own = listedRegions(dataset).filter((one) => one.provider === provider);
    if (found === null) return [];
    const countries = new Set(own.filter(isOpen).map(({ region }) => region.country)).size;
    return [
      {
        id: footprintMapId(provider),
        title: `${found.count.short}: ${found.count.open} open regions in ${countries} countries or areas`,
        caption: 'Every region on its list, at or near its town; equal areas',
        summary: found.lead,
        ...mapOf(dataset, own),
        home: found.count.path,
      },
    ];
  });
}

/** The id of a list's own map: 'footprint-map-aws'. */
export function footprintMapId(provider: string): string {
  return `footprint-map-${provider}`;
}

const NOTE =
  'Where several stand in or near one town they are drawn side by side, so that none hides another: a mark may stand a little off its town. A region is a choice on a list, not a size: one may hold a single hall, another dozens.';

/** Rows, marks and note of some regions. The shape of a provider is the same on every map. */
function mapOf(dataset: Dataset, regions: readonly ListedRegion[]): Pick<Figure, 'rows' | 'drawing' | 'note'> {
  const rows = regions.map(regionRow);
  const points = regions.flatMap((one, index): MapPoint[] => {
    const row = rows[index];
    if (row?.value !== 1) return [];
    const { latitude, longitude } = one.region;
    const mark = { key: row.key, value: row.value, low: null, high: null, mark: 'reported' as const, label: `${row.name}: ${row.words}`, href: row.path };
    return [{ ...mark, series: one.provider, latitude, longitude, state: one.state, area: slugOf(one.area), country: one.region.country.toLowerCase() }];
  });
  const series = listedProviders(dataset).map((id, shape) => ({ id, name: dataset.providers.get(id)?.data.short ?? id, shape }));
  const present = series.filter(({ id }) => regions.some(({ provider }) => provider === id));
  return { rows, drawing: { kind: 'map', series: present, points, states: STATE_WORDS }, note: NOTE };
}
