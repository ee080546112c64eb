// Starts the other programs a command is made of, and turns a wrong setting into one clear line.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { UnreadableFolder } from '../dataset/from-disk.ts';
import { SettingError } from '../settings.ts';
import { explain, faultIn, faultOf } from './fault.ts';

/** The repository's root, with a final slash. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A failure that was already explained, or is explained by its message alone; the process ends with its code. */
export class Stop extends Error {
  readonly code: number;
  constructor(message: string, code = 1) {
    super(message);
    this.code = code;
  }
}

/** By which a person or a machine asks a program to end. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a script or an installed program's file under this Node, in the root. Throws a Stop where it fails. Whoever asks this process to end, asks that one. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  return run(args, 'inherit', env);
}

/** Runs a step of a greater work likewise, and keeps back what it complains of until it ends: where the machine refused it disk or permission, one clear line takes the place of that. */
export function runStep(args: readonly string[]): Promise<void> {
  return run(args, 'pipe', {});
}

function run(args: readonly string[], complaints: 'inherit' | 'pipe', env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const child = spawn(process.execPath, [...flags, ...args], { cwd: ROOT, stdio: ['inherit', 'inherit', complaints], env: { ...process.env, ...env } });
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const ending of ENDINGS) process.on(ending, pass);
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => void (words += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const ending of ENDINGS) process.off(ending, pass);
      const fault = code === 0 ? null : faultIn(words);
      if (fault === null) process.stderr.write(words);
      if (code === 0) resolve();
      else reject(new Stop(fault === null ? '' : explain(fault), code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
  });
}

/** Runs src/commands/<name>.ts. */
export function runCommand(name: string, args: readonly string[] = []): Promise<void> {
  return runNode([`src/commands/${name}.ts`, ...args]);
}

/** What a person is told of an error; null where it is a fault of ours, which keeps its stack trace. */
function told(error: unknown): string | null {
  if (error instanceof Stop || error instanceof SettingError || error instanceof UnreadableFolder) return error.message;
  const fault = faultOf(error);
  return fault === null ? null : explain(fault);
}

/** Runs a command's body: what a person can mend ends the process with a line and a code, without a stack trace; faults of ours keep theirs. */
export async function main(body: () => Promise<void> | void): Promise<void> {
  try {
    await body();
  } catch (error) {
    const words = told(error);
    if (words === null) throw error;
    if (words !== '') console.error(words);
    process.exitCode = error instanceof Stop ? error.code : 1;
  }
}
