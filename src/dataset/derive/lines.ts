// What derivations read: facts that may be reckoned with, in lines of one series, one perimeter and one `of`.
import { monthsIn } from '../../schema/period.ts';
import type { LedgerFact } from '../types.ts';

/** A fact whose interval is bounded on both sides. */
export interface Input {
  readonly fact: LedgerFact;
  readonly low: number;
  readonly high: number;
}

/** The facts of one series that count the same thing, by calendar label: one on each, stated before derived. */
export interface Line {
  readonly provider: string;
  readonly metric: string;
  readonly perimeter: string | null;
  readonly of: string | null;
  readonly inputs: ReadonlyMap<string, Input>;
}

/** Hedges that leave one side of the interval to guesswork. */
const ONE_SIDED = new Set(['up to', 'less than', 'more than', 'at least']);

/** A fact as an input; null where it is disputed, hedged to one side, no number, or no record of the company's. */
export function inputOf(fact: LedgerFact): Input | null {
  const { low, high, value, basis, disputed, supersededBy, qualifier } = fact;
  if (low === null || high === null || value === null || ONE_SIDED.has(qualifier)) return null;
  if (disputed !== null || supersededBy !== null || (basis !== 'reported' && basis !== 'derived')) return null;
  return { fact, low, high };
}

/** All lines of a ledger in the making; derived facts join as they come about. */
export class Lines {
  readonly #lines = new Map<string, { provider: string; metric: string; perimeter: string | null; of: string | null; inputs: Map<string, Input> }>();
  readonly #bySeries = new Map<string, Line[]>();

  /** Takes a fact in where it may be reckoned with. A derived one never takes the place of a stated one. */
  add(fact: LedgerFact): void {
    const input = inputOf(fact);
    if (input === null || (fact.basis !== 'derived' && !fact.shown)) return;
    const { provider, metric, perimeter, of } = fact;
    const key = `${provider}/${metric}@${perimeter ?? ''}+${of ?? ''}`;
    let line = this.#lines.get(key);
    if (line === undefined) {
      line = { provider, metric, perimeter, of, inputs: new Map() };
      this.#lines.set(key, line);
      const series = `${provider}/${metric}`;
      this.#bySeries.set(series, [...(this.#bySeries.get(series) ?? []), line]);
    }
    if (fact.basis !== 'derived' || !line.inputs.has(fact.period.calendar)) line.inputs.set(fact.period.calendar, input);
  }

  /** The lines of one series, in the order they came about. */
  of(provider: string, metric: string): readonly Line[] {
    return this.#bySeries.get(`${provider}/${metric}`) ?? [];
  }
}

/** Inputs of one unit, or an empty list. */
export function ofOneUnit(inputs: readonly Input[]): readonly Input[] {
  return inputs.every(({ fact }) => fact.unit === inputs[0]?.fact.unit) ? inputs : [];
}

/** The sum's interval. */
export function sumOf(inputs: readonly Input[]): { low: number; high: number } {
  return { low: inputs.reduce((sum, { low }) => sum + low, 0), high: inputs.reduce((sum, { high }) => sum + high, 0) };
}

/** The facts of a line that run over months, the longest first among those that start on one day. */
export function flowsOf(line: Line): readonly Input[] {
  return [...line.inputs.values()].filter(({ fact }) => monthsIn(fact.period) > 0 && fact.period.kind !== 'ttm');
}
