// A copy of the project with a ledger of its own, to build and to edit in: the real content stays as it is.
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../src/commands/tool.ts';
import type { SourceFile } from '../../src/dataset/types.ts';

const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'];

/**
 * Makes the copy at `.cache/bench/<name>/` and returns its folder. Packages are linked one by one, so that caches kept beside them are the copy's own.
 * Pictures are not drawn, and the last release is left out: a multiplied ledger would differ from it in nine facts of ten.
 */
export function workshop(name: string, files: readonly SourceFile[]): string {
  const folder = join(ROOT, '.cache', 'bench', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  writeFileSync(
    join(folder, 'src/commands/draw-pictures.ts'),
    '// Left out: pictures are kept from one build to the next, and drawing all of them says nothing of pages.\n',
  );
  const packages = join(ROOT, 'node_modules');
  for (const one of readdirSync(packages).filter((entry) => !/^\.(?:astro|vite)/.test(entry)))
    symlinkSync(realpathSync(join(packages, one)), join(folder, 'node_modules', one));
  for (const { path, text } of files) {
    const file = join(folder, 'content', path);
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
