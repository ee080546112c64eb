// What stands on a command line: `--name value` and `--name=value`, and words without a name. A value may begin with a minus: -CNY 17.3 billion.
import { proposal } from '../format/nearest.ts';

export interface Arguments {
  readonly words: readonly string[];
  /** By name, without hyphens; an option may be given several times. A switch is there with an empty list. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

/** What a command takes. */
export interface Taken {
  /** Options with a value. */
  readonly values: readonly string[];
  /** Options that stand alone. */
  readonly switches: readonly string[];
}

/** Reads a command line; a text that says what is wrong with it where it cannot be read. */
export function readArguments(args: readonly string[], { values, switches }: Taken): Arguments | string {
  const words: string[] = [];
  const options: Record<string, string[]> = {};
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    const [, name, inline] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) words.push(word);
    else if (switches.includes(name)) {
      if (inline !== undefined) return `--${name} takes no value.`;
      options[name] = [];
    } else if (!values.includes(name)) return unknownOption(name, [...values, ...switches]);
    else {
      const next = args[at + 1];
      const value = inline ?? (next === undefined || /^--[a-z]/.test(next) ? undefined : next);
      if (value === undefined) return `--${name} needs a value: --${name} "…".`;
      if (inline === undefined) at += 1;
      (options[name] ??= []).push(value);
    }
  }
  return { words, options };
}

/** A new fact or event describes its document by options of a longer name: --title is --source-title. */
function unknownOption(name: string, known: readonly string[]): string {
  const longer = known.find((option) => option.endsWith(`-${name}`));
  if (longer !== undefined) return `There is no option --${name}. Did you mean "--${longer}"?`;
  const hint = proposal(
    `--${name}`,
    known.map((option) => `--${option}`),
    'Options',
  );
  return `There is no option --${name}. ${hint}`;
}

/** A word as one can paste it into any shell. */
export function shellWord(word: string): string {
  if (/^[\w./:@%+=,~-]+$/.test(word)) return word;
  return /["$`!\\]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
