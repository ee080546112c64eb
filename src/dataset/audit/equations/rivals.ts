// Facts on one key: in one unit they must meet, in two currencies their ratio must be an exchange rate of the time.
import { addMonths, monthOf, printMonth } from '../../../schema/plain-date.ts';
import type { Ledger } from '../../rule.ts';
import type { LedgerFact } from '../../types.ts';
import type { Equation } from '../equation.ts';
import { basisOf } from '../basis.ts';
import { witnessesOf } from '../witnesses.ts';

/** How far the rate a company used may lie from the month-end and average rates of the period and the month after it: rates of other sources and days. */
const RATE_TOLERANCE = 0.015;

/** Yuan for one dollar that a company may have used: the range over the period's months and the one after it, with the tolerance. Null without a rate. */
function ratesAround({ period }: LedgerFact, ledger: Ledger): { readonly low: number; readonly high: number } | null {
  const table = ledger.dataset.rates.get('CNY');
  const last = printMonth(addMonths(monthOf(period.end), 1));
  const first = period.end.slice(0, 7);
  const rates = (table?.months ?? [])
    .filter(({ month }) => month >= first && month <= last)
    .flatMap(({ average, end }) => [average, end].filter((rate) => rate !== undefined));
  return rates.length === 0 ? null : { low: Math.min(...rates) * (1 - RATE_TOLERANCE), high: Math.max(...rates) * (1 + RATE_TOLERANCE) };
}

function translation(dollars: LedgerFact, yuan: LedgerFact, ledger: Ledger): Equation | null {
  const rates = ratesAround(dollars, ledger);
  if (rates === null || yuan.low === null || yuan.high === null) return null;
  const [small, large] = yuan.low < 0 ? [yuan.low / rates.low, yuan.high / rates.high] : [yuan.low / rates.high, yuan.high / rates.low];
  return {
    rule: 'convenience-translation',
    claim: dollars,
    implied: { low: Math.min(small, large), high: Math.max(small, large) },
    grounds: [yuan],
    words: `at CNY ${rates.low.toFixed(2)} to ${rates.high.toFixed(2)} a dollar, the rates at the period’s end with ${RATE_TOLERANCE * 100}% to spare, the amount in yuan gives`,
  };
}

/** Equations of each pair of rivals of one footing: the shown one with every other in its unit, dollars with yuan. */
export function* rivalEquations(ledger: Ledger): Iterable<Equation> {
  const facts = witnessesOf(ledger)
    .filter(({ fact, metric }) => fact.basis !== 'guided' && fact.basis !== 'announced' && !metric.list)
    .map(({ fact }) => fact);
  for (const rivals of Map.groupBy(facts, (fact) => `${fact.key}|${basisOf(fact.basis, fact.claimant)}`).values()) {
    if (rivals.length < 2) continue;
    for (const group of Map.groupBy(rivals, ({ unit }) => unit).values()) {
      const best = group.find(({ shown }) => shown) ?? group[0];
      for (const fact of group) {
        if (best === undefined || fact === best) continue;
        yield { rule: 'same-fact-two-tiers', claim: fact, implied: best, grounds: [best], words: 'the fact shown on its key says' };
      }
    }
    const yuan = rivals.find(({ unit, supersededBy }) => unit === 'CNY' && supersededBy === null);
    if (yuan === undefined) continue;
    for (const fact of rivals) {
      const equation = fact.unit === 'USD' ? translation(fact, yuan, ledger) : null;
      if (equation !== null) yield equation;
    }
  }
}
