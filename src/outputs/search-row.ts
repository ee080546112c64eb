// The shape of one thing that search can find.
import type { LedgerFact } from '../dataset/types.ts';
import type { RowKind } from '../format/search-table.ts';
import type { MetricGroup } from '../schema/metric.ts';

/** One thing to find. */
export interface SearchRow {
  readonly kind: RowKind;
  /** From the site's base on, without its first slash. */
  readonly url: string;
  /** What a result says of it in its first line; of a fact, whose names and value stand in the table, what tells it apart from others of its period. */
  readonly title: string;
  /** The words it is found by; numbers in them are found as well. */
  readonly text: string;
  /** Further numbers, as people write them: of a fact its value, its conversions and what is derived from it. */
  readonly figures: string;
  readonly providers: readonly string[];
  readonly metric: string | null;
  readonly group: MetricGroup | null;
  /** A period's calendar label, a day, or another date as fine as it is known; '' where there is none. */
  readonly date: string;
  /** '' where it has none. */
  readonly basis: string;
  /** The family of a chip or model, or those of a list; none for the rest. */
  readonly families: readonly string[];
  /** Exact names that lead to it before anything that mentions them. */
  readonly names: readonly string[];
  /** The fact it is; null for the rest. */
  readonly fact: LedgerFact | null;
}

const BARE = { providers: [], metric: null, figures: '', group: null, date: '', basis: '', families: [], names: [], fact: null } as const;

/** A row with what it does not say left empty. */
export function searchRow(row: Pick<SearchRow, 'kind' | 'url' | 'title' | 'text'> & Partial<SearchRow>): SearchRow {
  return { ...BARE, ...row, url: row.url.replace(/^\//, '') };
}
