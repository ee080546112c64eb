// Two ledgers held against each other: what was added, changed, restated and withdrawn, and what that moves.
import { type LedgerState, type RecordedFact, stateOf } from './ledger-state.ts';
import type { Dataset } from './types.ts';
import type { Window } from './window.ts';

/** A fact or a derived value as it was and as it is. */
export interface Change {
  readonly before: RecordedFact;
  readonly after: RecordedFact;
}

/** A derived value: new where `before` is null, gone where `after` is. */
export interface Move {
  readonly key: string;
  readonly before: RecordedFact | null;
  readonly after: RecordedFact | null;
}

/** Two providers that changed places in a row of the comparison. */
export interface Flip {
  readonly metric: string;
  readonly window: Window;
  /** The one ahead now, and the one it has passed. */
  readonly ahead: string;
  readonly behind: string;
}

/** A key on which sources disagree in one of the ledgers only. */
export interface DisputeChange {
  readonly key: string;
  /** The fact shown on the key now, or before where the key is gone. */
  readonly shown: RecordedFact;
}

/** What lies between two ledgers. Lists keep the order of the newer ledger, and of the older one for what is gone. */
export interface LedgerDiff {
  /** Stated facts that the older ledger lacks and that replace none of its figures. */
  readonly added: readonly RecordedFact[];
  /** The same fact, written otherwise. */
  readonly changed: readonly Change[];
  /** A figure of the older ledger that the same organisation has replaced by one the older ledger lacks. */
  readonly restated: readonly Change[];
  /** Stated facts of the older ledger that the newer one lacks. */
  readonly withdrawn: readonly RecordedFact[];
  /** Derived values that appear, vanish, or say something else. */
  readonly moved: readonly Move[];
  readonly flips: readonly Flip[];
  readonly opened: readonly DisputeChange[];
  readonly settled: readonly DisputeChange[];
}

/** What a contributor can write of a fact; the rest follows from it. */
const WRITTEN = ['stated', 'basis', 'claimant', 'disputed', 'perimeter', 'of', 'note', 'checked'] as const;

/** Everything that lies between an older and a newer ledger. */
export function diffLedgers(older: Dataset, newer: Dataset): LedgerDiff {
  return diffStates(stateOf(older), stateOf(newer));
}

/** The same between two states, of which one may have been kept since a release. */
export function diffStates(older: LedgerState, newer: LedgerState): LedgerDiff {
  const before = statedFacts(older);
  const after = statedFacts(newer);
  const fresh = [...after.values()].filter(({ id }) => !before.has(id));
  const restated = fresh.flatMap((fact): readonly Change[] => {
    const replaced = [...after.values()].filter(({ supersededBy, id }) => supersededBy === fact.id && before.has(id));
    return replaced.flatMap(({ id }) => {
      const was = before.get(id);
      return was === undefined ? [] : [{ before: was, after: fact }];
    });
  });
  const replacing = new Set(restated.map((change) => change.after.id));
  return {
    added: fresh.filter(({ id }) => !replacing.has(id)),
    changed: [...after.values()].flatMap((fact) => {
      const was = before.get(fact.id);
      return was !== undefined && isWrittenOtherwise(was, fact) ? [{ before: was, after: fact }] : [];
    }),
    restated,
    withdrawn: [...before.values()].filter(({ id }) => !after.has(id)),
    moved: movesBetween(older, newer),
    flips: flipsBetween(older, newer),
    opened: disputesMissing(newer, older, newer),
    settled: disputesMissing(older, newer, newer),
  };
}

/** Whether nothing at all lies between two ledgers. */
export function isEmptyDiff(diff: LedgerDiff): boolean {
  return Object.values(diff).every((list: readonly unknown[]) => list.length === 0);
}

function statedFacts({ facts }: LedgerState): ReadonlyMap<string, RecordedFact> {
  return new Map([...facts].filter(([, fact]) => fact.basis !== 'derived'));
}

function isWrittenOtherwise(was: RecordedFact, is: RecordedFact): boolean {
  const isSamePeriod = was.period.label === is.period.label && was.period.start === is.period.start && was.period.end === is.period.end;
  return !isSamePeriod || WRITTEN.some((field) => was[field] !== is[field]) || was.sources.join(' ') !== is.sources.join(' ');
}

function movesBetween(older: LedgerState, newer: LedgerState): readonly Move[] {
  const derived = ({ facts }: LedgerState): readonly RecordedFact[] => [...facts.values()].filter(({ basis }) => basis === 'derived');
  const moved = derived(newer).flatMap((after): readonly Move[] => {
    const before = older.facts.get(after.id) ?? null;
    const isSame = before !== null && before.low === after.low && before.high === after.high && before.stated === after.stated;
    return isSame ? [] : [{ key: after.key, before, after }];
  });
  const gone = derived(older).filter(({ id }) => !newer.facts.has(id));
  return [...moved, ...gone.map((before): Move => ({ key: before.key, before, after: null }))];
}

/** Pairs of which one was surely ahead and the other surely is now. */
function flipsBetween(older: LedgerState, newer: LedgerState): readonly Flip[] {
  return [...newer.rows].flatMap(([id, { metric, window, places }]) => {
    const was = older.rows.get(id)?.places;
    if (was === undefined) return [];
    const is = [...places].sort(([, a], [, b]) => a - b);
    return is.flatMap(([ahead, rank], index) =>
      is.slice(index + 1).flatMap(([behind, other]): readonly Flip[] => {
        const [first, second] = [was.get(ahead), was.get(behind)];
        const isFlip = first !== undefined && second !== undefined && rank < other && first > second;
        return isFlip ? [{ metric, window, ahead, behind }] : [];
      }),
    );
  });
}

/** The disputes that are open in one state and not in the other, each with what the newer shows on its key, else what the older showed. */
function disputesMissing(open: LedgerState, other: LedgerState, newer: LedgerState): readonly DisputeChange[] {
  const shownNow = new Map([...newer.facts.values()].flatMap((fact) => (fact.shown ? [[fact.key, fact] as const] : [])));
  return [...open.open].flatMap(([key, id]): readonly DisputeChange[] => {
    const shown = shownNow.get(key) ?? open.facts.get(id);
    return other.open.has(key) || shown === undefined ? [] : [{ key, shown }];
  });
}
