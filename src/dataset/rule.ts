// What a rule is: one file in rules/, one thing that can be wrong with the content.
import type { FactEntry } from '../schema/series.ts';
import type { Period } from '../schema/period.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { Content, Doc, SeriesData } from './parse.ts';
import type { Prose } from './prose.ts';
import type { Dataset, Place } from './types.ts';

/** Why a grammar refused a text. */
export interface Refused {
  readonly message: string;
  readonly cure: string;
}

/** A fact as it stands in its file, with what the grammars made of it. */
export interface StatedFact {
  readonly doc: Doc<SeriesData>;
  /** Its index in the file's list. */
  readonly index: number;
  readonly entry: FactEntry;
  readonly provider: string;
  readonly metric: string;
  readonly sources: readonly string[];
  /** Null where the grammar refused it, or its provider or metric is not known. */
  readonly period: Period | null;
  readonly periodRefused: Refused | null;
  readonly quantity: Quantity | null;
  readonly quantityRefused: Refused | null;
  /** Its key; null without a period. */
  readonly key: string | null;
  /** Its id in the dataset, by its first source; null without a key. */
  readonly id: string | null;
}

/** All that a rule may look at. */
export interface Ledger {
  readonly content: Content;
  /** Every fact that the schema let pass, in order of files and of their lists. */
  readonly facts: readonly StatedFact[];
  readonly dataset: Dataset;
}

/** What a rule found; the runner adds the rule's name. */
export interface Finding {
  readonly place: Place;
  /** What is wrong, naming the field and the value. */
  readonly message: string;
  /** What would be right. */
  readonly cure: string;
  /** The key or id that an exception may name. */
  readonly subject: string | null;
}

interface Described {
  /** Its file's name, printed with every problem. */
  readonly name: string;
  /** What it asks of the content, in a sentence. */
  readonly description: string;
}

export type FormRule = Described & { readonly scope: 'form'; readonly check: (doc: Doc<unknown>) => Iterable<Finding> };

/** Reads one body at most once a run. */
export type ReadBody = (doc: Doc<unknown>) => Prose;

/** A rule looks at one fact, one file, one body or the whole ledger at a time; one of form needs no other file to judge by, and the gate runs it too. */
export type Rule =
  | FormRule
  | (Described & { readonly scope: 'fact'; readonly check: (fact: StatedFact, ledger: Ledger) => Iterable<Finding> })
  | (Described & { readonly scope: 'file'; readonly check: (doc: Doc<unknown>, ledger: Ledger) => Iterable<Finding> })
  | (Described & { readonly scope: 'body'; readonly check: (prose: Prose, doc: Doc<unknown>, ledger: Ledger) => Iterable<Finding> })
  | (Described & { readonly scope: 'ledger'; readonly check: (ledger: Ledger, readBody: ReadBody) => Iterable<Finding> });

/** The place of a field of a fact; of the fact itself where it lacks the field. */
export function placeOf(fact: StatedFact, field: keyof FactEntry | null, ...rest: readonly number[]): Place {
  return fact.doc.at(field === null ? ['facts', fact.index] : ['facts', fact.index, field, ...rest]);
}

/** How messages name a fact: its key, or its path and label while it has none. */
export function subjectOf(fact: StatedFact): string {
  return fact.key ?? `${fact.provider}/${fact.metric}/${fact.entry.period}`;
}
