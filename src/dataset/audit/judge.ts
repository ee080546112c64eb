// Tries every equation of a ledger and says at which fact a failed one is told: the one that fails most of its equations.
import { type Finding, type Ledger, placeOf, subjectOf } from '../rule.ts';
import type { LedgerFact } from '../types.ts';
import { cureOf, type Equation, type EquationRule, gapOf, messageOf } from './equation.ts';
import { cashFlowEquations } from './equations/cash-flow.ts';
import { derivedEquations } from './equations/derived.ts';
import { rivalEquations } from './equations/rivals.ts';
import { totalEquations } from './equations/totals.ts';
import { misfitsOf } from './neighbourhood.ts';
import { mendingSwap } from './transposition.ts';
import { witnessesOf } from './witnesses.ts';
import { remembered } from '../remembered.ts';

interface Verdict {
  readonly equation: Equation;
  /** The fact that most likely is wrong. */
  readonly blamed: LedgerFact;
}

/** Every equation of a ledger, of all rules. */
export const equationsOf = remembered((ledger: Ledger): readonly Equation[] => {
  const found = [...derivedEquations(ledger), ...totalEquations(ledger), ...rivalEquations(ledger), ...cashFlowEquations(ledger)];
  return found;
});

const partiesOf = ({ claim, grounds }: Equation): readonly LedgerFact[] => [claim, ...grounds];

/** Failed equations less half of those that hold, by fact id: the more it fails alone, the likelier it is wrong. */
function suspicionOf(all: readonly Equation[]): ReadonlyMap<string, number> {
  const suspicion = new Map<string, number>();
  for (const equation of all) {
    const weight = gapOf(equation) === 0 ? -0.5 : 1;
    for (const { id } of partiesOf(equation)) suspicion.set(id, (suspicion.get(id) ?? 0) + weight);
  }
  return suspicion;
}

/** Ids of the facts that some equation bears out closely: by other sources, a total, a ratio. */
export const corroboratedIn = remembered((ledger: Ledger): ReadonlySet<string> => {
  const found = new Set(
    equationsOf(ledger)
      .filter(bearsOut)
      .flatMap((equation) => partiesOf(equation).map(({ id }) => id)),
  );
  return found;
});

/** True where an equation holds whose implied interval is narrow and rests on other documents or other figures. */
function bearsOut(equation: Equation): boolean {
  const { claim, implied, grounds } = equation;
  if (gapOf(equation) !== 0 || implied.low === null || implied.high === null || claim.low === null || claim.high === null) return false;
  const isNarrow = implied.high - implied.low <= Math.max(Math.abs(implied.high), Math.abs(implied.low)) / 2;
  return isNarrow && grounds.every((ground) => ground.key !== claim.key || !ground.sources.some((id) => claim.sources.includes(id)));
}

/** Failed equations none of whose parties says why it stands. */
const verdictsOf = remembered((ledger: Ledger): readonly Verdict[] => {
  const all = equationsOf(ledger);
  const failed = all.filter((equation) => gapOf(equation) !== 0 && partiesOf(equation).every(({ checked }) => checked === null));
  const suspicion = failed.length === 0 ? new Map<string, number>() : suspicionOf(all);
  const misfits = failed.length === 0 ? new Map<string, number>() : misfitsOf(ledger);
  const weigh = ({ id }: LedgerFact): number => {
    const misfit = misfits.get(id) ?? 0;
    return (suspicion.get(id) ?? 0) + (misfit > 1 ? Math.min(misfit, 3) : 0);
  };
  const found = failed.map((equation): Verdict => {
    // Two swapped digits that would mend the sum tell more than anything else.
    const weights = new Map(partiesOf(equation).map((fact) => [fact, weigh(fact) + (mendingSwap(equation, fact) === null ? 0 : 2)]));
    const blamed = partiesOf(equation).reduce((worst, fact) => ((weights.get(fact) ?? 0) > (weights.get(worst) ?? 0) ? fact : worst));
    return { equation, blamed };
  });
  return found;
});

/** What one rule finds: at most one finding for each blamed fact, of the widest gap. */
export function* disagreements(ledger: Ledger, rule: EquationRule): Iterable<Finding> {
  const stated = new Map(witnessesOf(ledger).map((witness) => [witness.fact.id, witness.stated]));
  const own = verdictsOf(ledger).filter(({ equation }) => equation.rule === rule);
  for (const [id, group] of Map.groupBy(own, ({ blamed }) => blamed.id)) {
    const worst = group.reduce((widest, verdict) => (sizeOf(verdict.equation) > sizeOf(widest.equation) ? verdict : widest));
    const entry = stated.get(id);
    if (entry !== undefined) yield { place: placeOf(entry, 'value'), message: messageOf(worst.equation), cure: cureFor(worst), subject: subjectOf(entry) };
  }
}

/** The smallest change that would reconcile the two sides, two swapped digits first. */
function cureFor({ equation, blamed }: Verdict): string {
  const swap = mendingSwap(equation, blamed);
  return swap === null ? cureOf(equation) : `With two digits swapped, "${swap}" of ${blamed.period.label}, they meet. ${cureOf(equation)}`;
}

const sizeOf = (equation: Equation): number => Math.abs(gapOf(equation)) / Math.max(Math.abs(equation.claim.value ?? 0), 1e-9);
