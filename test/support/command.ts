// Runs a command as a contributor does: in a process of its own, over a ledger in a folder of its own, with nobody at the terminal.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/dataset/types.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test file; `remove` it afterwards. */
export interface Workshop {
  /** Runs src/commands/<name>.ts over the content. */
  readonly run: (name: string, ...args: readonly string[]) => Ran;
  /** Puts these files in the place of the content. */
  readonly lay: (files: readonly SourceFile[]) => void;
  /** Every file of the content by path. */
  readonly files: () => ReadonlyMap<string, string>;
  readonly remove: () => void;
}

export function workshop(): Workshop {
  const base = mkdtempSync(join(tmpdir(), 'ledger-command-'));
  const content = join(base, 'content');
  return {
    run(name, ...args) {
      const command = fileURLToPath(new URL(`../../src/commands/${name}.ts`, import.meta.url));
      const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
      const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, command, ...args, '--content', content], {
        encoding: 'utf8',
        cwd: base,
        timeout: 30_000,
      });
      return { code: status, out: stdout, err: stderr };
    },
    lay(files) {
      rmSync(content, { recursive: true, force: true });
      for (const { path, text } of files) {
        mkdirSync(dirname(join(content, path)), { recursive: true });
        writeFileSync(join(content, path), text);
      }
    },
    files() {
      const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(content, path)).isFile());
      return new Map(paths.sort().map((path) => [path.split(sep).join('/'), readFileSync(join(content, path), 'utf8')]));
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
