// Footings that are held against each other: a report with reports, an estimate with those of the same house, a plan with nothing.
import type { LedgerFact } from '../types.ts';

/** A name that facts on one footing share. */
export function basisOf(basis: LedgerFact['basis'], claimant: string | null): string {
  return basis === 'reported' ? 'reported' : `${basis} by ${claimant ?? ''}`;
}
