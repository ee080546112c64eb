// Places on a map of the world: a shape and a hue for each series, hollow where nothing stands yet, moved apart where several stand on one spot.
import { FORM_WIDTH, type ChartMark, type Form, type PlacedMark } from './chart.ts';
import { dodged } from './map-dodge.ts';
import { mapParts, type MapPart, partOf, placeIn } from './map-frame.ts';
import { MAP_RADIUS } from './map-shape.ts';
import { round } from './round.ts';
import { textWidth } from './text-room.ts';

/** How a place stands: open to anyone, open to some, not yet open, no longer open. */
export const MAP_STATES = ['open', 'restricted', 'announced', 'closed'] as const;
export type MapState = (typeof MAP_STATES)[number];

/** One place; its value is what it counts for. */
export interface MapPoint extends ChartMark {
  /** Id of its series. */
  readonly series: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly state: MapState;
  /** What the place belongs to, by which a map can be narrowed: a part of the world. */
  readonly area: string;
  /** The same more finely: a country. */
  readonly country: string;
}

/** A map as a figure asks for it. */
export interface MapInput {
  readonly kind: 'map';
  /** In the order of the key, each with the number of its shape, from 0 to 5. */
  readonly series: readonly { readonly id: string; readonly name: string; readonly shape: number }[];
  readonly points: readonly MapPoint[];
  /** What the key calls each state. */
  readonly states: Readonly<Record<MapState, string>>;
}

export interface MapSpot {
  readonly x: number;
  readonly y: number;
}

/** The marks of one series in one state within a country. */
export interface MapGroup {
  readonly state: MapState;
  readonly spots: readonly MapSpot[];
}

export interface MapSeries {
  readonly id: string;
  readonly name: string;
  readonly shape: number;
  /** Its countries in the order of the places, each with its area and its marks by state. */
  readonly countries: readonly { readonly area: string; readonly country: string; readonly groups: readonly MapGroup[] }[];
}

/** A line of the key: a shape with what it means. */
export interface MapKeyEntry extends MapSpot {
  readonly words: string;
  /** Id of the series, or null for a state, which is drawn in ink. */
  readonly series: string | null;
  readonly shape: number;
  readonly state: MapState;
}

export interface MapChart {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (MapPart & { readonly count: number })[];
  readonly series: readonly MapSeries[];
  readonly key: readonly MapKeyEntry[];
  /** Series by series, in their order. */
  readonly marks: readonly PlacedMark[];
}

/** Pixels from mark to mark where they are moved apart. */
const PITCH = 2 * MAP_RADIUS + 0.2;
const KEY_LINE = 20;

/** The map in one form; null without places. Throws where a place lies outside every part of the map, since it would be left out unseen. */
export function placeMap({ series, points, states }: MapInput, form: Form): MapChart | null {
  if (points.length === 0) return null;
  const key = placeKey(
    [
      ...(series.length === 1 ? [] : series.map(({ id, name, shape }) => ({ words: name, series: id, shape, state: 'open' as const }))),
      ...MAP_STATES.flatMap((state) =>
        points.some((point) => point.state === state)
          ? [{ words: states[state], series: null, shape: series.length === 1 ? (series[0]?.shape ?? 0) : 0, state }]
          : [],
      ),
    ],
    FORM_WIDTH[form],
  );
  const parts = mapParts(form, key.height);
  const ordered = series.flatMap(({ id }) => points.filter((point) => point.series === id));
  const placed = ordered.map((point) => {
    const index = partOf(form, point.longitude, point.latitude);
    const part = parts[index];
    const at = part && placeIn(part, point.longitude, point.latitude);
    if (!at) throw new Error(`The map has no room for ${point.label}, at ${point.latitude}, ${point.longitude}.`);
    return { point, index, at };
  });
  const spots = new Map<MapPoint, MapSpot>();
  for (const [index, { at: frame }] of parts.entries()) {
    const own = placed.filter((one) => one.index === index);
    const edge = MAP_RADIUS + 0.5;
    const bounds = { left: frame.left + edge, top: frame.top + edge, right: frame.right - edge, bottom: frame.bottom - edge };
    dodged(
      own.map(({ at }) => at),
      PITCH,
      bounds,
    ).forEach(({ x, y }, place) => {
      const point = own[place]?.point;
      if (point) spots.set(point, { x: round(x), y: round(y) });
    });
  }
  return {
    width: FORM_WIDTH[form],
    height: Math.ceil(parts.at(-1)?.at.bottom ?? 0),
    parts: parts.map((part, index) => ({ ...part, count: placed.filter((one) => one.index === index).length })),
    series: series.map(({ id, name, shape }) => ({
      id,
      name,
      shape,
      countries: countriesOf(
        ordered.filter((point) => point.series === id),
        spots,
      ),
    })),
    key: key.entries,
    marks: ordered.flatMap((point) => {
      const spot = spots.get(point);
      return spot ? [{ key: point.key, value: point.value, ...spot, label: point.label, href: point.href }] : [];
    }),
  };
}

/** The spots of one series by country, and in each by state; states without any are left out. */
function countriesOf(points: readonly MapPoint[], spots: ReadonlyMap<MapPoint, MapSpot>): MapSeries['countries'] {
  return [...Map.groupBy(points, ({ country }) => country)].map(([country, own]) => ({
    area: own[0]?.area ?? '',
    country,
    groups: MAP_STATES.flatMap((state): MapGroup[] => {
      const found = own.filter((point) => point.state === state).flatMap((point) => spots.get(point) ?? []);
      return found.length === 0 ? [] : [{ state, spots: found }];
    }),
  }));
}

/** The entries of the key in lines as wide as the drawing; states begin a line of their own. */
function placeKey(entries: readonly Omit<MapKeyEntry, 'x' | 'y'>[], width: number): { readonly entries: readonly MapKeyEntry[]; readonly height: number } {
  const placed: MapKeyEntry[] = [];
  let [x, y] = [0, 10];
  for (const [index, entry] of entries.entries()) {
    const room = 12 + textWidth(entry.words, 12.5, entry.series === null ? 400 : 600);
    const isTurn = entry.series === null && entries[index - 1]?.series !== null;
    if (x > 0 && (x + room > width || isTurn)) [x, y] = [0, y + KEY_LINE];
    placed.push({ ...entry, x: round(x + 5), y });
    x += room + 18;
  }
  return { entries: placed, height: y + KEY_LINE };
}
