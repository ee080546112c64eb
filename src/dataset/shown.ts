// Which of the facts on one key is shown, and which a later word of the same organisation has replaced.
import { doIntervalsMeet } from '../schema/quantity.ts';
import { type Tier, TIERS } from '../schema/source.ts';
import { bareKey } from './identity.ts';
import type { LedgerFact } from './types.ts';

/** What the choice rests on. */
export type Rival = Pick<
  LedgerFact,
  'id' | 'value' | 'low' | 'high' | 'unit' | 'qualifier' | 'basis' | 'claimant' | 'sources' | 'disputed' | 'absence' | 'sourceDate'
> & {
  /** The best tier among its sources. */
  readonly tier: Tier;
};

/** The outcome on one key. */
export interface Choice {
  /** Id of the one shown; null only where there are no rivals. */
  readonly shown: string | null;
  /** By id of a replaced fact the id of the one that replaced it. */
  readonly supersededBy: ReadonlyMap<string, string>;
  /** All ids, the best first. */
  readonly order: readonly string[];
}

const rankOf = (tier: Tier): number => TIERS.indexOf(tier);
const isOwnWord = (tier: Tier): boolean => rankOf(tier) <= TIERS.indexOf('transcript');
const isPlan = ({ basis }: Rival): boolean => basis === 'guided' || basis === 'announced';

/** Whether the later document can speak for the organisation: its own word, a plan retold by press, or a tier no worse than before. */
function canReplace(later: Rival, earlier: Rival): boolean {
  return isOwnWord(later.tier) || rankOf(later.tier) <= rankOf(earlier.tier) || (isPlan(later) && rankOf(later.tier) <= TIERS.indexOf('machine-transcript'));
}

/** Whether two facts say different things. Values in two currencies or without a number are never held against each other. */
function saysOtherwise(later: Rival, earlier: Rival): boolean {
  if (later.absence === 'withdrawn') return earlier.absence !== 'withdrawn';
  const hasNumber = (fact: Rival): boolean => fact.low !== null || fact.high !== null;
  if (later.unit !== earlier.unit || !hasNumber(later) || !hasNumber(earlier)) return false;
  // A plan is what was said last: 'about 220' raises 'about 200', however wide 'about' is.
  return isPlan(later) ? later.value !== earlier.value : !doIntervalsMeet(later, earlier);
}

/** The same organisation said otherwise in a later source: a restatement, a raised plan. */
function replaces(later: Rival, earlier: Rival): boolean {
  if (later.disputed !== null || later.claimant === null || later.claimant !== earlier.claimant) return false;
  if (later.sourceDate === null || earlier.sourceDate === null || later.sourceDate <= earlier.sourceDate) return false;
  return canReplace(later, earlier) && saysOtherwise(later, earlier);
}

const widthOf = ({ low, high }: Rival): number => (low === null || high === null ? Infinity : high - low);
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Narrower first; widths in two currencies say nothing. */
function compareWidths(a: Rival, b: Rival): number {
  if (a.unit !== b.unit) return 0;
  const [first, second] = [widthOf(a), widthOf(b)];
  return first === second ? 0 : first - second;
}

/**
 * Chooses on one key: undisputed; not superseded; a value before an absence; in the currency the provider reports in; exact before qualified;
 * better tier; narrower interval; later source; source id.
 */
export function chooseShown(rivals: readonly Rival[], reportingCurrency: string): Choice {
  const supersededBy = new Map<string, string>();
  for (const earlier of rivals) {
    const later = rivals
      .filter((rival) => replaces(rival, earlier))
      .sort((a, b) => compareTexts(b.sourceDate ?? '', a.sourceDate ?? '') || rankOf(a.tier) - rankOf(b.tier) || compareTexts(a.id, b.id))[0];
    if (later !== undefined) supersededBy.set(earlier.id, later.id);
  }
  const flags = (fact: Rival): readonly boolean[] => [
    fact.disputed !== null,
    supersededBy.has(fact.id),
    fact.absence !== null && fact.absence !== 'withdrawn',
    fact.unit !== null && /^[A-Z]{3}$/.test(fact.unit) && fact.unit !== reportingCurrency,
    fact.qualifier !== 'exact',
  ];
  const order = [...rivals].sort((a, b) => {
    const [first, second] = [flags(a), flags(b)];
    const at = first.findIndex((flag, index) => flag !== second[index]);
    if (at >= 0) return first[at] === true ? 1 : -1;
    return (
      rankOf(a.tier) - rankOf(b.tier) ||
      compareWidths(a, b) ||
      compareTexts(b.sourceDate ?? '', a.sourceDate ?? '') ||
      compareTexts(a.sources[0] ?? '', b.sources[0] ?? '') ||
      compareTexts(a.id, b.id)
    );
  });
  return { shown: order[0]?.id ?? null, supersededBy, order: order.map(({ id }) => id) };
}

/** The best tier among documents; blog where none is known. */
export function bestTier(tiers: readonly Tier[]): Tier {
  return TIERS.find((tier) => tiers.includes(tier)) ?? 'blog';
}

/**
 * Dataset.shown: every shown fact by its key, and derived ones by their bare key too where no stated value stands there.
 * An absence gives way to a derived value on the bare key.
 */
export function shownByKey(facts: Iterable<LedgerFact>): Map<string, LedgerFact> {
  const shown = new Map<string, LedgerFact>();
  const derived: LedgerFact[] = [];
  for (const fact of facts) {
    if (fact.basis === 'derived') derived.push(fact);
    else if (fact.shown) shown.set(fact.key, fact);
  }
  for (const fact of derived) {
    shown.set(fact.key, fact);
    const stated = shown.get(bareKey(fact.key));
    if (stated === undefined || stated.absence !== null) shown.set(bareKey(fact.key), fact);
  }
  return shown;
}
