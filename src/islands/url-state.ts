// A page's state as the query of its address: read with mending, written in one fixed form. Pure; the elements apply it.
import { nearest } from '../format/nearest.ts';

/** One name of the query: a choice among values, or a list of them. */
export interface StatePart {
  readonly name: string;
  /** Other names it answers to, such as those of a form's fields. */
  readonly aliases?: readonly string[];
  /** What it is called in a note: 'provider'. */
  readonly noun: string;
  /** Its legal values, in the order in which a list is written; examples where `read` says what is legal. */
  readonly values: readonly string[];
  /** Of a choice whose values cannot be listed: the one way to write what a word means, null for a word that means nothing. */
  readonly read?: (word: string) => string | null;
  /** True for a list. */
  readonly many?: boolean;
  /** What holds where the query says nothing; one value, or for a list any number. */
  readonly initial: readonly string[];
}

export type StateSpec = readonly StatePart[];

/** The values of every part by its name: one for a choice, in the order of the spec for a list. */
export type PageState = Readonly<Record<string, readonly string[]>>;

export interface ParsedState {
  readonly state: PageState;
  /** What was dropped, a sentence each; empty where all was understood. */
  readonly mended: readonly string[];
}

/** Names that other sites append to links; dropped without a word. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/i;
const LONGEST_QUOTE = 30;
const MOST_NOTES = 5;

/** The state that a page has where its address says nothing. */
export function initialState(spec: StateSpec): PageState {
  return Object.fromEntries(spec.map((part) => [part.name, inOrder(part, part.initial)]));
}

/** Reads a query, with or without its question mark: what is legal is kept, the rest dropped and named. Never throws. */
export function parseState(query: string, spec: StateSpec): ParsedState {
  const given = new Map<StatePart, string[]>();
  const mended: string[] = [];
  for (const [name, value] of new URLSearchParams(query)) {
    const part = spec.find((one) => isNameOf(one, name));
    if (part) given.set(part, [...(given.get(part) ?? []), value]);
    else if (!TRACKING.test(name)) mended.push(strangerNote(name, spec));
  }
  const state = { ...initialState(spec) };
  for (const [part, texts] of given) {
    const { values, notes } = readPart(part, texts);
    mended.push(...notes);
    if (values !== null) state[part.name] = values;
  }
  const notes = [...new Set(mended)];
  const more = notes.length - MOST_NOTES;
  return { state, mended: more > 1 ? [...notes.slice(0, MOST_NOTES), `${more} more parts were left out.`] : notes };
}

/** The query that says a state: only what differs from the initial one, in the order of the spec, with its question mark; '' where nothing differs. */
export function serializeState(state: PageState, spec: StateSpec): string {
  const parts = spec.flatMap((part) => {
    const values = inOrder(part, state[part.name] ?? part.initial);
    const written = values.map(encodeURIComponent).join(',');
    return written === inOrder(part, part.initial).map(encodeURIComponent).join(',') ? [] : [`${encodeURIComponent(part.name)}=${written}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** What a page says of a mended address; '' where nothing was mended. */
export function mendedWords(mended: readonly string[]): string {
  return mended.length === 0 ? '' : `Part of this page’s address could not be read and was mended. ${mended.join(' ')}`;
}

const isNameOf = (part: StatePart, name: string): boolean => part.name === name.toLowerCase() || (part.aliases ?? []).includes(name.toLowerCase());

/** The legal values among those given, in the spec's order; for a choice one of them. Without any, the initial ones. */
function inOrder(part: StatePart, given: readonly string[]): readonly string[] {
  if (part.read) return [given[0] ?? '', ...part.initial].flatMap((word) => part.read?.(word) ?? []).slice(0, 1);
  const legal = part.values.filter((value) => given.includes(value));
  if (legal.length === 0) return part.values.filter((value) => part.initial.includes(value));
  return part.many ? legal : legal.slice(0, 1);
}

function readPart(part: StatePart, texts: readonly string[]): { readonly values: readonly string[] | null; readonly notes: readonly string[] } {
  const words = texts
    .flatMap((text) => (part.many ? text.split(',') : [text]))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const found: string[] = [];
  const notes: string[] = [];
  for (const word of words) {
    const legal = part.read ? part.read(word) : (part.values.find((value) => value.toLowerCase() === word.toLowerCase()) ?? null);
    if (legal === null) notes.push(valueNote(part, word));
    else if (part.many || found.length === 0) found.push(legal);
    else if (legal !== found[0]) notes.push(`Only one ${part.noun} can be chosen; ${quote(word)} was left out.`);
  }
  return { values: found.length === 0 ? null : inOrder(part, found), notes };
}

function valueNote(part: StatePart, word: string): string {
  if (part.read) return `There is no ${part.noun} ${quote(word)}; one is written ${part.values.map(quote).join(' or ')}.`;
  const near = nearest(word.slice(0, 60), part.values);
  const choices = part.values.length <= 8 ? ` There are ${part.values.map(quote).join(', ')}.` : '';
  return `There is no ${part.noun} ${quote(word)}.${near === null ? choices : ` Did you mean ${quote(near)}?`}`;
}

function strangerNote(name: string, spec: StateSpec): string {
  const near = nearest(
    name.slice(0, 60),
    spec.map((part) => part.name),
  );
  return `${quote(name)} is nothing this page can be asked for.${near === null ? '' : ` Did you mean ${quote(near)}?`}`;
}

/** A word of the address as a note quotes it: cut where long, without what cannot be printed. */
function quote(word: string): string {
  const plain = word.replace(/[\p{C}\uFFFD]/gu, '·');
  return `“${plain.length > LONGEST_QUOTE ? `${[...plain].slice(0, LONGEST_QUOTE).join('')}…` : plain}”`;
}
