// npm run diff -- <base>: what a reader would see change between a base and the working tree, as text, with --markdown or --json otherwise.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from '../dataset/assemble.ts';
import { readContent, UnreadableFolder } from '../dataset/from-disk.ts';
import type { SourceFile } from '../dataset/types.ts';
import type { ReadLedger } from '../outputs/page-contents/index.ts';
import { readerReport } from '../outputs/reader-report.ts';
import { reportJson, reportMarkdown, reportText } from '../outputs/report-text.ts';
import { type BaseContent, contentAt } from './base-content.ts';
import { RELEASED, releasedIn } from './release.ts';
import { main, ROOT, Stop } from './tool.ts';

const USAGE = `Usage: npm run diff -- [<base>] [--base-content <folder>] [--content <folder>] [--markdown | --json]
<base> is a branch, tag or commit, HEAD unless told: what is not committed yet. --base-content compares with a folder instead.`;

const WRITERS = { text: reportText, markdown: reportMarkdown, json: reportJson } as const;

interface Options {
  readonly base: BaseContent;
  readonly folder: string;
  readonly form: keyof typeof WRITERS;
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const folder = values['base-content'];
  if (positionals.length > 1 || (folder !== undefined && positionals.length > 0) || (values.markdown && values.json)) throw new Stop(USAGE);
  return {
    base: folder === undefined ? contentAt(positionals[0] ?? 'HEAD') : { name: folder, files: filesIn(resolve(folder)) },
    folder: resolve(values.content ?? join(ROOT, 'content')),
    form: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const folder = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { markdown: flag, json: flag, 'base-content': folder, content: folder } });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function filesIn(folder: string): readonly SourceFile[] {
  try {
    return readContent(folder);
  } catch (error) {
    throw error instanceof UnreadableFolder ? new Stop(error.message) : error;
  }
}

const ledgerOf = (files: readonly SourceFile[]): ReadLedger => ({ files, dataset: assemble(files) });

await main(() => {
  const { base, folder, form } = readOptions(process.argv.slice(2));
  const [before, after] = [ledgerOf(base.files), ledgerOf(filesIn(folder))];
  try {
    process.stdout.write(WRITERS[form](readerReport(base.name, before, after, releasedIn(RELEASED))));
  } catch (error) {
    throw new Stop(
      `The two cannot be compared, since one of them is not sound: ${error instanceof Error ? error.message : String(error)} npm run check names what is wrong here.`,
    );
  }
});
