// How many of the chips that a provider has announced came to be used: shipped, or available to customers.
import type { Chip, ChipStep } from '../../schema/chip.ts';
import { roughStart } from '../../schema/rough-date.ts';
import type { Dataset } from '../types.ts';
import { type CatalogueValue, quotientOfCounts } from './catalogue-value.ts';

/** The share with the chips on either side of it. */
export interface ShippedShare extends CatalogueValue {
  /** Ids of the chips of which anything is reported. */
  readonly announced: readonly string[];
  /** Ids of those reported as shipping or available. */
  readonly shipped: readonly string[];
}

/** The steps that have happened by the ledger's day, plans left out. */
function reportedSteps({ steps }: Chip, asOf: string): readonly ChipStep[] {
  return steps.filter(({ basis, date }) => basis === 'reported' && roughStart(date) <= asOf);
}

/** True where a chip is reported as shipping or available by the ledger's day. */
export function hasShipped(chip: Chip, asOf: string): boolean {
  return reportedSteps(chip, asOf).some(({ step }) => step === 'shipping' || step === 'available');
}

/**
 * For each provider with chips: those reported as shipping or available ÷ those of which any step is reported, as of the ledger's day, in percent.
 * Who ships a chip has announced it; a plan is no step that happened; being in test is not shipping.
 */
export function shippedShare(dataset: Dataset): readonly ShippedShare[] {
  const { asOf } = dataset;
  const byProvider = Map.groupBy(dataset.chips.values(), ({ id }) => id.split('/')[0] ?? '');
  return [...dataset.providers.keys()].flatMap((provider): readonly ShippedShare[] => {
    const chips = (byProvider.get(provider) ?? []).filter(({ data }) => reportedSteps(data, asOf).length > 0);
    if (chips.length === 0) return [];
    const announced = chips.map(({ id }) => id);
    const shipped = chips.filter(({ data }) => hasShipped(data, asOf)).map(({ id }) => id);
    return [
      {
        id: `shipped-share/${provider}`,
        kind: 'shipped-share',
        provider,
        model: null,
        ...quotientOfCounts(shipped.length, announced.length, 100),
        unit: '%',
        formula: `Chips reported as shipping or available ÷ chips announced, as of ${asOf}`,
        derivedFrom: announced,
        note: `${shipped.length} of ${announced.length}.`,
        announced,
        shipped,
      },
    ];
  });
}
