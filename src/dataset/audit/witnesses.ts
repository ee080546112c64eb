// The facts that the audit holds against each other, made once for a ledger.
import type { Metric } from '../../schema/metric.ts';
import { basisOf } from './basis.ts';
import type { Ledger, StatedFact } from '../rule.ts';
import type { LedgerFact } from '../types.ts';
import { remembered } from '../remembered.ts';

/** A stated fact with its entry and its metric. Disputed ones and those without a number are no witnesses. */
export interface Witness {
  readonly fact: LedgerFact;
  readonly stated: StatedFact;
  readonly metric: Metric;
}

/** Every witness, in order of files and of their lists. */
export const witnessesOf = remembered((ledger: Ledger): readonly Witness[] => {
  const witnesses = ledger.facts.flatMap((stated): readonly Witness[] => {
    const fact = stated.id === null ? undefined : ledger.dataset.facts.get(stated.id);
    const metric = ledger.content.metrics.get(stated.metric)?.data ?? null;
    if (fact === undefined || metric === null || fact.disputed !== null || (fact.low === null && fact.high === null)) return [];
    return [{ fact, stated, metric }];
  });
  return witnesses;
});

/** One way of counting one thing: provider, metric, perimeter, `of`, and on what footing. */
export function lineOf({ provider, metric, perimeter, of, basis, claimant }: LedgerFact): string {
  return [provider, metric, perimeter ?? '', of ?? '', basisOf(basis, claimant)].join('|');
}

/** The stated facts that a key of the ledger rests on: itself, or the inputs of a derived value down to what was stated. */
export function groundsOf(ledger: Ledger, key: string): readonly LedgerFact[] {
  const fact = ledger.dataset.shown.get(key);
  if (fact === undefined) return [];
  return fact.basis === 'derived' ? [...new Set(fact.derivedFrom.flatMap((input) => groundsOf(ledger, input)))] : [fact];
}
