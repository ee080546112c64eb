// One change in every other kind of content, made from a seed by lines: a property, a score, a price, a count of zones, titles, words.
import type { SourceFile } from '../dataset/types.ts';
import { nudged, type Changed, soundly } from './bench-changes.ts';
import { type Random } from './bench-slips.ts';

/** A kind of change: in which files, on which lines, and what the line says then. */
interface LineEdit {
  readonly kind: string;
  readonly files: RegExp;
  readonly line: RegExp;
  readonly write: (line: string, random: Random) => string | null;
}

/** The same line with a few words more at its end, inside its quotation marks where it has any. */
const longer = (words: string) => (line: string) => line.replace(/(["']?)$/, `${words}$1`);
/** Lines on which the whole of a field stands. */
const oneLine = (name: string): RegExp => new RegExp(`^[ -]*${name}: ["'A-Za-z].{10,}[\\w.)]["']?$`);

const LINE_EDITS: readonly LineEdit[] = [
  { kind: 'a property of a chip corrected', files: /^chips\/.+\.mdx$/, line: /\bvalue: .*\d/, write: nudged },
  { kind: 'a score corrected', files: /^models\/.+\.yaml$/, line: /\bvalue: ["']?\d/, write: nudged },
  { kind: 'a price corrected', files: /^prices\/.+\.yaml$/, line: /\binput: ["']?\d/, write: nudged },
  { kind: 'a count of zones corrected', files: /^regions\/.+\.yaml$/, line: /\bzones: \d/, write: nudged },
  { kind: 'the title of an event changed', files: /^events\/.+\.mdx$/, line: oneLine('title'), write: longer(' after all') },
  { kind: 'the title of a document changed', files: /^sources\/.+\.yaml$/, line: oneLine('title'), write: longer(' (amended)') },
  { kind: 'what would settle a tension changed', files: /^tensions\/.+\.mdx$/, line: oneLine('settles'), write: longer(' Nothing else would.') },
  { kind: 'a reading of a signal changed', files: /^signals\/.+\.mdx$/, line: oneLine('why'), write: longer(' That is new.') },
  { kind: 'evidence of a risk changed', files: /^risks\/.+\.mdx$/, line: oneLine('what'), write: longer(' That is new.') },
  { kind: 'what a metric leaves out changed', files: /^metrics\/.+\.mdx$/, line: oneLine('leavesOut'), write: longer(' And nothing else.') },
  { kind: 'a profile continued', files: /^providers\/[^/]+\/index\.mdx$/, line: /^[A-Z].{80,}\.$/, write: longer(' That is so.') },
];

/** The content with one change of every kind, and what was changed. Throws a Stop where no line takes a kind of change soundly. */
export function withOtherChanges(files: readonly SourceFile[], random: Random): Changed {
  return soundly(
    files,
    LINE_EDITS.map(({ kind, files: meant, line, write }) => ({
      kind,
      places: (current) => current.filter(({ path }) => meant.test(path)).flatMap((file) => linesOf(file, line)),
      edit: ({ file, at, text }) => {
        const next = write(text, random);
        if (next === null) return null;
        const lines = file.text.split('\n').with(at, next);
        return { file: file.path, text: lines.join('\n'), change: `${text.trim()} → ${next.trim()}` };
      },
    })),
    random,
  );
}

interface Line {
  readonly file: SourceFile;
  readonly at: number;
  readonly text: string;
}

function linesOf(file: SourceFile, pattern: RegExp): readonly Line[] {
  return file.text.split('\n').flatMap((text, at) => (pattern.test(text) ? [{ file, at, text }] : []));
}
