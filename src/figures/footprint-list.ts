// Every region of the lists as pages show it: whose, where, how it stands, what it is called beside others in one town.
import type { MapState } from '../charts/map-chart.ts';
import { regionId } from '../dataset/catalogue-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { countryName } from '../format/country.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Region } from '../schema/region.ts';
import { regionPath } from './address.ts';
import { areaOf } from './footprint-areas.ts';
import { remembered } from '../dataset/remembered.ts';

/** One region of one provider's list. */
export interface ListedRegion {
  /** `provider/code`. */
  readonly id: string;
  readonly path: string;
  readonly provider: string;
  /** The provider's short name. */
  readonly short: string;
  readonly region: Region;
  readonly country: string;
  readonly area: string;
  readonly state: MapState;
}

/** What the states are called in keys and lists. */
export const STATE_WORDS: Readonly<Record<MapState, string>> = {
  open: 'open to anyone',
  restricted: 'open, not to all',
  announced: 'announced',
  closed: 'closed',
};

/** All regions, provider by provider in the site's order, each as its list has it. */
export const listedRegions = remembered(gathered);

function gathered(dataset: Dataset): readonly ListedRegion[] {
  return [...dataset.providers.values()].flatMap(({ id: provider, data }) =>
    (dataset.regions.get(provider)?.data.regions ?? []).map((region): ListedRegion => {
      const id = regionId(provider, region);
      const country = countryName(region.country);
      return { id, path: regionPath(id), provider, short: data.short, region, country, area: areaOf(region.country), state: regionState(region) };
    }),
  );
}

/** How a region stands for somebody who wants to use it. */
export function regionState({ status, restricted }: Pick<Region, 'status' | 'restricted'>): MapState {
  if (status !== 'open') return status;
  return restricted === undefined ? 'open' : 'restricted';
}

/** True for a region that can be used today, by anyone or by some. */
export function isOpen({ state }: Pick<ListedRegion, 'state'>): boolean {
  return state === 'open' || state === 'restricted';
}

/** The footprint page of a provider: '/footprint/aws/'. */
export function footprintPath(provider: string): string {
  return `/footprint/${provider}/`;
}

/** 'open since 23 Oct 2014, for government only', 'announced for 2026', 'closed': as far as the list says. */
export function standingWords({ status, opened, restricted }: Region): string {
  const date = opened === undefined ? '' : roughWords(opened);
  const parts = {
    open: date === '' ? 'open' : `open since ${date}`,
    announced: date === '' ? 'announced, no date given' : `announced for ${date}`,
    closed: date === '' ? 'closed' : `closed, opened ${date}`,
  };
  return restricted === undefined ? parts[status] : `${parts[status]}, ${restrictionWords(restricted)}`;
}

/** For whom a region is: 'for government only', 'by invitation only', 'sovereign'. */
export function restrictionWords(restricted: string): string {
  if (restricted === 'sovereign') return restricted;
  return restricted.startsWith('by ') ? `${restricted} only` : `for ${restricted} only`;
}

/** '3 zones', '1 zone', or that no source says. */
export function zoneWords({ zones }: Pick<Region, 'zones'>): string {
  if (zones === undefined) return 'number of zones not found';
  return zones === 1 ? '1 zone' : `${zones} zones`;
}

/** A region's name among others in one cell: its town; with its code where another of them has the same town and the same restriction. */
export function nameAmong(one: ListedRegion, others: readonly ListedRegion[]): string {
  const { place, code, restricted } = one.region;
  const isAlone = others.every(({ id, region }) => id === one.id || region.place !== place || region.restricted !== restricted);
  return isAlone || code === undefined ? place : `${place}, ${code}`;
}
