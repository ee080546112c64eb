// Distances on the earth.
import { geoDistance } from 'd3';

/** Mean radius of the earth in kilometres, as the IUGG has it. */
const EARTH_RADIUS = 6371.0088;

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres from place to place along the shortest way over the surface, unrounded: the angle between them × the mean radius of the earth. */
export function greatCircle(from: Place, to: Place): number {
  return geoDistance([from.longitude, from.latitude], [to.longitude, to.latitude]) * EARTH_RADIUS;
}
