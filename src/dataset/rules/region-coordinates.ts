// Coordinates that lost a sign, changed places or were pasted from elsewhere lie far from the other regions of their country.
import { regionId } from '../catalogue-ids.ts';
import type { Content, Doc } from '../parse.ts';
import type { Region, Regions } from '../../schema/region.ts';
import type { Finding, Rule } from '../rule.ts';

/** One place of two lists is one place, and may be as large as a state. */
const SAME_PLACE_KM = 500;
/** Beyond this from every other region of the country, a mended sign is looked for. */
const FAR_KM = 800;
/** No country has two neighbouring regions this far apart. */
const TOO_FAR_KM = 6000;

interface Site {
  readonly doc: Doc<Regions>;
  readonly index: number;
  readonly region: Region;
}
type Point = readonly [latitude: number, longitude: number];

export const regionCoordinates: Rule = {
  name: 'region-coordinates',
  description:
    'Coordinates are not those of the open sea off Africa, agree for one place of two lists, and would not be nearer to the other regions of their country with a sign or their order changed.',
  scope: 'ledger',
  *check({ content }) {
    const sites = sitesOf(content);
    const byCountry = Map.groupBy(sites, ({ region }) => region.country);
    const othersOf = (site: Site): readonly Site[] => (byCountry.get(site.region.country) ?? []).filter((other) => other !== site);
    const misplaced = new Map(sites.map((site) => [site, atNowhere(site) ?? amongCountry(site, othersOf(site))]));
    for (const site of sites) {
      // Where one of a place is known to be wrong, the other is not held against it.
      const sound = othersOf(site).filter((other) => misplaced.get(other) === null);
      const fault = misplaced.get(site) ?? atPlace(site, sound);
      if (fault !== null) yield fault;
    }
  },
};

function sitesOf(content: Content): readonly Site[] {
  return [...content.regions.values()].flatMap((doc) => (doc.data?.regions ?? []).map((region, index) => ({ doc, index, region })));
}

const pointOf = ({ region }: Site): Point => [region.latitude, region.longitude];

/** Kilometres along the great circle. */
function kilometres([latitudeA, longitudeA]: Point, [latitudeB, longitudeB]: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const chord = half(latitudeA, latitudeB) + Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB)) * half(longitudeA, longitudeB);
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** The nearest of the others, with its distance. */
function nearest(point: Point, others: readonly Site[]): { readonly site: Site | null; readonly distance: number } {
  let found: { site: Site | null; distance: number } = { site: null, distance: Infinity };
  for (const site of others) {
    const distance = kilometres(point, pointOf(site));
    if (distance < found.distance) found = { site, distance };
  }
  return found;
}

/** Zero and zero is what an empty cell turns into. */
function atNowhere(site: Site): Finding | null {
  const [latitude, longitude] = pointOf(site);
  return Math.abs(latitude) < 1 && Math.abs(longitude) < 1 ? finding(site, 'lie in the open sea off Africa', '') : null;
}

/** Far from the other regions of the country, and near with a sign or the order changed; or too far for any country. */
function amongCountry(site: Site, others: readonly Site[]): Finding | null {
  const [latitude, longitude] = pointOf(site);
  const { site: neighbour, distance } = nearest([latitude, longitude], others);
  if (neighbour === null || distance < FAR_KM) return null;
  const slips: readonly (readonly [Point, string])[] = [
    [[-latitude, longitude], 'another sign of the latitude'],
    [[latitude, -longitude], 'another sign of the longitude'],
    [[-latitude, -longitude], 'both signs changed'],
    [[longitude, latitude], 'latitude and longitude exchanged'],
  ];
  const mends = slips.filter(([[north]]) => Math.abs(north) <= 90).map(([point, how]) => ({ how, ...nearest(point, others) }));
  const mend = mends.find((one) => one.distance < distance / 3 && isLonelier(distance, one.site, site, others));
  if (mend === undefined && distance < TOO_FAR_KM) return null;
  const away = `lie ${Math.round(distance)} km from the next region in ${site.region.country}`;
  return finding(site, away, mend === undefined ? '' : ` With ${mend.how} they would lie ${Math.round(mend.distance)} km from it.`);
}

/** False where the one that a mended point would stand beside is itself farther from all the rest: then that one is at fault. */
function isLonelier(distance: number, beside: Site | null, site: Site, others: readonly Site[]): boolean {
  if (beside === null) return false;
  return nearest(pointOf(beside), [site, ...others.filter((other) => other !== beside)]).distance <= distance;
}

/** The same place on two lists has one pair of coordinates. */
function atPlace(site: Site, others: readonly Site[]): Finding | null {
  const same = others.filter(({ region }) => region.place === site.region.place);
  const far = same.filter((other) => kilometres(pointOf(site), pointOf(other)) > SAME_PLACE_KM);
  const [other] = far;
  // Of two that differ the later is told; of more, the one that most of the others are far from.
  const isTold = same.length === 1 ? isAfter(site, other) : far.length > same.length / 2;
  if (!isTold || other === undefined) return null;
  const away = Math.round(kilometres(pointOf(site), pointOf(other)));
  return finding(site, `lie ${away} km from those of the same place in ${other.doc.path}:${other.doc.at(['regions', other.index]).line}`, '');
}

const isAfter = (site: Site, other: Site | undefined): boolean =>
  other !== undefined && (site.doc.path === other.doc.path ? site.index > other.index : site.doc.path > other.doc.path);

function finding({ doc, index, region }: Site, what: string, hint: string): Finding {
  return {
    place: doc.at(['regions', index, 'latitude']),
    message: `The coordinates of ${region.name}, ${region.latitude} and ${region.longitude}, ${what}.${hint}`,
    cure: `Look up ${region.place}: degrees north and east are above zero, south and west below. If they stand, add an exception to content/exceptions.yaml with the reason.`,
    subject: regionId(doc.id, region),
  };
}
