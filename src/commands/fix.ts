// npm run fix: puts content/ into house form: fields in the order of their schema, facts oldest first, one layout. What it says stays the same.
import { relative, resolve } from 'node:path';
import { readArguments } from '../edits/arguments.ts';
import { formatContent } from '../edits/format-content.ts';
import { contentOf, writeEdits } from './content-files.ts';
import { printProblems } from './problems.ts';
import { main, ROOT, Stop } from './tool.ts';

const USAGE =
  'Usage: npm run fix -- [<file> …] [--check] [--content <folder>]\nWithout files it is all of content/; --check names what is out of order and writes nothing.';

await main(() => {
  const read = readArguments(process.argv.slice(2), { values: ['content'], switches: ['check', 'help'] });
  if (typeof read === 'string') throw new Stop(`${read}\n${USAGE}`);
  if (read.options['help'] !== undefined) throw new Stop(USAGE, 0);
  const folder = resolve(read.options['content']?.at(-1) ?? `${ROOT}content`);
  const isCheck = read.options['check'] !== undefined;
  const wanted = read.words.map((word) => relative(folder, resolve(word)).replaceAll('\\', '/'));
  const files = contentOf(folder, 'fixer');
  const unknown = wanted.findIndex((path) => !files.some((file) => file.path === path));
  if (unknown !== -1) throw new Stop(`There is no file ${read.words[unknown] ?? ''} under ${relative(process.cwd(), folder) || '.'}/.\n${USAGE}`);
  const isWanted = ({ path }: { readonly path: string }): boolean => wanted.length === 0 || wanted.includes(path);
  const { edits, refused } = formatContent(files);
  const due = edits.filter(isWanted);
  if (!isCheck) writeEdits(folder, due);
  const shownFolder = relative(process.cwd(), folder) || '.';
  for (const { path } of due) console.log(`${shownFolder}/${path}${isCheck ? ' is out of order' : ''}`);
  const left = refused.filter(({ file }) => isWanted({ path: file }));
  if (left.length > 0) console.error(`${printProblems(left, folder)}\nThese files are left as they are.\n`);
  const count = `${due.length} ${due.length === 1 ? 'file' : 'files'}`;
  console.log(
    due.length === 0 ? 'Everything is in order.' : isCheck ? `${count} to put in order: npm run fix.` : `${count} put in order; what they say is the same.`,
  );
  if (left.length > 0 || (isCheck && due.length > 0)) process.exitCode = 1;
});
