// What a fact can be held against: its equations and its neighbours. The benchmark and the coverage of the audit are counted by it.
import type { Ledger } from '../rule.ts';
import { type Equation, gapOf } from './equation.ts';
import { equationsOf } from './judge.ts';
import { type Stand, standsOf } from './neighbourhood.ts';

/** A fact's cross-checks. */
export interface CrossChecks {
  readonly equations: readonly Equation[];
  /** Null where it has no neighbour near enough. */
  readonly stand: Stand | null;
}

/** The cross-checks of a fact by its id. */
export function crossChecksOf(ledger: Ledger, id: string): CrossChecks {
  const equations = equationsOf(ledger).filter(({ claim, grounds }) => claim.id === id || grounds.some((ground) => ground.id === id));
  const stand = standsOf(ledger).find(({ witness, expected }) => witness.fact.id === id && expected !== null) ?? null;
  return { equations, stand };
}

/** Whether a value lies outside what some cross-check allows; null where there is no cross-check. */
export function leavesSomeInterval({ equations, stand }: CrossChecks): boolean | null {
  if (equations.length === 0 && stand === null) return null;
  return equations.some((equation) => gapOf(equation) !== 0) || (stand !== null && Math.abs(stand.residual) > stand.bound);
}

/** How many series of stated facts there are, how many no equation reaches, and how many have not even neighbours. */
export function uncheckedSeries(ledger: Ledger): { readonly series: number; readonly withoutEquation: number; readonly withoutAny: number } {
  const seriesOf = (fact: { readonly provider: string; readonly metric: string }): string => `${fact.provider}/${fact.metric}`;
  const all = new Set(ledger.facts.filter(({ quantity }) => quantity !== null && quantity.kind !== 'absence' && quantity.kind !== 'text').map(seriesOf));
  const inEquations = new Set(equationsOf(ledger).flatMap(({ claim, grounds }) => [claim, ...grounds].map(seriesOf)));
  const withNeighbours = new Set(standsOf(ledger).flatMap(({ witness, expected }) => (expected === null ? [] : [seriesOf(witness.fact)])));
  const without = [...all].filter((series) => !inEquations.has(series));
  return { series: all.size, withoutEquation: without.length, withoutAny: without.filter((series) => !withNeighbours.has(series)).length };
}
