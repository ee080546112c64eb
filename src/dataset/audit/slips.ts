// What kind of slip would explain that a value does not fit its neighbours.
import { nameWithPlace, printNumber, printRough } from './words.ts';
import { corroboratedIn } from './judge.ts';
import { type Stand, standsOf } from './neighbourhood.ts';
import type { Finding, Ledger } from '../rule.ts';
import { placeOf, subjectOf } from '../rule.ts';
import { remembered } from '../remembered.ts';

/** How a value that fits badly would fit well. */
export type Slip = { readonly kind: 'neighbours' } | { readonly kind: 'percent-as-fraction' | 'sign-slip' | 'scale-slip'; readonly factor: number };

const POWERS: readonly number[] = [0.1, 10, 0.01, 100, 0.001, 1000];
/** A slip of scale is claimed only where the value lies off by more than this factor and would come within `CLOSE` of what is expected. */
const FAR = Math.log(4.5);
const CLOSE = Math.log(2);
/** Percentages in shorter lines say nothing of each other. */
const FEWEST_DIFFERENCES = 4;

const distance = ({ number, expected, isRatio }: Stand, factor: number): number =>
  expected === null ? Infinity : isRatio ? Math.abs(Math.log((number * factor) / expected)) : Math.abs(number * factor - expected);

const nearestPower = (stand: Stand): number => POWERS.reduce((best, one) => (distance(stand, one) < distance(stand, best) ? one : best));

/** A stand and the slip that explains it. */
interface Told {
  readonly stand: Stand;
  readonly slip: Slip;
}

/** Every slip of a ledger. Values that equations bear out are left alone: they are news. */
export const slipsOf = remembered((ledger: Ledger): readonly Told[] => {
  const borneOut = corroboratedIn(ledger);
  const answered = new Set(standsOf(ledger).flatMap(({ witness }) => (witness.fact.checked === null ? [] : [witness.fact.key])));
  const suspects = standsOf(ledger).filter((stand) => {
    const { fact } = stand.witness;
    // Whoever answered for the only neighbour has answered for the step between the two.
    if (!stand.isBetween && stand.neighbour !== null && stand.neighbour.fact.checked !== null) return false;
    return fact.shown && !borneOut.has(fact.id) && !answered.has(fact.key) && slipOf(stand) !== null;
  });
  const found = worstFirst(suspects);
  return found;
});

/** One slip makes its neighbours look wrong: each is judged again without those that are worse. */
function worstFirst(suspects: readonly Stand[]): readonly Told[] {
  const badness = ({ residual, bound }: Stand): number => Math.abs(residual) / bound;
  const order = [...suspects].sort((a, b) => Number(b.isBetween) - Number(a.isBetween) || badness(b) - badness(a));
  const wrong = new Set<Stand['witness']>();
  return order.flatMap((suspect): readonly Told[] => {
    const stand = wrong.size === 0 ? suspect : suspect.without(wrong);
    const slip = stand === null ? null : slipOf(stand);
    if (stand === null || slip === null) return [];
    wrong.add(suspect.witness);
    return [{ stand, slip }];
  });
}

/** The slip that explains a stand best; null where the value fits its neighbours. */
function slipOf(stand: Stand): Slip | null {
  const { witness, number, expected, isRatio, residual, bound, points } = stand;
  if (expected === null || (witness.stated.quantity?.unit === '%' && points < FEWEST_DIFFERENCES)) return null;
  const power = nearestPower(stand);
  if (isRatio) {
    if (Math.abs(residual) > FAR && distance(stand, power) < CLOSE && distance(stand, power) < Math.abs(residual) / 3)
      return { kind: 'scale-slip', factor: power };
    return Math.abs(residual) > bound ? { kind: 'neighbours' } : null;
  }
  const isPercent = witness.metric.kind === 'percent';
  const near = Math.max(Math.abs(expected) * 0.35, isPercent ? 1 : 0);
  const isOff = Math.abs(residual) > Math.max(near, isPercent ? 2 : 0);
  if (isPercent && isOff && Math.abs(number) < 1.5 && Math.abs(expected) > 5 && distance(stand, 100) < near)
    return { kind: 'percent-as-fraction', factor: 100 };
  if (
    number * expected < 0 &&
    Math.abs(residual) > Math.min(bound, Math.abs(expected) * 1.5) &&
    distance(stand, -1) < near &&
    Math.abs(expected) > (isPercent ? 4 : 0)
  )
    return { kind: 'sign-slip', factor: -1 };
  if (isOff && Math.abs(residual) > bound / 2 && number !== 0 && Math.abs(Math.log(Math.abs(number / expected))) > FAR && distance(stand, power) < near)
    return { kind: 'scale-slip', factor: power };
  return Math.abs(residual) > bound ? { kind: 'neighbours' } : null;
}

/** The complaint about a stand, with what is expected, the nearest neighbour, and the smallest change that would fit. */
export function slipFinding(stand: Stand, slip: Slip, meaning: string, hint: string): Finding {
  const { witness, expected, neighbour, isRatio, bound, number } = stand;
  const unit = witness.fact.unit;
  const [low, high] = isRatio ? [(expected ?? 0) / Math.exp(bound), (expected ?? 0) * Math.exp(bound)] : [(expected ?? 0) - bound, (expected ?? 0) + bound];
  const beside = neighbour === null ? '' : `, beside ${nameWithPlace(neighbour.fact)}`;
  const shownUnit = number === witness.fact.value ? unit : 'USD';
  const corrected = slip.kind === 'neighbours' ? (number > high ? high : low) : number * slip.factor;
  return {
    place: placeOf(witness.stated, 'value'),
    message: `The value "${witness.fact.stated}" of ${witness.fact.period.label} ${meaning}: its neighbours lead one to expect ${printRough(low, shownUnit)} to ${printRough(high, shownUnit)}${beside}.`,
    cure: `It would fit as ${slip.kind === 'neighbours' ? printRough(corrected, shownUnit) : printNumber(corrected, shownUnit)}; ${hint}, or add "checked: <reason>" to this fact.`,
    subject: subjectOf(witness.stated),
  };
}
