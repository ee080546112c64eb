import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/charts/chart.ts';
import { greatCircle } from '../../src/charts/great-circle.ts';
import { MAP_STATES, type MapInput, type MapPoint, placeMap } from '../../src/charts/map-chart.ts';
import { dodged } from '../../src/charts/map-dodge.ts';
import { GRID, landPath, projected, simplified, WORLD } from '../../src/charts/map-land.ts';
import { mapShape } from '../../src/charts/map-shape.ts';

const FORMS = ['wide', 'narrow'] as const satisfies readonly Form[];
const LONDON = { longitude: -0.12574, latitude: 51.50853 };
const TOKYO = { longitude: 139.69171, latitude: 35.6895 };
const AUCKLAND = { longitude: 174.7633, latitude: -36.8485 };
const SANTIAGO = { longitude: -70.64827, latitude: -33.45694 };
const SEATTLE = { longitude: -122.33, latitude: 47.6 };

const point = (key: string, place: { readonly longitude: number; readonly latitude: number }, overrides: Partial<MapPoint> = {}): MapPoint => ({
  ...{ key, value: 1, low: null, high: null, mark: 'reported', label: `Region ${key}`, href: `/${key}/` },
  ...{ series: 'north', state: 'open', area: 'somewhere', country: 'land', ...place, ...overrides },
});
const input = (points: readonly MapPoint[]): MapInput => ({
  kind: 'map',
  series: [
    { id: 'north', name: 'North', shape: 0 },
    { id: 'south', name: 'South', shape: 1 },
  ],
  points,
  states: { open: 'open', restricted: 'not to all', announced: 'announced', closed: 'closed' },
});

describe('the land', () => {
  it('is closed rings within the frame, small enough to be carried by a page', () => {
    const rings = landPath().split('z').slice(0, -1);
    expect(rings.length).toBeGreaterThan(40);
    expect(landPath().length).toBeLessThan(12_000);
    for (const ring of rings) {
      const found = /^M(\d+) (\d+)l([-\d ]+)$/.exec(ring);
      let [x, y] = [Number(found?.[1]), Number(found?.[2])];
      const steps = [...(found?.[3] ?? '').matchAll(/-?\d+/g)].map(Number);
      expect(steps.length % 2).toBe(0);
      for (let at = 0; at < steps.length; at += 2) {
        [x, y] = [x + (steps[at] ?? NaN), y + (steps[at + 1] ?? NaN)];
        expect(x >= 0 && x <= WORLD.width * GRID && y >= 0 && y <= WORLD.height * GRID, ring).toBe(true);
      }
    }
  });

  it('loses only the points that make no shape', () => {
    const square = [
      [0, 0],
      [5, 0.01],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const;
    expect(simplified(square, 1)).toEqual([square[0], square[2], square[3], square[4]]);
    expect(simplified(square, 0)).toEqual(square);
  });
});

describe('places on the map', () => {
  it('go from west to east and from north to south, across the line of the date', () => {
    const [seattle, london, tokyo, auckland] = [SEATTLE, LONDON, TOKYO, AUCKLAND].map(
      ({ longitude, latitude }) => projected(longitude, latitude) ?? [NaN, NaN],
    );
    expect([seattle, london, tokyo, auckland].map((at) => at?.[0])).toEqual(
      [seattle, london, tokyo, auckland].map((at) => at?.[0]).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
    expect(auckland?.[1]).toBeGreaterThan(tokyo?.[1] ?? Infinity);
    const [kamchatka, chukotka] = [projected(165, 60), projected(-175, 60)];
    expect(chukotka?.[0]).toBeGreaterThan(kamchatka?.[0] ?? Infinity);
  });

  it('have none where the frame cuts them off', () => {
    expect(projected(0, -80)).toBeNull();
    expect(() => placeMap(input([point('pole', { longitude: 0, latitude: -80 })]), 'wide')).toThrow('no room for Region pole');
  });

  it('are marks once each in both forms, by series, within the drawing', () => {
    const places = [LONDON, TOKYO, AUCKLAND, SANTIAGO, SEATTLE, LONDON, LONDON];
    const points = places.map((place, index) => point(String(index), place, { series: index % 2 === 0 ? 'south' : 'north' }));
    for (const form of FORMS) {
      const chart = placeMap(input(points), form);
      expect(chart?.marks.map(({ key }) => key)).toEqual(['1', '3', '5', '0', '2', '4', '6']);
      expect(chart?.marks.every(({ x, y }) => x > 0 && x < (chart.width ?? 0) && y > 0 && y < (chart.height ?? 0))).toBe(true);
      expect(chart?.series.flatMap(({ countries }) => countries.flatMap(({ groups }) => groups.flatMap(({ spots }) => spots)))).toHaveLength(places.length);
      expect(chart?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
    }
    expect(placeMap(input([]), 'wide')).toBeNull();
  });

  it('stand apart by state, and the key names the states that occur', () => {
    const points = MAP_STATES.map((state) => point(state, LONDON, { state }));
    const chart = placeMap(input(points), 'wide');
    expect(chart?.series[0]?.countries).toHaveLength(1);
    expect(chart?.series[0]?.countries[0]?.groups.map(({ state, spots }) => [state, spots.length])).toEqual(MAP_STATES.map((state) => [state, 1]));
    expect(chart?.key.map(({ words }) => words)).toEqual(['North', 'South', 'open', 'not to all', 'announced', 'closed']);
    expect(placeMap(input([point('a', LONDON)]), 'wide')?.key.map(({ words }) => words)).toEqual(['North', 'South', 'open']);
  });
});

describe('marks moved apart', () => {
  const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
  /** Spots from a row of whole numbers that never repeats within its length. */
  const crowd = (count: number, spread: number) =>
    Array.from({ length: count }, (_, index) => ({ x: 100 + ((index * 37) % spread), y: 50 + ((index * 53) % spread) }));

  it.each([
    [20, 1],
    [60, 7],
    [120, 30],
  ])('%s of them within %s pixels touch no other and leave no bounds', (count, spread) => {
    const placed = dodged(crowd(count, spread), 6, bounds);
    expect(placed).toHaveLength(count);
    for (const [index, one] of placed.entries()) {
      expect(one.x >= 0 && one.x <= 200 && one.y >= 0 && one.y <= 100).toBe(true);
      for (const other of placed.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(6 - 1e-9);
    }
  });

  it('stay where they are when they are alone, and the first of each place does', () => {
    const spots = [
      { x: 20, y: 20 },
      { x: 20, y: 20 },
      { x: 60, y: 60 },
    ];
    const placed = dodged(spots, 6, bounds);
    expect([placed[0], placed[2]]).toEqual([spots[0], spots[2]]);
    expect(placed[1]).not.toEqual(spots[1]);
  });

  it('come out the same each time', () => {
    expect(dodged(crowd(60, 7), 6, bounds)).toEqual(dodged(crowd(60, 7), 6, bounds));
  });
});

describe('shapes', () => {
  it('differ for eight series', () => {
    expect(new Set(Array.from({ length: 8 }, (_, series) => mapShape({ x: 0, y: 0 }, series)))).toHaveProperty('size', 8);
  });
});

describe('distances', () => {
  it.each([
    ['London', 'Paris', LONDON, { longitude: 2.3488, latitude: 48.85341 }, 344],
    ['Auckland', 'Santiago', AUCKLAND, SANTIAGO, 9670],
    ['London', 'itself', LONDON, LONDON, 0],
  ])('from %s to %s', (_from, _to, from, to, kilometres) => {
    expect(Math.abs(greatCircle(from, to) - kilometres)).toBeLessThan(10);
    expect(greatCircle(to, from)).toBeCloseTo(greatCircle(from, to), 6);
  });
});
