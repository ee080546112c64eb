// /data/regions.geojson: the regions as points (RFC 7946), each at the town or area it stands in or near.
import type { Dataset } from '../dataset/types.ts';
import { regions } from './regions.ts';

/** A feature a region, its id the region's, its properties the fields of the table but the coordinates. */
export function regionsGeojson(dataset: Dataset): string {
  const features = regions.rows(dataset).map(({ id, latitude, longitude, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties,
  }));
  return `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}
