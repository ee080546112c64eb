// /data/regions: where each cloud can be used, will be or was.
import { z } from 'zod';
import { regionId } from '../dataset/catalogue-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { RegionState } from '../schema/region.ts';
import { maybe, maybeCount, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const RegionRow = z.strictObject({
  id: text('provider/code, as in the addresses of this site.'),
  provider: text('Whose region it is.'),
  code: maybe('The provider’s code; null where an announced one has none yet.'),
  name: text('The provider’s name for it.'),
  place: text('The town or area it stands in or near.'),
  country: text('ISO 3166-1 alpha-2; HK, MO and TW by their own codes.'),
  latitude: z.number().describe('Degrees north of the equator, of the town or area.'),
  longitude: z.number().describe('Degrees east of Greenwich.'),
  zones: maybeCount('Availability zones; null where no source says.'),
  status: RegionState.describe('open: in use. announced: a plan. closed: was in use.'),
  opened: maybe('When it opened, or is said to open, as fine as the source says.'),
  restricted: maybe('For whom, where not for all.'),
  sources,
  zonesSources: texts('What zones and date rest on, where elsewhere.'),
});

/** The regions, by provider, then as the list has them. */
export const regions = defineTable({
  name: 'regions',
  title: 'Regions',
  description: 'A region a row: provider, place, country, zones, open, announced or closed.',
  key: ['id'],
  references: { provider: 'providers', sources: 'sources', zonesSources: 'sources' },
  row: RegionRow,
  rows: (dataset: Dataset) =>
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
});
