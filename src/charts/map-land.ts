// The land of the world as one path, in pixels of the wide map: projected once, cut at the frame, without the points that no eye would miss.
import { type GeoContext, geoEqualEarth, geoPath, type GeoProjection } from 'd3';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json' with { type: 'json' };

/** The frame of the whole map: as wide as a wide drawing, from the fjords of Norway to the south of New Zealand. */
export const WORLD = { width: 880, height: 438 };

/** Equal areas, cut at 169 degrees west, where the line crosses no land but ice. */
const equalEarth = (): GeoProjection => geoEqualEarth().rotate([-11, 0]).scale(204.6).translate([401, 248.6]);
const place = equalEarth();
const coast = equalEarth().clipExtent([
  [0, 0],
  [WORLD.width, WORLD.height],
]);

/** Points whose triangle with their neighbours is smaller are left out; so are islands smaller than four of these. Square pixels. */
const LEAST_AREA = 1.6;
/** Steps of the coast to a pixel. */
export const GRID = 2;

type Point = readonly [x: number, y: number];

/** Where a place of the earth lies on the map, in its pixels; null where the frame cuts it off. */
export function projected(longitude: number, latitude: number): Point | null {
  const at = place([longitude, latitude]);
  return at === null || at[0] < 0 || at[0] > WORLD.width || at[1] < 0 || at[1] > WORLD.height ? null : at;
}

let drawn: string | null = null;

/** The coasts as path data, closed, one ring after the other; made once. */
export function landPath(): string {
  drawn ??= rings()
    .map((ring) => simplified(ring, LEAST_AREA))
    .filter((ring) => ring.length > 3 && Math.abs(area(ring)) > 4 * LEAST_AREA)
    .map(ringPath)
    .join('');
  return drawn;
}

/** Every ring of the land as the projection gives it. */
function rings(): readonly (readonly Point[])[] {
  const topology = atlas as unknown as Topology;
  const land = topology.objects['land'];
  if (land === undefined) throw new Error('The atlas holds no land.');
  const found: Point[][] = [];
  const pen: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => found.push([[x, y]]),
    lineTo: (x, y) => found.at(-1)?.push([x, y]),
    arc: () => undefined,
    closePath: () => undefined,
  };
  geoPath(coast, pen)(feature(topology, land));
  return found;
}

/** Twice the signed area of the triangle of three points. */
const cross = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);

function area(ring: readonly Point[]): number {
  const first = ring[0] ?? [0, 0];
  return ring.reduce((sum, point, index) => sum + cross(first, point, ring[index + 1] ?? first) / 2, 0);
}

/** A ring without the points that matter least, least first, after Visvalingam and Whyatt. */
export function simplified(ring: readonly Point[], least: number): readonly Point[] {
  const kept = [...ring];
  while (kept.length > 3) {
    const weights = kept.map((point, index) => Math.abs(cross(kept.at(index - 1) ?? point, point, kept[(index + 1) % kept.length] ?? point)) / 2);
    const lightest = weights.reduce((best, weight, index) => (weight < (weights[best] ?? Infinity) ? index : best), 0);
    if ((weights[lightest] ?? Infinity) >= least) break;
    kept.splice(lightest, 1);
  }
  return kept;
}

/** A ring as path data in half pixels: where it begins, then whole steps from point to point, which are shortest to write. Steps of nothing are left out. */
function ringPath(ring: readonly Point[]): string {
  const at = ring.map(([x, y]) => [Math.round(x * GRID), Math.round(y * GRID)] as const);
  const steps = at.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = at[index] ?? [0, 0];
    return x === fromX && y === fromY ? [] : [x - fromX, y - fromY];
  });
  const words = steps.map((step, index) => `${index === 0 || step < 0 ? '' : ' '}${step}`).join('');
  return `M${at[0]?.join(' ')}l${words}z`;
}
