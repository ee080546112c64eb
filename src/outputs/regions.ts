// /data/regions.json: where each cloud can be used, will be or was.
import { regionId } from '../dataset/catalogue-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a region, by provider, then as the list has them; null where no source says. */
export function regionsJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.regions.values()].flatMap(({ id: provider, data }) =>
      data.regions.map((region) => ({
        id: regionId(provider, region),
        provider,
        code: region.code ?? null,
        name: region.name,
        place: region.place,
        country: region.country,
        latitude: region.latitude,
        longitude: region.longitude,
        zones: region.zones ?? null,
        status: region.status,
        opened: region.opened ?? null,
        restricted: region.restricted ?? null,
        sources: region.sources,
        zonesSources: region.zonesSources,
      })),
    ),
  );
}
