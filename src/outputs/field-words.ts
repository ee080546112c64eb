// What a field means, read from the doc comments of src/schema/*.ts: an editor shows authors the same words as the source shows programmers.

/** Words by the constant they are about (`Basis`) and by constant and field (`FactEntry.basis`). */
export type FieldWords = ReadonlyMap<string, string>;

const DOC = /^\s*\/\*\* (.+) \*\/$/;
const CONSTANT = /^(?:export )?const (\w+)\b/;
const FIELD = /^ +(\w+): /;

/** The words of all doc comments of one line that stand right before a constant or a field. */
export function fieldWords(sources: readonly string[]): FieldWords {
  const words = new Map<string, string>();
  for (const source of sources) {
    let constant = '';
    let doc: string | null = null;
    for (const line of source.split(/\r?\n/)) {
      const opened = CONSTANT.exec(line)?.[1];
      const field = FIELD.exec(line)?.[1];
      if (opened !== undefined) constant = opened;
      const subject = opened ?? (field === undefined ? null : `${constant}.${field}`);
      if (subject !== null && doc !== null) words.set(subject, doc);
      doc = DOC.exec(line)?.[1] ?? null;
    }
  }
  return words;
}
