// What content/regions/<provider>.yaml may say: where a cloud can be used; each region once.
import { z } from 'zod';
import { SourceId } from './id.ts';
import { RoughDate } from './rough-date.ts';

/** What a region is on the day its source was read. */
export const REGION_STATES = ['open', 'announced', 'closed'] as const;
export const RegionState = z.enum(REGION_STATES);
export type RegionState = z.infer<typeof RegionState>;

/** One region. */
export const Region = z.strictObject({
  /** The provider's code; left out where an announced one has none yet. */
  code: z.string().min(1).optional(),
  /** The provider's name for it: 'Asia Pacific (Tokyo)'. */
  name: z.string().min(1),
  /** The town or area it stands in or near. */
  place: z.string().min(1),
  /** ISO 3166-1 alpha-2: CN, US; HK, MO and TW by their own codes. */
  country: z.string().regex(/^[A-Z]{2}$/, 'must be the two capital letters of a country, such as "CN"'),
  /** Degrees north of the equator, of the town or area. */
  latitude: z.number().min(-90).max(90),
  /** Degrees east of Greenwich. */
  longitude: z.number().min(-180).max(180),
  /** Availability zones; left out where no source says. */
  zones: z.number().int().min(1).optional(),
  /** open: in use. announced: a plan. closed: was in use. */
  status: RegionState,
  /** When it opened, or is said to open. */
  opened: RoughDate.optional(),
  /** For whom, where not for all: 'government', 'finance', 'sovereign'. */
  restricted: z.string().min(1).optional(),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1, 'must name a source or more'),
  /** What the zones and the date rest on, where not on the list above. */
  zonesSources: z.array(SourceId).default([]),
});
export type Region = z.infer<typeof Region>;

/** A provider's file of regions. */
export const Regions = z.strictObject({
  /** Its regions, in any order. */
  regions: z.array(Region).min(1, 'must hold a region or more'),
});
export type Regions = z.infer<typeof Regions>;
