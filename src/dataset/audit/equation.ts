// An equation says what a stated value must be by other stated values; where the intervals share no point, one of them is wrong.
import type { Bounds } from '../earned-digits.ts';
import type { LedgerFact } from '../types.ts';
import { nameFact, nameWithPlace, printInterval, printNumber } from './words.ts';

/** The rules that are decided by equations. */
export type EquationRule =
  | 'reported-growth-against-derived'
  | 'margin-against-ratio'
  | 'year-against-quarters'
  | 'cumulative-against-parts'
  | 'free-cash-flow-identity'
  | 'convenience-translation'
  | 'same-fact-two-tiers';

export interface Equation {
  readonly rule: EquationRule;
  /** The stated value. */
  readonly claim: LedgerFact;
  /** What it must be by the others; null is unbounded. */
  readonly implied: { readonly low: number | null; readonly high: number | null };
  /** The stated facts that imply it. */
  readonly grounds: readonly LedgerFact[];
  /** True where the grounds are added up. */
  readonly isSum?: boolean;
  /** How they imply it, in words: 'the four quarters add up to'. */
  readonly words: string;
}

/** How far the claim's interval lies from what is implied: below zero the claim is too low, above too high, 0 they meet. */
export function gapOf({ claim, implied }: Equation): number {
  const slack = 1e-9 * Math.max(Math.abs(implied.low ?? 0), Math.abs(implied.high ?? 0));
  if (claim.low !== null && implied.high !== null && claim.low > implied.high + slack) return claim.low - implied.high;
  if (claim.high !== null && implied.low !== null && claim.high < implied.low - slack) return claim.high - implied.low;
  return 0;
}

/** What is wrong, with both sides and both intervals. */
export function messageOf(equation: Equation): string {
  const { claim, implied, grounds, words } = equation;
  const others = grounds.slice(0, 5).map(nameWithPlace).join('; ');
  return `${claim.metric} ${nameFact(claim)} means ${printInterval(claim, claim.unit)}, and ${words} ${printInterval(implied, claim.unit)}: ${others}.`;
}

/** The smallest change of the claim that would make the intervals meet. */
export function cureOf(equation: Equation): string {
  const { claim, implied } = equation;
  const gap = gapOf(equation);
  const bound = gap > 0 ? implied.high : implied.low;
  const share =
    claim.value === null || claim.value === 0 || claim.unit === '%' ? '' : ` (${Number(((100 * Math.abs(gap)) / Math.abs(claim.value)).toPrecision(2))}%)`;
  const change = printNumber(Math.abs(gap), claim.unit === '%' ? 'pp' : claim.unit);
  return `They meet if ${claim.period.label} were ${gap > 0 ? 'lower' : 'higher'} by ${change}${share}, at ${printNumber(bound ?? 0, claim.unit)}; compare each with its source, or add "checked: <reason>" to the one that stands.`;
}

export type { Bounds };
