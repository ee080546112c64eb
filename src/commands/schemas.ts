// npm run schemas: writes what each kind of file may say, with the ids of the ledger as it stands, where editors look for it (.vscode/settings.json).
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble } from '../dataset/assemble.ts';
import { readContent } from '../dataset/from-disk.ts';
import type { Dataset, SourceFile } from '../dataset/types.ts';
import { contentSchemas, frontMatterIndex, schemaFile } from '../outputs/content-schemas.ts';
import { fieldWords } from '../outputs/field-words.ts';
import { main, ROOT } from './tool.ts';

/** Where Astro's extension for editors reads the schemas of front matter; Astro itself keeps others there, under other names. */
const FOLDER = join(ROOT, '.astro', 'collections');

/** Writes the schemas of a ledger, of its files those that changed, and gives their number. */
export function writeSchemas(dataset: Dataset, files: readonly SourceFile[]): number {
  const folder = join(ROOT, 'src', 'schema');
  const words = fieldWords(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
  const schemas = [...contentSchemas(dataset, words)].map(([kind, schema]) => [schemaFile(kind), schema] as const);
  const paths = files.map(({ path }) => path);
  const index = frontMatterIndex(paths, (path) => pathToFileURL(join(ROOT, 'content', path)).href);
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, content] of [...schemas, ['collections.json', index] as const]) {
    const file = join(FOLDER, name);
    const text = `${JSON.stringify(content)}\n`;
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
  return schemas.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() => {
    const files = readContent(join(ROOT, 'content'));
    const count = writeSchemas(assemble(files), files);
    console.log(`Wrote ${count} schemas into ${relative(ROOT, FOLDER)}/. Editors read them from there: see content/README.md.`);
  });
}
