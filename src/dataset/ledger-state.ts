// What two states of the ledger are compared by: its facts, its open disputes, who stands where. Small enough to be kept with a release.
import { disputesOf } from './dispute.ts';
import type { Dataset, LedgerFact } from './types.ts';
import { rankRow, type Window } from './window.ts';

/** What of a fact is kept. */
export type RecordedFact = Pick<
  LedgerFact,
  | 'id'
  | 'key'
  | 'provider'
  | 'metric'
  | 'period'
  | 'stated'
  | 'low'
  | 'high'
  | 'basis'
  | 'claimant'
  | 'sources'
  | 'shown'
  | 'disputed'
  | 'perimeter'
  | 'of'
  | 'note'
  | 'checked'
  | 'supersededBy'
>;

/** The windows in which places are compared. */
export const WINDOWS: readonly Window[] = ['ttm', 'latest-quarter'];

/** A row of the comparison with who stands where in it. */
export interface RecordedRow {
  readonly metric: string;
  readonly window: Window;
  /** Rank by provider, 1 the first. */
  readonly places: ReadonlyMap<string, number>;
}

/** A ledger as far as it is compared. */
export interface LedgerState {
  /** Stated and derived, by id. */
  readonly facts: ReadonlyMap<string, RecordedFact>;
  /** Keys on which sources disagree, each with the id of the fact shown. Restatements are none. */
  readonly open: ReadonlyMap<string, string>;
  /** By `metric/window`; rows without a place are left out. */
  readonly rows: ReadonlyMap<string, RecordedRow>;
}

/** The state of a ledger. */
export function stateOf(dataset: Dataset): LedgerState {
  const { facts } = dataset;
  const open = disputesOf(facts.values()).flatMap(({ key, shown, isRestatement }) => (isRestatement ? [] : [[key, shown.id] as const]));
  const rows = [...dataset.metrics.keys()].flatMap((metric) =>
    WINDOWS.flatMap((window): readonly RecordedRow[] => {
      const places = new Map([...rankRow(dataset, metric, window).places].map(([provider, { rank }]) => [provider, rank]));
      return places.size === 0 ? [] : [{ metric, window, places }];
    }),
  );
  return { facts, open: new Map(open), rows: new Map(rows.map((row) => [`${row.metric}/${row.window}`, row])) };
}
