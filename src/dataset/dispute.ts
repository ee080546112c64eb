// Where the facts on one key disagree: disputed, restated, or apart for a reason nobody knows. Rounding is no disagreement.
import { type Difference, differenceOf } from './difference.ts';
import type { LedgerFact } from './types.ts';

/** A fact that disagrees with the one shown on its key. */
export interface Dissent {
  readonly fact: LedgerFact;
  readonly difference: Extract<Difference, { kind: 'disputed' | 'restated' | 'open' }>;
}

/** One key on which facts disagree. */
export interface Dispute {
  readonly key: string;
  readonly shown: LedgerFact;
  /** Those that say otherwise, in the order of the ledger. */
  readonly others: readonly Dissent[];
  /** Whether sources disagree (disputed or open), or the same organisation merely said otherwise later. */
  readonly isRestatement: boolean;
}

/** The disagreements among facts, a key at a time, in the order in which the keys first stand. */
export function disputesOf(facts: Iterable<LedgerFact>): readonly Dispute[] {
  return [...Map.groupBy(facts, ({ key }) => key)].flatMap(([key, rivals]) => {
    const shown = rivals.find((fact) => fact.shown);
    if (shown === undefined) return [];
    const others = rivals.flatMap((fact): readonly Dissent[] => {
      if (fact === shown) return [];
      const difference = differenceOf(fact, shown);
      const isDissent = difference.kind === 'disputed' || difference.kind === 'restated' || difference.kind === 'open';
      return isDissent ? [{ fact, difference }] : [];
    });
    return others.length === 0 ? [] : [{ key, shown, others, isRestatement: others.every(({ difference }) => difference.kind === 'restated') }];
  });
}
