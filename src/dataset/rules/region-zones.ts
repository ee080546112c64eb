// A region has a few zones: a two-digit number is a slip, or one of the few large regions.
import { regionId } from '../catalogue-ids.ts';
import type { Rule } from '../rule.ts';

const MOST_ZONES = 10;

export const regionZones: Rule = {
  name: 'region-zones',
  description: `A region has no more than ${MOST_ZONES} zones.`,
  scope: 'ledger',
  *check({ content }) {
    for (const doc of content.regions.values()) {
      for (const [index, region] of (doc.data?.regions ?? []).entries()) {
        if (region.zones === undefined || region.zones <= MOST_ZONES) continue;
        yield {
          place: doc.at(['regions', index, 'zones']),
          message: `${region.zones} zones in ${region.name} are more than almost any region has.`,
          cure: 'Count them in the source: the zones of one region, not of a country. If the source lists them all, add an exception to content/exceptions.yaml with the reason.',
          subject: regionId(doc.id, region),
        };
      }
    }
  },
};
