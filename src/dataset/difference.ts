// Why two facts on one period differ, in one word each: what the site says beside a rival.
import { doIntervalsMeet } from '../schema/quantity.ts';
import type { LedgerFact } from './types.ts';

/** How a fact stands to the one shown beside it. */
export type Difference =
  | { readonly kind: 'disputed'; readonly reason: string }
  | { readonly kind: 'restated' }
  | { readonly kind: 'definition' }
  | { readonly kind: 'basis' }
  | { readonly kind: 'currency' }
  | { readonly kind: 'absence' }
  | { readonly kind: 'same' }
  | { readonly kind: 'rounding' }
  | { readonly kind: 'open' };

/** The first of these that holds: disputed, restated, another definition, another basis, another currency, an absence, the same, rounding, open. */
export function differenceOf(fact: LedgerFact, shown: LedgerFact): Difference {
  if (fact.disputed !== null) return { kind: 'disputed', reason: fact.disputed };
  if (fact.supersededBy !== null) return { kind: 'restated' };
  if (fact.perimeter !== shown.perimeter || fact.of !== shown.of) return { kind: 'definition' };
  if (fact.basis !== shown.basis) return { kind: 'basis' };
  if (fact.absence !== null || shown.absence !== null) return { kind: 'absence' };
  if (fact.unit !== shown.unit) return { kind: 'currency' };
  if (fact.value === shown.value && fact.qualifier === shown.qualifier) return { kind: 'same' };
  return doIntervalsMeet(fact, shown) ? { kind: 'rounding' } : { kind: 'open' };
}
