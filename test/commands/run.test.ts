// The door of all commands, in a folder of its own: what is missing is said, and who asks it to end asks the command.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'ledger-run-'));
const commands = join(folder, 'src', 'commands');

beforeAll(() => {
  mkdirSync(commands, { recursive: true });
  cpSync(new URL('../../src/commands/run.mjs', import.meta.url), join(commands, 'run.mjs'));
  writeFileSync(join(commands, 'leave.ts'), 'process.exit(7);');
  writeFileSync(
    join(commands, 'wait.ts'),
    "process.on('SIGTERM', () => { console.log('put away'); process.exit(3); });\nsetInterval(() => undefined, 1000);\nconsole.log('waiting');",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of the folder; `onWord` is called with the first thing it says. */
function run(
  args: readonly string[],
  onWord?: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<{ readonly code: number | null; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(commands, 'run.mjs'), ...args]);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        if (text === '') onWord?.((signal) => void child.kill(signal));
        text += part;
      });
    child.on('error', reject).on('close', (code) => resolve({ code, text }));
  });
}

describe('the door of all commands', () => {
  it('asks for a command where none is named', async () => {
    expect(await run([])).toEqual({ code: 1, text: expect.stringMatching(/^Say which command to run, such as: .*\n$/) });
  });

  it('says how to get the packages where they are not there', async () => {
    expect(await run(['leave'])).toEqual({ code: 1, text: 'The packages that this needs are not there. Run npm ci, then this command again.\n' });
  });

  it('ends as the command ends, and hands on the wish that it end', async () => {
    mkdirSync(join(folder, 'node_modules'));
    expect((await run(['leave'])).code).toBe(7);
    expect(await run(['wait'], (kill) => kill('SIGTERM'))).toEqual({ code: 3, text: 'waiting\nput away\n' });
  });
});
