// How the map is cut for each form: the whole world where there is room, four parts of it under each other on phones, each at its own scale.
import { FORM_WIDTH, type Form } from './chart.ts';
import { projected, WORLD } from './map-land.ts';
import { round } from './round.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One part of the map. */
export interface MapPart {
  /** What it shows; '' where it is all. */
  readonly name: string;
  /** The part of the world's map that it shows, in that map's pixels. */
  readonly crop: Box;
  /** Where it stands in the drawing. */
  readonly at: Box;
}

/** Degrees: north of `south`, and from `west` on eastward to `east`. */
interface Window {
  readonly west: number;
  readonly east: number;
  readonly south: number;
}

interface Cut {
  readonly name: string;
  readonly crop: Box;
  /** What belongs into it, unless an earlier part holds it. */
  readonly holds: Window;
}

const EVERYWHERE: Window = { west: -180, east: 180, south: -90 };
const CUTS: Readonly<Record<Form, readonly Cut[]>> = {
  wide: [{ name: '', crop: { left: 0, top: 0, right: WORLD.width, bottom: WORLD.height }, holds: EVERYWHERE }],
  narrow: [
    { name: 'Asia', crop: { left: 564, top: 66, right: 784, bottom: 284 }, holds: { west: 62, east: 180, south: -10 } },
    { name: 'Europe, Middle East, North Africa', crop: { left: 334, top: 12, right: 542, bottom: 160 }, holds: { west: -30, east: 62, south: 12 } },
    { name: 'North and Central America', crop: { left: 18, top: 40, right: 204, bottom: 180 }, holds: { west: -180, east: -30, south: 12 } },
    { name: 'South America, Africa, Oceania', crop: { left: 104, top: 190, right: 872, bottom: WORLD.height }, holds: EVERYWHERE },
  ],
};
/** Height of a part's name, and the room between two parts. */
const NAME = 20;
const GAP = 10;

/** The parts of one form from top to bottom, the first at `top`. */
export function mapParts(form: Form, top: number): readonly (MapPart & { readonly scale: number })[] {
  let from = top;
  return CUTS[form].map(({ name, crop }) => {
    const scale = FORM_WIDTH[form] / (crop.right - crop.left);
    const head = from + (name === '' ? 0 : NAME);
    const at = { left: 0, top: head, right: FORM_WIDTH[form], bottom: round(head + (crop.bottom - crop.top) * scale) };
    from = at.bottom + GAP;
    return { name, crop, at, scale };
  });
}

/** Which part of a form holds a place of the earth, as its index. */
export function partOf(form: Form, longitude: number, latitude: number): number {
  return CUTS[form].findIndex(({ holds }) => longitude >= holds.west && longitude <= holds.east && latitude > holds.south);
}

/** Where a place stands within a part, in pixels of the drawing; null where the part's crop leaves it out. */
export function placeIn({ crop, at, scale }: MapPart & { readonly scale: number }, longitude: number, latitude: number): { x: number; y: number } | null {
  const spot = projected(longitude, latitude);
  if (spot === null) return null;
  const [x, y] = spot;
  const isIn = x >= crop.left && x <= crop.right && y >= crop.top && y <= crop.bottom;
  return isIn ? { x: at.left + (x - crop.left) * scale, y: at.top + (y - crop.top) * scale } : null;
}
