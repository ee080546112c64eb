// The marks that stand beside figures and serve as points in charts: one shape and one set of words for each meaning.
// Solid: on record, or computed from the record. Hollow: not yet happened, or not the company's own word.

/** What a mark is drawn with, in a box 13 high and `width` wide. Either path may be empty. */
export interface Mark {
  /** Read aloud with the value. */
  readonly name: string;
  /** What the key says. */
  readonly meaning: string;
  readonly width: number;
  /** Path data that is filled. */
  readonly solid: string;
  /** Path data that is stroked 1.5 wide. */
  readonly line: string;
}

const mark = (name: string, meaning: string, solid: string, line: string, width = 13): Mark => ({ name, meaning, width, solid, line });

export const MARKS = {
  reported: mark('reported', 'reported by the company; unmarked in tables', 'M2.5 6.5a4 4 0 1 1 8 0 4 4 0 0 1-8 0', ''),
  derived: mark('derived', 'derived here from reported figures', 'M3 3h7v7H3z', ''),
  estimated: mark('estimated', 'estimated by somebody else', '', 'M2.25 6.5a4.25 4.25 0 1 1 8.5 0 4.25 4.25 0 0 1-8.5 0'),
  guided: mark('guided', 'guided: the company’s forecast', '', 'M2.5 2l8.5 4.5L2.5 11z'),
  announced: mark('announced', 'announced: a plan or commitment', '', 'M6.5 1.5l5 5-5 5-5-5z'),
  disputed: mark('disputed', 'disputed: sources disagree', '', 'M1.5 4.5h10M1.5 8.5h10M9 1.5l-5 10'),
  perimeter: mark('perimeter changed', 'perimeter changed: line is cut', '', 'M5.5 1.5l-3.5 10M11 1.5l-3.5 10'),
  stale: mark('stale', 'stale: a newer period has ended', '', 'M2.75 1.75h7.5l-7.5 9.5h7.5z'),
  'not-disclosed': mark('not disclosed', 'not disclosed: the company keeps it back', 'M0 2.5h26v8H0z', '', 26),
  'not-applicable': mark('not applicable', 'not applicable', '', 'M1 6.5h14', 16),
  'not-found': mark('looked for, not found', 'looked for and not found', '', 'M2.25 6.5a4.25 4.25 0 1 1 8.5 0 4.25 4.25 0 0 1-8.5 0M2 12L11 1'),
  'not-sought': mark('not yet looked for', 'not yet looked for', 'M0 9h2v2H0zM5 9h2v2H5zM10 9h2v2h-2zM15 9h2v2h-2z', '', 17),
  withdrawn: mark('withdrawn', 'withdrawn: stated once, taken back since', '', 'M.75 3.25h24.5v6.5H.75zM0 6.5h26', 26),
} as const satisfies Record<string, Mark>;
export type MarkName = keyof typeof MARKS;

/** What each grade says of the evidence, for keys and prose. */
export const GRADE_WORDS = {
  A: 'filing or company page, read in the original',
  B: 'company’s words in a transcript or a copy',
  C: 'press or analyst with a named origin, or weak sources that agree',
  D: 'one weak source',
} as const;
export type GradeName = keyof typeof GRADE_WORDS;
