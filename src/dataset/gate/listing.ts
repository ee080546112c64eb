// What may lie in content/ at all, before any of it is opened: plain text files in plain sight.
import type { ListedFile } from '../from-disk.ts';
import type { Problem } from '../types.ts';

/** Twenty times the ledger. */
const MOST_FILES = 50_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** Text by its ending; what is not an entry among it is the business of legal-path. */
const TEXT = /\.(?:mdx|md|ya?ml|json|txt|csv)$/i;
/** Left by systems, editors, git and our own commands where people work; nothing reads them. */
const LEFT_BEHIND = /^(?:\.DS_Store|\.gitkeep|\..+\.(?:sw[a-p]|new))$/;

export interface Listing {
  /** The paths that may be opened. */
  readonly readable: readonly string[];
  readonly problems: readonly Problem[];
}

/** Parts what may be opened from what is refused unread: links, programs, hidden files, other kinds, names that hide something, too much of it all. */
export function sortListing(files: readonly ListedFile[]): Listing {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (files.length > MOST_FILES || bytes > MOST_BYTES) return { readable: [], problems: [tooMuch(files, bytes)] };
  const twins = twinsAmong(files);
  const readable: string[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.kind === 'file' && LEFT_BEHIND.test(nameOf(file.path))) continue;
    const refusal = refuseFile(file, twins.get(file.path) ?? null);
    if (refusal !== null) problems.push({ file: file.path, line: 1, column: 1, rule: 'plain-file', subject: null, ...refusal });
    if (refusal === null || refusal.stillRead) readable.push(file.path);
  }
  return { readable, problems: problems.map(({ file, line, column, rule, message, cure, subject }) => ({ file, line, column, rule, message, cure, subject })) };
}

function tooMuch(files: readonly ListedFile[], bytes: number): Problem {
  const largest = files.reduce<ListedFile | null>((most, file) => (most === null || file.bytes > most.bytes ? file : most), null);
  return {
    file: largest?.path ?? '',
    line: 1,
    column: 1,
    rule: 'plain-file',
    message: `content/ holds ${files.length} files of ${Math.round(bytes / 1024 / 1024)} MB in all, and this is the largest.`,
    cure: `Remove what was put in by mistake: ${MOST_FILES} files and ${MOST_BYTES / 1024 / 1024} MB are the most.`,
    subject: null,
  };
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

/** Paths that some file systems take for one, each with the other. */
function twinsAmong(files: readonly ListedFile[]): ReadonlyMap<string, string> {
  const folded = Map.groupBy(files, ({ path }) => path.normalize('NFKC').toLowerCase());
  return new Map([...folded.values()].flatMap(([first, ...others]) => others.map((other) => [other.path, first?.path ?? ''] as const)));
}

interface FileRefusal {
  readonly message: string;
  readonly cure: string;
  /** True where what the file says may be judged all the same. */
  readonly stillRead: boolean;
}

function refuseFile({ path, kind, executable }: ListedFile, twin: string | null): FileRefusal | null {
  const refuse = (message: string, cure: string, stillRead = false): FileRefusal => ({ message, cure, stillRead });
  const name = nameOf(path);
  if (kind === 'unreadable')
    return refuse('The name of this file is not written in UTF-8, or it cannot be opened.', 'Rename it: lower-case letters, digits and hyphens.');
  if (kind === 'link') return refuse('This is a symbolic link, which leads to a file elsewhere.', 'Delete it and put the file itself here.');
  if (kind === 'other') return refuse('This is no file but a device, a pipe or a socket.', 'Delete it.');
  if (/[\p{C}\\:*?"<>|]/u.test(path))
    return refuse('The name holds a character that hides something or that Windows refuses.', 'Rename it: lower-case letters, digits and hyphens.');
  if (path.split('/').some((part) => part.startsWith('.')))
    return refuse('This is a hidden file or in a hidden folder: programs read such files as settings.', 'Delete it: settings have no place among the content.');
  if (!TEXT.test(name)) {
    const ending = /\.[^.]+$/.exec(name)?.[0];
    return refuse(
      ending === undefined ? 'A file without an ending lies here.' : `A file of kind ${ending} lies here.`,
      'content/ holds entries alone, .mdx and .yaml: delete it, or move it where code and pictures live.',
    );
  }
  if (twin !== null)
    return refuse(
      `The name differs from that of ${twin} in capitals or spelling of letters only, and some systems take the two for one.`,
      'Keep one of the two.',
    );
  if (executable)
    return refuse(
      'The file is marked as a program that may be run.',
      `Take the mark off: git update-index --chmod=-x content/${path}, and chmod -x content/${path}.`,
      true,
    );
  return null;
}
