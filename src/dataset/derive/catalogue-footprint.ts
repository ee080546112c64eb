// Zones per region by the list of regions; by what the companies state it is the metric zones-per-region.
import { regionId } from '../catalogue-ids.ts';
import type { Dataset } from '../types.ts';
import { type CatalogueValue, exactly, quotientOfCounts } from './catalogue-value.ts';

/** Zones per region with what was counted. */
export interface ZonesPerRegion extends CatalogueValue {
  readonly zones: number;
  /** Ids of the open regions that state zones. */
  readonly counted: readonly string[];
  /** Ids of the open regions that state none. */
  readonly leftOut: readonly string[];
}

/** For each provider with a list: the zones of its open regions ÷ those of them that state zones. Null where none does. Never joined with the company's own counts. */
export function zonesPerRegion(dataset: Dataset): readonly ZonesPerRegion[] {
  return [...dataset.providers.keys()].flatMap((provider): readonly ZonesPerRegion[] => {
    const open = (dataset.regions.get(provider)?.data.regions ?? []).filter(({ status }) => status === 'open');
    if (open.length === 0) return [];
    const stating = open.filter(({ zones }) => zones !== undefined);
    const zones = stating.reduce((sum, region) => sum + (region.zones ?? 0), 0);
    const counted = stating.map((region) => regionId(provider, region));
    const leftOut = open.filter((region) => region.zones === undefined).map((region) => regionId(provider, region));
    return [
      {
        id: `zones-per-region/${provider}`,
        kind: 'zones-per-region',
        provider,
        model: null,
        ...(stating.length === 0 ? exactly(null) : quotientOfCounts(zones, stating.length)),
        unit: 'zones',
        formula: 'Zones of the open regions on the list ÷ the open regions that state zones',
        derivedFrom: counted,
        note: leftOut.length === 0 ? null : noteOf(leftOut.length, open.length),
        zones,
        counted,
        leftOut,
      },
    ];
  });
}

function noteOf(without: number, open: number): string {
  if (without === open) return `No source says how many zones any of its ${open} open regions has.`;
  return `${without} of ${open} open regions ${without === 1 ? 'is' : 'are'} left out: no source says how many zones ${without === 1 ? 'it has' : 'they have'}.`;
}
