// Free cash flow beside operating cash flow less capex, where a company reckons it so.
import type { Ledger } from '../../rule.ts';
import type { LedgerFact } from '../../types.ts';
import type { Equation } from '../equation.ts';
import { gapOf } from '../equation.ts';
import { lineOf, witnessesOf } from '../witnesses.ts';

/** A company reckons so where this share of at least so many periods fits. */
const FEWEST_PERIODS = 3;
const LEAST_SHARE = 0.6;

function equationOf(free: LedgerFact, operating: LedgerFact | undefined, capex: LedgerFact | undefined): Equation | null {
  if (operating === undefined || capex === undefined || operating.unit !== free.unit || capex.unit !== free.unit) return null;
  if (operating.low === null || operating.high === null || capex.low === null || capex.high === null) return null;
  return {
    rule: 'free-cash-flow-identity',
    claim: free,
    implied: { low: operating.low - capex.high, high: operating.high - capex.low },
    grounds: [operating, capex],
    words: 'operating cash flow less capex gives',
  };
}

/** Equations of each company and definition of capex by which most of its free cash flows can be reckoned. */
export function* cashFlowEquations(ledger: Ledger): Iterable<Equation> {
  const facts = witnessesOf(ledger).flatMap(({ fact }) => (fact.shown && fact.basis === 'reported' && fact.of === null ? [fact] : []));
  const of = (metric: string): readonly LedgerFact[] => facts.filter((fact) => fact.metric === metric);
  const spot = ({ provider, period }: LedgerFact): string => `${provider}/${period.calendar}`;
  const operating = new Map(of('operating-cash-flow').map((fact) => [spot(fact), fact]));
  const capexLines = [...Map.groupBy(of('capex'), lineOf).values()];
  for (const free of Map.groupBy(of('free-cash-flow'), lineOf).values()) {
    for (const line of capexLines) {
      const capex = new Map(line.map((fact) => [spot(fact), fact]));
      const equations = free.flatMap((fact) => equationOf(fact, operating.get(spot(fact)), capex.get(spot(fact))) ?? []);
      const fitting = equations.filter((equation) => gapOf(equation) === 0).length;
      if (equations.length >= FEWEST_PERIODS && fitting / equations.length >= LEAST_SHARE) yield* equations;
    }
  }
}
