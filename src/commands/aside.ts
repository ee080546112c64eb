// Makes a folder beside its place and puts it there only when it is whole: whatever stops the making, the last good one stays or is put back.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `dist.4711` is being made by process 4711; `dist.4711.old` is what it has just taken away. */
const OWNED = /^\.(\d+)(\.old)?$/;

/** Whether a process runs, also one of another account. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/** The folders beside the target that belong to makings of it which no longer run. */
function leftBehind(target: string): readonly { readonly path: string; readonly isOld: boolean }[] {
  const own = basename(target);
  if (!existsSync(dirname(target))) return [];
  return readdirSync(dirname(target)).flatMap((name) => {
    const [, pid, old] = name.startsWith(`${own}.`) ? (OWNED.exec(name.slice(own.length)) ?? []) : [];
    return pid === undefined || isRunning(Number(pid)) ? [] : [{ path: join(dirname(target), name), isOld: old !== undefined }];
  });
}

/**
 * Mends what a making left that was killed: the last good folder goes back where it stood if its successor did not get there, everything else
 * that nobody works on goes. Folders of makings that still run are left alone.
 */
export function recover(target: string): void {
  const left = leftBehind(target);
  const last = left.find(({ isOld }) => isOld);
  if (last !== undefined && !existsSync(target)) renameSync(last.path, target);
  for (const { path } of left) rmSync(path, { recursive: true, force: true });
}

/** Puts the fresh folder in the target's place. Of two that come at once the later one stays. The old one goes only when the new one stands. */
function swap(fresh: string, target: string): void {
  const old = `${fresh}.old`;
  for (;;) {
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(target, old);
    } catch (error) {
      // Nothing stands there, or another making has just taken it away.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    try {
      renameSync(fresh, target);
      break;
    } catch (error) {
      // Another making put its folder there between the two steps.
      const isTaken = ['ENOTEMPTY', 'EEXIST'].includes(String(codeOf(error)));
      if (!isTaken && existsSync(old) && !existsSync(target)) renameSync(old, target);
      if (!isTaken) throw error;
    }
  }
  rmSync(old, { recursive: true, force: true });
}

/** Lets `fill` make a folder beside the target, then puts it in the target's place. Where `fill` throws, the target is as it was. */
export async function makeAside(target: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = `${target}.${process.pid}`;
  recover(target);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  try {
    await fill(fresh);
    swap(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
