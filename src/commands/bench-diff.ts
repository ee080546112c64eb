// npm run bench -- diff [<seed>] [--texts]: changes ten facts, or with --texts one entry of every other kind of content, builds the site without and with
// the changes, and holds what npm run diff foretells against what the two sites show: every page's text, links and drawings, every figure that stands
// alone, every row under /data/. Anything foretold too much or too little fails.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { spawn } from 'node:child_process';
import { assemble } from '../dataset/assemble.ts';
import { readContent } from '../dataset/from-disk.ts';
import type { SourceFile } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import type { ReadLedger, Touched } from '../outputs/page-contents/index.ts';
import { type ReaderReport, readerReport } from '../outputs/reader-report.ts';
import { reportText } from '../outputs/report-text.ts';
import { withTenChanges } from './bench-changes.ts';
import { seeded } from './bench-slips.ts';
import { withOtherChanges } from './bench-texts.ts';
import { shownPages } from './built-main.ts';
import { RELEASED, releasedIn } from './release.ts';
import { main, ROOT, Stop } from './tool.ts';

const FOLDER = join(ROOT, '.cache', 'bench-diff');
/** What stands in the root and is laid out otherwise, or is made by a build. */
const NOT_COPIED = /^(?:\.git|\.cache|\.astro|node_modules|content|test|dist(?:\..*)?)$/;
const EMBED = '/embed/';

/** Lays out a tree of its own with other content. */
function layOut(name: string, files: readonly SourceFile[]): string {
  const tree = join(FOLDER, name);
  rmSync(tree, { recursive: true, force: true });
  for (const part of [...readdirSync(ROOT).filter((name) => !NOT_COPIED.test(name)), 'test/released'])
    cpSync(join(ROOT, part), join(tree, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'dir');
  for (const { path, text } of files) {
    mkdirSync(join(tree, 'content', path, '..'), { recursive: true });
    writeFileSync(join(tree, 'content', path), text);
  }
  return tree;
}

/** Builds the site of a tree. Throws a Stop where that fails. */
async function builtIn(tree: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['src/commands/run.mjs', 'build'], { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Stop(`The site in ${relative(ROOT, tree)} could not be built.`))));
  });
  return join(tree, 'dist');
}

/** Paths in which two sites differ. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Touched {
  return {
    added: [...after.keys()].filter((path) => !before.has(path)),
    gone: [...before.keys()].filter((path) => !after.has(path)),
    changed: [...after].flatMap(([path, text]) => (before.has(path) && before.get(path) !== text ? [path] : [])),
  };
}

/** The part of what differs that lies under /embed/, by ids of figures; or the rest. */
function partOf(touched: Touched, embedded: boolean): Touched {
  const part = (paths: readonly string[]): readonly string[] =>
    paths.filter((path) => path.startsWith(EMBED) === embedded).map((path) => (embedded ? path.slice(EMBED.length, -1) : path));
  return { added: part(touched.added), gone: part(touched.gone), changed: part(touched.changed) };
}

/** Says how what was foretold stands to what is there, and counts what was foretold too much or too little. */
function held(what: string, foretold: readonly string[], real: readonly string[]): number {
  const [expected, found] = [new Set(foretold), new Set(real)];
  const missed = real.filter((one) => !expected.has(one));
  const excess = foretold.filter((one) => !found.has(one));
  console.log(`${what}: ${found.size} differ, ${expected.size} foretold, ${missed.length} missed, ${excess.length} too many`);
  for (const one of missed) console.log(`  missed: ${one}`);
  for (const one of excess) console.log(`  too many: ${one}`);
  return missed.length + excess.length;
}

function heldTouched(what: string, foretold: Touched, real: Touched): number {
  return (['changed', 'added', 'gone'] as const).reduce((sum, kind) => sum + held(`${what} ${kind}`, foretold[kind], real[kind]), 0);
}

type Row = Readonly<Record<string, unknown>>;

/** Ids of the rows of a published file that differ; of tables without ids the rows themselves. */
function rowsDiffering(before: string, after: string): readonly string[] {
  const keyed = (text: string): ReadonlyMap<string, string> =>
    new Map(
      (JSON.parse(text) as readonly Row[]).map((row) => [String(row['id'] ?? `${String(row['currency'])}/${String(row['month'])}`), JSON.stringify(row)]),
    );
  const [was, is] = [keyed(before), keyed(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
}

/** The tables under /data/ of two sites, by name, each with the ids of its rows that differ. */
function dataDiffering(before: string, after: string): ReadonlyMap<string, readonly string[]> {
  const tables = readdirSync(join(before, 'data')).filter((file) => /^[a-z]+\.json$/.test(file) && file !== 'manifest.json' && file !== 'datapackage.json');
  return new Map(
    tables.map((file) => {
      const texts = [before, after].map((dist) => readFileSync(join(dist, 'data', file), 'utf8'));
      const isTable = texts.every((text) => text.startsWith('['));
      return [file.replace('.json', ''), isTable ? rowsDiffering(texts[0] ?? '[]', texts[1] ?? '[]') : []];
    }),
  );
}

function heldData(report: ReaderReport, real: ReadonlyMap<string, readonly string[]>): number {
  const foretold = new Map(report.tables.map(({ table, added, gone, changed }) => [table, [...added, ...gone, ...changed.map(({ id }) => id)]]));
  // A grade, a reason of a check and what replaced a fact stand on pages alone.
  const isPublished = ({ kind, fields }: ReaderReport['facts'][number]): boolean =>
    kind !== 'changed' || fields.some(({ field }) => !['grade', 'reason of the check', 'replaced by'].includes(field));
  foretold.set(
    'facts',
    [report.facts, report.followed, report.derived]
      .flat()
      .filter(isPublished)
      .map(({ id }) => id),
  );
  return [...real].reduce(
    (sum, [table, ids]) => (ids.length + (foretold.get(table)?.length ?? 0) === 0 ? sum : sum + held(`/data/${table}`, foretold.get(table) ?? [], ids)),
    0,
  );
}

await main(async () => {
  const args = process.argv.slice(2);
  const hasTexts = args.includes('--texts');
  const seed = Number(args.find((one) => one !== '--texts') ?? '7');
  if (!Number.isInteger(seed)) throw new Stop('Usage: npm run bench -- diff [<seed>] [--texts]: the seed is a whole number.');
  const files = readContent(join(ROOT, 'content'));
  const changed = (hasTexts ? withOtherChanges : withTenChanges)(files, seeded(seed));
  for (const { kind, file, change } of changed.made) console.log(`${kind}: content/${file}: ${change}`);
  const [before, after]: readonly ReadLedger[] = [files, changed.files].map((own) => ({ files: own, dataset: assemble(own) }));
  if (before === undefined || after === undefined) throw new Error('Two ledgers were to be compared.');
  const start = performance.now();
  const report = readerReport('the content as it is', before, after, releasedIn(RELEASED));
  console.log(`\nForetold in ${((performance.now() - start) / 1000).toFixed(1)} s:\n${reportText(report)}`);
  const trees = [layOut('before', files), layOut('after', changed.files)] as const;
  const dists = [await builtIn(trees[0]), await builtIn(trees[1])] as const;
  const [was, is] = [shownPages(dists[0], dayWords(before.dataset.asOf)), shownPages(dists[1], dayWords(after.dataset.asOf))];
  const real = differing(was, is);
  const wrong =
    heldTouched('Pages', report.pages, partOf(real, false)) +
    heldTouched('Figures', report.figures, partOf(real, true)) +
    heldData(report, dataDiffering(...dists));
  if (wrong > 0) throw new Stop(`${wrong} differences were foretold wrongly. The two sites stand in ${relative(ROOT, FOLDER)}/.`);
  if (existsSync(FOLDER)) rmSync(FOLDER, { recursive: true, force: true });
  console.log(`Everything that differs between the two sites was foretold, and nothing else: seed ${seed}.`);
});
