// The table of everything search can find, as it travels: one row for each record and each figure in columns of short texts, the names that lead to rows, and the grammar of queries.
import type { SearchGrammar } from './search-grammar.ts';

/** What a row can be, in the order in which rows stand. */
export const ROW_KINDS = [
  'provider',
  'metric',
  'series',
  'fact',
  'list',
  'event',
  'chip',
  'model',
  'price',
  'region',
  'signal',
  'risk',
  'reading',
  'evidence',
  'tension',
  'source',
  'page',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** The facets, by the names they have in addresses. */
export type Facet = 'provider' | 'kind' | 'group' | 'year' | 'basis' | 'confidence';

/** The columns, one text each with a line for each row. */
export const COLUMNS = ['kind', 'providers', 'metric', 'group', 'date', 'label', 'basis', 'grade', 'family', 'model', 'stated', 'more'] as const;
export type Column = (typeof COLUMNS)[number];

/** The file as it travels. */
export interface SearchTable {
  readonly asOf: string;
  readonly providers: readonly (readonly [id: string, short: string])[];
  readonly metrics: readonly (readonly [id: string, label: string])[];
  readonly groups: Readonly<Record<string, string>>;
  /** Of each kind what readers call it, its rank beside others that meet a query alike, and what a result says that its row does not. */
  readonly kinds: Readonly<Record<RowKind, readonly [name: string, prior: number, detail: string]>>;
  /** What a figure of a basis loses beside a reported one. */
  readonly bases: Readonly<Record<string, number>>;
  /**
   * Every name without all but letters and digits, with what it leads to: p and a provider's number, m and a metric's, r and a row's, which
   * of a model means its prices too, f and the beginning of families, q and the number of the provider whose family it is, s and the number of a set of spellings.
   */
  readonly names: Readonly<Record<string, string>>;
  /** Ways to write one person, organisation or family, joined by |, as texts may have them. */
  readonly spellings: readonly string[];
  /** Single words that a typo may be a slip of, those of names first, joined by spaces. */
  readonly words: string;
  readonly grammar: SearchGrammar;
  readonly columns: Readonly<Record<Column, string>>;
}

/** Stands in a record between what a reader may see and the words that only the index needs. */
export const UNSEEN = '¶';

/** Letters and digits alone, so that 'Qwen3-Max', 'qwen3 max' and 'Qwen3Max' are one name. */
export function squashed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The runs of Chinese in a text, each cut into overlapping pairs, which is how the index holds them: 阿里云 → 阿里 里云. */
export function chinesePairs(text: string): string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length < 2 ? run : [...run].slice(1).map((sign, index) => `${[...run][index] ?? ''}${sign}`),
  );
}
