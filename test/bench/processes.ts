// Runs a program and learns of every Node process that it was made of: wall time, processor time, peak memory.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Note = z.object({
  /** Its script and what it was told. */
  args: z.array(z.string()),
  /** Start and end, in milliseconds since 1970. */
  from: z.number(),
  to: z.number(),
  /** Seconds of processor time, its threads included. */
  cpu: z.number(),
  /** The most memory it held, in MB. */
  peak: z.number(),
});
/** One Node process that has ended. */
export type ProcessNote = z.infer<typeof Note>;

const PRELOAD = new URL('note-process.mjs', import.meta.url).href;
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** Runs a script under this Node in a folder; returns its processes by their start, itself first. Throws with its last words where it fails. */
export async function noted(script: string, args: readonly string[], folder: string): Promise<readonly ProcessNote[]> {
  const notes = mkdtempSync(join(tmpdir(), 'ai-cloud-ledger-bench-'));
  const env = { ...process.env, LEDGER_BENCH_NOTES: notes, NODE_OPTIONS: `--import=${PRELOAD}`, ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    await ended(spawn(process.execPath, [...FLAGS, script, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env }), script);
    return readdirSync(notes)
      .map((name) => Note.parse(JSON.parse(readFileSync(join(notes, name), 'utf8'))))
      .toSorted((a, b) => a.from - b.from);
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}

function ended(child: ReturnType<typeof spawn>, name: string): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}:\n${said}`))));
  });
}
