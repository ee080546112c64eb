// The questions that stand between a contributor and a new entry: what is given is held against the ledger at once, what is missing is asked for, or named.
import type { z } from 'zod';
import { explainIssue } from '../dataset/parse-issue.ts';
import type { Content } from '../dataset/parse.ts';
import type { Dataset } from '../dataset/types.ts';
import { proposal } from '../format/nearest.ts';

/** The ledger that answers are held against. */
export interface Known {
  readonly content: Content;
  readonly dataset: Dataset;
  /** The day on which somebody asks, `2026-11-22`. */
  readonly today: string;
}

/** What was given, by field; a field of one value has a list of one. A field without an answer is not there. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export interface Choice {
  readonly value: string;
  /** What it is called, beside its id. */
  readonly label: string;
}

/** `required`: nothing is written without it. `optional`: asked for, and may be left empty. `silent`: taken where it is given, never asked for. */
export type Need = 'required' | 'optional' | 'silent';

/** One field of an entry, as it is asked for. */
export interface Field {
  /** Its name as an option, without hyphens before it. */
  readonly name: string;
  /** The question. */
  readonly asks: string;
  /** What may be written, in a few words or as an example. */
  readonly legal: string;
  readonly need: Need | ((known: Known, answers: Answers) => Need);
  readonly isList?: boolean;
  /** What there is to choose from; anything else is refused unless `refuse` says otherwise. */
  readonly choices?: (known: Known, answers: Answers) => readonly Choice[];
  /** True where the choices are proposals only. */
  readonly isOpen?: boolean;
  /** What was probably meant; never taken without being asked about, unless `isTaken`. */
  readonly suggestion?: (known: Known, answers: Answers) => string | null;
  /** True where the suggestion stands as soon as nothing else is said. */
  readonly isTaken?: boolean;
  /** What is wrong with an answer and what would be right; null for a good one. */
  readonly refuse?: (text: string, known: Known, answers: Answers) => string | null;
}

/** What a person is asked. */
export interface Question {
  readonly name: string;
  readonly text: string;
  readonly legal: string;
  readonly choices: readonly Choice[];
  readonly isOpen: boolean;
  readonly isOptional: boolean;
  readonly suggestion: string | null;
  /** Why the answer given before cannot stand; null at first. */
  readonly rejected: string | null;
  readonly refuse: (text: string) => string | null;
}

/** Puts a question to somebody; '' is no answer. */
export type Ask = (question: Question) => Promise<string>;

/** A field that is missing or refused. */
export interface Fault {
  readonly name: string;
  readonly isMissing: boolean;
  /** What is wrong and what would be right. */
  readonly message: string;
  readonly suggestion: string | null;
}

export interface Filled {
  readonly answers: Answers;
  /** Empty where the entry can be written. */
  readonly faults: readonly Fault[];
}

/** The one answer to a field; undefined where there is none. */
export function one(answers: Answers, name: string): string | undefined {
  return answers[name]?.[0];
}

/**
 * Goes through the fields in order. With somebody to ask, every fault is asked about until it is mended; with nobody, all faults come back at once.
 * `proposed` are answers read elsewhere, which stand before the fields' own suggestions.
 */
export async function fill(fields: readonly Field[], known: Known, given: Answers, ask: Ask | null, proposed: Answers = {}): Promise<Filled> {
  let answers: Answers = {};
  const faults: Fault[] = [];
  for (const field of fields) {
    const values = (given[field.name] ?? []).map((value) => value.trim()).filter((value) => value !== '');
    const refused = values.flatMap((value) => refusal(field, value, known, answers) ?? []);
    const rejected = refused[0] ?? null;
    const need = typeof field.need === 'function' ? field.need(known, answers) : field.need;
    const suggestion = proposed[field.name]?.[0] ?? field.suggestion?.(known, answers) ?? null;
    if (rejected === null && values.length > 0) answers = { ...answers, [field.name]: field.isList === true ? values : values.slice(-1) };
    else if (ask !== null && (rejected !== null || need !== 'silent')) {
      const said = await askFor(field, { known, answers, need, suggestion, rejected }, ask);
      if (said.length > 0) answers = { ...answers, [field.name]: said };
    } else if (rejected !== null) faults.push({ name: field.name, isMissing: false, message: rejected, suggestion });
    else if (suggestion !== null && field.isTaken === true) answers = { ...answers, [field.name]: [suggestion] };
    // What would follow from an answer that is missing is not asked for beside it.
    else if (need === 'required' && (field.isTaken !== true || faults.length === 0))
      faults.push({ name: field.name, isMissing: true, message: `${field.asks} ${field.legal}`, suggestion });
  }
  return { answers, faults };
}

interface Asking {
  readonly known: Known;
  readonly answers: Answers;
  readonly need: Need;
  readonly suggestion: string | null;
  readonly rejected: string | null;
}

/** One answer, or several of a list until one is left empty. */
async function askFor(field: Field, { known, answers, need, suggestion, rejected }: Asking, ask: Ask): Promise<readonly string[]> {
  const said: string[] = [];
  for (;;) {
    const isOptional = need !== 'required' || said.length > 0;
    const answer = await ask({
      name: field.name,
      text: said.length === 0 ? field.asks : 'Another one?',
      legal: field.legal,
      choices: field.choices?.(known, answers) ?? [],
      isOpen: field.isOpen === true,
      isOptional,
      suggestion: said.length === 0 ? suggestion : null,
      rejected: said.length === 0 ? rejected : null,
      refuse: (text) => {
        if (text.trim() !== '') return refusal(field, text.trim(), known, answers);
        return isOptional ? null : `It is needed. ${field.legal}`;
      },
    });
    if (answer.trim() !== '') said.push(answer.trim());
    if (answer.trim() === '' || field.isList !== true) return said;
  }
}

function refusal(field: Field, text: string, known: Known, answers: Answers): string | null {
  const choices = field.choices?.(known, answers) ?? [];
  const isChosen = choices.some(({ value }) => value === text);
  if (choices.length > 0 && !isChosen && field.isOpen !== true) {
    return `"${text}" is no ${field.name} here. ${proposal(
      text,
      choices.map(({ value }) => value),
      'Known',
    )}`;
  }
  return field.refuse?.(text, known, answers) ?? null;
}

/** What is wrong with a place in a list; null for a whole number from 1 on. */
export function refusePlace(text: string): string | null {
  return /^[1-9]\d*$/.test(text) ? null : `"${text}" is no place in a list. Write a whole number; 1 is first.`;
}

/** What the schema says of one field's text; null where it accepts it. */
export function refuseBySchema(schema: z.ZodObject, name: string, value: unknown): string | null {
  const result = (schema.shape[name] as z.ZodType).safeParse(value);
  const issue = result.error?.issues[0];
  if (issue === undefined) return null;
  const complaint = explainIssue({ ...issue, path: [name, ...issue.path] }, { [name]: value }, schema)[0];
  return complaint === undefined ? null : `${complaint.message} ${complaint.cure}`;
}
