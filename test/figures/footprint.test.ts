import { describe, expect, it } from 'vitest';
import { placeMap } from '../../src/charts/map-chart.ts';
import { projected } from '../../src/charts/map-land.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { comparedWords, footprintCounts, plannedRegions } from '../../src/figures/footprint-claims.ts';
import { footprintAreas, footprintLead, reachOf } from '../../src/figures/footprint-countries.ts';
import { footprintMap } from '../../src/figures/footprint-figure.ts';
import { isOpen, listedRegions, nameAmong, standingWords } from '../../src/figures/footprint-list.ts';
import { providerFootprint } from '../../src/figures/footprint-provider.ts';
import { distanceWords, nearestRegions, regionById, regionLead, roundedDistance } from '../../src/figures/region-page.ts';
import type { Region } from '../../src/schema/region.ts';
import { listText, regionEntry } from '../support/catalogue.ts';
import type { Fields } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const live = assemble(readContent('content'));
const all = listedRegions(live);
const rough = { name: 'n', sources: ['a/b'], zonesSources: [], latitude: 0, longitude: 0 };
const region = (fields: Partial<Region>): Region => ({ ...rough, place: 'Oslo', country: 'NO', status: 'open', ...fields });

/** Lists of providers over the small ledger: acme is there always. */
const withLists = (lists: Readonly<Record<string, readonly Fields[]>>): Dataset =>
  smallLedger({
    providers: Object.fromEntries(Object.keys(lists).flatMap((id) => (id === 'acme' ? [] : [[id, { name: id, short: id }]]))),
    files: Object.fromEntries(
      Object.entries(lists).map(([id, entries]) => [
        `regions/${id}.yaml`,
        listText(
          'regions',
          entries.map((one) => regionEntry(one)),
        ),
      ]),
    ),
  });

describe('the lists of regions', () => {
  it('hold each region once, each at an address of its own, in a country with a name and an area', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ country, area }) => area === 'Elsewhere' || /^[A-Z]{2}$/.test(country)).map(({ id }) => id)).toEqual([]);
    expect(all.length).toBe([...live.regions.values()].reduce((sum, { data }) => sum + data.regions.length, 0));
  });

  it('stand by country whole: every region in one cell of one row', () => {
    const rows = footprintAreas(live).flatMap(({ countries }) => countries);
    expect(rows.flatMap(({ cells }) => cells.flatMap(({ regions }) => regions.map(({ id }) => id))).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    expect(rows.reduce((sum, { open }) => sum + open, 0)).toBe(all.filter(isOpen).length);
  });

  it('name no two regions alike within a cell', () => {
    for (const { cells } of footprintAreas(live).flatMap(({ countries }) => countries)) {
      for (const { regions } of cells) {
        const names = regions.map((one) => `${nameAmong(one, regions)} ${one.region.restricted ?? ''} ${one.state}`);
        expect(new Set(names).size, names.join(', ')).toBe(names.length);
      }
    }
  });

  it('are drawn whole on the map, each mark within reach of where it belongs', () => {
    const figure = footprintMap(live);
    expect(figure?.rows.map(({ key }) => key)).toEqual(all.map(({ id }) => id));
    const chart = figure?.drawing.kind === 'map' ? placeMap(figure.drawing, 'wide') : null;
    const strays = (chart?.marks ?? []).filter(({ key, x, y }) => {
      const town = regionById(live, key)?.region;
      const [left, top] = (town && projected(town.longitude, town.latitude)) ?? [NaN, NaN];
      return !(Math.hypot(x - left, y - top - (chart?.parts[0]?.at.top ?? 0)) < 40);
    });
    expect(strays.map(({ key }) => key)).toEqual([]);
    expect(footprintMap(smallLedger({}))).toBeNull();
  });
});

describe('counts by list and by claim', () => {
  it.each(footprintCounts(live).map((count) => [count.short, count] as const))('%s: the parts add up to the open regions', (_short, count) => {
    expect(count.parts.reduce((sum, part) => sum + part.count, 0)).toBe(count.open);
    expect(count.open + count.announced + count.closed).toBe(live.regions.get(count.provider)?.data.regions.length);
    expect(providerFootprint(live, count.provider)?.areas.reduce((sum, { regions }) => sum + regions.length, 0)).toBe(
      count.open + count.announced + count.closed,
    );
  });

  it.each([
    [40, { value: 39, low: 39, high: 39 }, '1 more than they say'],
    [29, { value: 34, low: 34, high: 34 }, '5 fewer than they say'],
    [22, { value: 22, low: 22, high: 22 }, 'as many as they say'],
    [69, { value: 60, low: 60, high: null }, 'a number that fits what they say'],
    [36, { value: 35, low: 33.25, high: 36.75 }, 'a number that fits what they say'],
    [30, { value: 35, low: 33.25, high: 36.75 }, '5 fewer than they say'],
    [40, { value: null, low: null, high: null }, ''],
  ])('%s on a list against %o', (listed, claim, words) => {
    expect(comparedWords(listed, claim, 'they say')).toBe(words);
  });

  it('take the newest count of the company, and that of another only where it is newer', () => {
    const claims = new Map(footprintCounts(live).map(({ provider, regionClaims }) => [provider, regionClaims]));
    for (const [provider, own] of claims) {
      const stated = (live.series.get(`${provider}/regions`)?.facts ?? []).filter(({ absence, shown }) => absence === null && shown);
      expect(own.length > 0, provider).toBe(live.series.has(`${provider}/regions`));
      expect(own.filter(({ fact }) => fact.absence === null).length === 0).toBe(stated.length === 0);
      const [first, second] = own;
      if (second) expect(second.fact.period.end > (first?.fact.period.end ?? '')).toBe(true);
    }
  });

  it('list what is announced by its date, then what is closed', () => {
    const dataset = withLists({
      acme: [
        { code: 'a', name: 'A', status: 'closed' },
        { code: 'b', name: 'B', status: 'announced', opened: undefined },
        { code: 'c', name: 'C', status: 'announced', opened: '2027-Q2' },
        { code: 'd', name: 'D', status: 'announced', opened: '2027-03' },
        { code: 'e', name: 'E' },
      ],
    });
    expect(plannedRegions(dataset).map(({ region: { name } }) => name)).toEqual(['D', 'C', 'B', 'A']);
  });
});

describe('the lead', () => {
  it('names who reaches furthest, where all are, and counts every region once', () => {
    const lead = footprintLead(
      withLists({
        acme: [{ code: 'a' }, { code: 'b', country: 'SE' }, { code: 'g', country: 'FI', restricted: 'government' }, { code: 'x', status: 'closed' }],
        north: [{ code: 'a' }, { code: 'p', country: 'DK', status: 'announced' }],
      }),
    );
    expect(lead).toContain('reaches furthest, with 2 regions open to anyone in 2 countries or areas, before north with 1 in 1.');
    expect(lead).toContain('2 of 3 countries or areas with an open region have those of one cloud alone.');
    expect(lead).toContain('Only Norway has regions of both clouds that are open to anyone.');
    expect(lead).toContain('The two lists hold 6 regions: 4 open, of which 1 not to everybody, 1 announced and 1 closed.');
  });

  it('names nobody on a tie, and says so where no country has all', () => {
    const lead = footprintLead(withLists({ acme: [{ code: 'a' }], north: [{ code: 'a', country: 'SE' }] }));
    expect(lead).not.toContain('furthest');
    expect(lead).toContain('No country has regions of both clouds');
    expect(footprintLead(smallLedger({}))).toBe('No list of regions is on file yet.');
  });

  it('is of the live ledger what its rows say', () => {
    const reach = reachOf(live);
    expect(reach.open + reach.announced + reach.closed).toBe(reach.total);
    for (const code of reach.everywhere)
      expect(new Set(all.filter((one) => one.region.country === code && one.state === 'open').map(({ provider }) => provider)).size).toBe(
        reach.byProvider.length,
      );
    expect(footprintLead(live)).toContain(`hold ${all.length} regions`);
  });
});

describe('a region', () => {
  it.each([
    [region({ opened: '2014-10-23' }), 'open since 23 Oct 2014'],
    [region({ restricted: 'government' }), 'open, for government only'],
    [region({ restricted: 'by invitation' }), 'open, by invitation only'],
    [region({ status: 'announced', opened: '2026' }), 'announced for 2026'],
    [region({ status: 'announced' }), 'announced, no date given'],
    [region({ status: 'closed' }), 'closed'],
  ])('stands as its list has it', (one, words) => {
    expect(standingWords(one)).toBe(words);
  });

  it.each([
    [{ code: 'eu-1', opened: '2014-10-23', zones: 3 }, 'stands in or near Oslo, Norway. It is open to anyone, since 23 Oct 2014; it has 3 zones.'],
    [{ code: 'eu-1', zones: 1, opened: undefined, restricted: 'government' }, 'It is open, for government only; it has one zone.'],
    [
      { code: undefined, name: 'Norway North', status: 'announced', opened: '2027', zones: undefined },
      'is announced for Oslo, Norway. It is said to open in 2027.',
    ],
    [{ code: 'eu-1', status: 'closed', opened: '2016-02-16', zones: 2 }, 'It is closed; it opened on 16 Feb 2016; it had 2 zones.'],
    [{ code: 'eu-1', status: 'closed', opened: undefined, zones: 2 }, 'stood in or near Oslo, Norway. It is closed; it had 2 zones.'],
  ])('opens its page with an answer: %o', (fields, words) => {
    const [one] = listedRegions(withLists({ acme: [fields] }));
    expect(one && regionLead(one)).toContain(words);
  });

  it('has of each other cloud the nearest region that is open', () => {
    const dataset = withLists({
      acme: [{ code: 'a' }],
      north: [
        { code: 'near', status: 'announced' },
        { code: 'far', latitude: 40, longitude: 0 },
        { code: 'mid', latitude: 55, longitude: 10.75 },
      ],
      south: [{ code: 'same' }],
    });
    const from = regionById(dataset, 'acme/a');
    expect(from && nearestRegions(dataset, from).map(({ one, distance }) => [one.id, distance])).toEqual([
      ['south/same', 0],
      ['north/mid', 550],
    ]);
    expect(regionById(dataset, 'acme/none')).toBeNull();
  });

  it.each(all.filter((_, index) => index % 20 === 0).map((one) => [one.id, one] as const))(
    '%s has a nearest one of every other cloud, nearest first',
    (_id, one) => {
      const near = nearestRegions(live, one);
      expect(near).toHaveLength(live.regions.size - 1);
      expect(near.map(({ distance }) => distance)).toEqual(near.map(({ distance }) => distance).toSorted((a, b) => a - b));
      expect(near.every(({ one: other }) => isOpen(other) && other.provider !== one.provider)).toBe(true);
    },
  );

  it.each([
    [0, 0, 'the same town'],
    [4.4, 4, 'the same town'],
    [47.6, 48, '48 km'],
    [476, 480, '480 km'],
    [7784, 7780, '7,780 km'],
  ])('%s km away are %s', (exact, rounded, words) => {
    expect(roundedDistance(exact)).toBe(rounded);
    expect(distanceWords(rounded)).toBe(words);
  });
});
