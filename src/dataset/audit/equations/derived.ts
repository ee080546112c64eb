// What a company states beside what the ledger computes of its other figures: growth, margins and other ratios.
import type { Ledger } from '../../rule.ts';
import type { Equation } from '../equation.ts';
import { groundsOf, witnessesOf } from '../witnesses.ts';

/** One equation for each reported or estimated value on whose key the ledger has computed one too. */
export function* derivedEquations(ledger: Ledger): Iterable<Equation> {
  for (const { fact, metric } of witnessesOf(ledger)) {
    if ((fact.basis !== 'reported' && fact.basis !== 'estimated') || fact.supersededBy !== null || metric.derived === undefined) continue;
    const derived = ledger.dataset.facts.get(`${fact.key.replace(/!estimated$/, '')}!derived~derived`);
    if (derived === undefined || derived.unit !== fact.unit) continue;
    const grounds = derived.derivedFrom.flatMap((key) => groundsOf(ledger, key));
    if (grounds.some(({ id }) => id === fact.id)) continue;
    const rule = metric.derived.formula === 'growth' ? 'reported-growth-against-derived' : 'margin-against-ratio';
    yield { rule, claim: fact, implied: derived, grounds, words: `${derived.formula ?? ''} gives` };
  }
}
