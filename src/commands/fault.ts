// Says in one sentence, with its cure, what the machine refused: a full disk, a missing permission, too many open files.
import { dirname } from 'node:path';

/** What the machine refused, and where. */
export interface Fault {
  /** 'ENOSPC', 'EACCES' … */
  readonly code: string;
  /** 'open', 'mkdir', 'write' …; '' where nobody says. */
  readonly call: string;
  /** The file or folder; null where nobody says. */
  readonly path: string | null;
}

/** How programs that are not written in JavaScript name the same refusals. */
const NUMBERS: Readonly<Record<string, string>> = { '28': 'ENOSPC', '122': 'EDQUOT', '13': 'EACCES', '1': 'EPERM', '30': 'EROFS', '24': 'EMFILE' };
const READS = new Set(['open', 'scandir', 'stat', 'lstat', 'read', 'opendir']);

const where = ({ path }: Fault): string => path ?? 'A file or folder';

/** `chown` as a person would type it, for a path in the shell's own quotes. */
const quoted = (path: string): string => (/^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);

/** What asks for leave of the folder in which a name stands, not of what bears it. */
const ASK_FOLDER = new Set(['mkdir', 'rmdir', 'rename', 'unlink', 'rm', 'symlink', 'link']);

function permission({ code, call, path }: Fault): string {
  const fault = { code, call, path: path !== null && ASK_FOLDER.has(call) ? dirname(path) : path };
  const verb = READS.has(fault.call) ? 'opened' : 'written';
  const cure =
    fault.path === null ? 'Run the command as who owns it' : `Make it yours (sudo chown -R "$USER" ${quoted(fault.path)}), or run the command as who owns it`;
  return `${where(fault)} may not be ${verb} by this account. ${cure}.`;
}

const SENTENCES: Readonly<Record<string, (fault: Fault) => string>> = {
  ENOSPC: (fault) =>
    `The disk is full: ${fault.path ?? 'what was to be written'} has no room. Free some space and run the command again; what stood before still stands.`,
  EDQUOT: (fault) =>
    `This account has used all the disk it may: ${fault.path ?? 'what was to be written'} has no room. Delete some files of yours and run the command again.`,
  EROFS: (fault) => `${where(fault)} lies on a disk that can only be read. Copy the repository to one that can be written, and run the command there.`,
  EMFILE: () => 'Too many files are open at once. Raise the limit (ulimit -n 4096) and run the command again.',
  ENFILE: () => 'Too many files are open on this machine. End programs that hold many, and run the command again.',
  EACCES: permission,
  EPERM: permission,
};

/** The refusal that an error stands for; null where it is another fault, such as one of ours. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && Object.hasOwn(SENTENCES, code)) return { code, call: syscall ?? '', path: path ?? null };
  return faultIn(error.message);
}

/** The first refusal that the words of a program tell of: `ENOSPC: no space left on device, write`, `No space left on device (os error 28)`. Null where they tell of none. */
export function faultIn(text: string): Fault | null {
  const [, code = '', call = '', path = null] = /\b(E[A-Z]{3,7}): [^,\n]+, (\w+)(?: '([^'\n]+)')?/.exec(text) ?? [];
  if (Object.hasOwn(SENTENCES, code)) return { code, call, path };
  const own = NUMBERS[/\(os error (\d+)\)/.exec(text)?.[1] ?? ''];
  return own === undefined ? null : { code: own, call: '', path: null };
}

/** The refusal as one line for the person at the keyboard: where, what, and how to mend it. */
export function explain(fault: Fault): string {
  return SENTENCES[fault.code]?.(fault) ?? `${fault.code} at ${where(fault)}.`;
}
