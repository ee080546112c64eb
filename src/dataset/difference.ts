// Why two facts on one period differ, in one word each: what the site says beside a rival.
import { doIntervalsMeet } from '../schema/quantity.ts';
import type { LedgerFact } from './types.ts';

/** How a fact stands to the one shown beside it. */
export type Difference =
  | { readonly kind: 'disputed'; readonly reason: string }
  | { readonly kind: 'restated' }
  | { readonly kind: 'definition' }
  | { readonly kind: 'derived' }
  | { readonly kind: 'basis' }
  | { readonly kind: 'currency' }
  | { readonly kind: 'absence' }
  | { readonly kind: 'same' }
  | { readonly kind: 'rounding' }
  | { readonly kind: 'open' };

/** The first of these that holds: disputed, restated, another definition, computed here, another basis, another currency, an absence, the same, rounding, open. */
export function differenceOf(fact: LedgerFact, shown: LedgerFact): Difference {
  if (fact.disputed !== null) return { kind: 'disputed', reason: fact.disputed };
  if (fact.supersededBy !== null) return { kind: 'restated' };
  if (fact.perimeter !== shown.perimeter || fact.of !== shown.of) return { kind: 'definition' };
  if (fact.basis === 'derived') return { kind: 'derived' };
  if (fact.basis !== shown.basis) return { kind: 'basis' };
  if (fact.absence !== null || shown.absence !== null) return { kind: 'absence' };
  if (fact.unit !== shown.unit) return { kind: 'currency' };
  if (fact.value === shown.value && fact.qualifier === shown.qualifier) return { kind: 'same' };
  return doIntervalsMeet(fact, shown) ? { kind: 'rounding' } : { kind: 'open' };
}

/** Why a fact on the same key stands behind the one shown: the first rule of the choice that it loses by; null where it is on another key. */
export type Loss = 'disputed' | 'superseded' | 'absence' | 'currency' | 'qualified' | 'tier' | 'width' | 'date' | 'order';

/** The rule by which `shown` was preferred, in the order of src/dataset/shown.ts. `tierRank` gives the rank of a fact's best source, 0 the best. */
export function lossOf(fact: LedgerFact, shown: LedgerFact, tierRank: (fact: LedgerFact) => number): Loss | null {
  if (fact.key !== shown.key) return null;
  const width = ({ low, high }: LedgerFact) => (low === null || high === null ? Infinity : high - low);
  const checks: readonly (readonly [Loss, boolean])[] = [
    ['disputed', fact.disputed !== null && shown.disputed === null],
    ['superseded', fact.supersededBy !== null && shown.supersededBy === null],
    ['absence', fact.absence !== null && shown.absence === null],
    ['currency', fact.unit !== shown.unit],
    ['qualified', fact.qualifier !== 'exact' && shown.qualifier === 'exact'],
    ['tier', tierRank(fact) > tierRank(shown)],
    ['width', width(fact) > width(shown)],
    ['date', (fact.sourceDate ?? '') < (shown.sourceDate ?? '')],
  ];
  return checks.find(([, holds]) => holds)?.[0] ?? 'order';
}
