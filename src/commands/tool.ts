// Starts the other programs a command is made of, and turns a wrong setting into one clear line.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SettingError } from '../settings.ts';

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

/** Runs a script or an installed program's file under this Node, in the root. Throws a Stop where it fails. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const child = spawn(process.execPath, [...flags, ...args], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Stop('', code ?? 1))));
  });
}

/** Runs src/commands/<name>.ts, or does nothing where there is no such command and `optional` is set. */
export async function runCommand(name: string, args: readonly string[] = [], optional = false): Promise<void> {
  const file = `src/commands/${name}.ts`;
  if (optional && !existsSync(ROOT + file)) return;
  await runNode([file, ...args]);
}

/** Runs a command's body: settings and stops end the process with a line and a code, without a stack trace; faults of ours keep theirs. */
export async function main(body: () => Promise<void> | void): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Stop) && !(error instanceof SettingError)) throw error;
    if (error.message !== '') console.error(error.message);
    process.exitCode = error instanceof Stop ? error.code : 1;
  }
}
