// A ledger of many times the facts, for the benchmark: beside each entry stand copies under names of their own, and what they refer to is copied too.
import type { SourceFile } from '../../src/dataset/types.ts';

/** Folders whose entries are copied as files. Providers, their prices and regions, claimants, rates, signals and risks stay: of each there is one file. */
const COPIED = /^(?:sources|models|chips|events|metrics|tensions)\/|^providers\/[^/]+\/(?!index\.mdx$)/;
const EXCEPTIONS = 'exceptions.yaml';
/** Lines that name other metrics by their bare ids. */
const METRICS_NAMED = /^(?:derived|outcome|metrics):.*$|^proxies:\n(?: .*\n)+/gm;
/** Other names an entry has, in one line or as a list: they must be its own, and a copy does without. */
const ALIASES = /^aliases:(?: .*\n|\n(?:\s+- .*\n)+)/m;
/** What an entry is called: a copy says which one it is. Families and boards too, for what stands in one is compared. */
const NAMES = /^( *(?:- )?(?:name|label|short|title|family|benchmark): ["']?)(?=\S)/gm;
/** Where a <Value> says its metric. */
const VALUES = /(<Value\b[^>]*?\bmetric=")([^"]+)"/g;
/** Ids of facts that end in the name of their document, once the series in them is renamed. */
const RIVALS = /(-x\d+\/[^\s"']*~[\w-]+)/g;
/** Addresses of a document: a copy has its own. */
const ADDRESSES = /^((?:url|via): ["']?https?:\/\/[^\s"'#]+)/gm;

const idOf = (path: string): string => path.replace(/^[^/]+\//, '').replace(/\.(?:mdx|yaml)$/, '');

/** The alternatives of a pattern, the longest first, so that no name is taken for the beginning of another. */
const anyOf = (names: Iterable<string>): string => [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

/** How one ledger's entries call each other. */
interface Names {
  /** Ids with a slash: of sources, series, models, chips and events. Addresses on the web are matched too, so that ids in them are passed over. */
  readonly long: RegExp;
  readonly metrics: RegExp;
}

function namesIn(copied: Iterable<string>): Names {
  const files = [...copied].filter((path) => path !== EXCEPTIONS);
  const long = files.map(idOf).filter((id) => id.includes('/'));
  const metrics = files.filter((path) => path.startsWith('metrics/')).map(idOf);
  return {
    long: new RegExp(`https?://[^\\s"']+|(?<![\\w-])(?:${anyOf(long)})(?![\\w-])`, 'g'),
    metrics: new RegExp(`(?<![\\w-])(?:${anyOf(metrics)})(?![\\w-])`, 'g'),
  };
}

/** The text of an entry's copy: every name in it is that of the same copy. */
function copyOf({ path, text }: SourceFile, { long, metrics }: Names, copy: number): string {
  const suffix = `-x${copy}`;
  const renamed = text
    .replace(long, (name) => (name.startsWith('http') ? name : name + suffix))
    .replace(RIVALS, `$1${suffix}`)
    .replace(VALUES, `$1$2${suffix}"`)
    .replace(METRICS_NAMED, (line) => line.replace(metrics, (name) => name + suffix));
  if (path.startsWith('sources/'))
    return renamed.replace(ADDRESSES, (_, start: string) => `${start}${start.includes('?') ? '&' : '?'}copy=${copy}`).replace(NAMES, `$1(${copy}) `);
  return path === EXCEPTIONS || path.startsWith('providers/') ? renamed : renamed.replace(ALIASES, '').replace(NAMES, `$1(${copy}) `);
}

/** The exceptions made for files that are copied, without the comments before the first. */
function exceptionsIn(text: string): string {
  const entries = text.slice(text.search(/^- /m)).split(/^(?=- )/m);
  return entries.filter((entry) => COPIED.test(/^ +file: (.*)$/m.exec(entry)?.[1] ?? '')).join('');
}

/** The files that are copied: sources only where something rests on the copy. */
function copiedOf(files: readonly SourceFile[]): ReadonlySet<string> {
  const copied = files.filter(({ path }) => COPIED.test(path) || path === EXCEPTIONS);
  const words = new Set(copied.filter(({ path }) => !path.startsWith('sources/')).flatMap(({ text }) => text.match(/[\w-]+\/[\w-]+/g) ?? []));
  return new Set(copied.map(({ path }) => path).filter((path) => !path.startsWith('sources/') || words.has(idOf(path))));
}

/**
 * The files of a ledger with `factor` times its facts: the given ones and, for each number from 2 to `factor`, a copy of every series, metric,
 * source, event, tension, chip and model. Sound where the given ledger is. Nothing in it is drawn at random: the same files give the same.
 */
export function multipliedLedger(files: readonly SourceFile[], factor: number): readonly SourceFile[] {
  if (!Number.isInteger(factor) || factor < 1) throw new Error(`A ledger cannot be taken ${factor} times.`);
  const copied = copiedOf(files);
  const names = namesIn(copied);
  const copies = Array.from({ length: factor - 1 }, (_, index) => index + 2);
  return files.flatMap((file): readonly SourceFile[] => {
    const { path, text } = file;
    if (/^providers\/[^/]+\/index\.mdx$/.test(path)) return [{ path, text: withMetricsOf(text, names, copies) }];
    if (!copied.has(path)) return [file];
    if (path === EXCEPTIONS) return [{ path, text: text + copies.map((copy) => copyOf({ path, text: exceptionsIn(text) }, names, copy)).join('') }];
    return [file, ...copies.map((copy) => ({ path: path.replace(/(\.\w+)$/, `-x${copy}$1`), text: copyOf(file, names, copy) }))];
  });
}

/** A provider's own page, whose perimeters qualify the copies of a metric too. */
function withMetricsOf(text: string, { metrics }: Names, copies: readonly number[]): string {
  return text.replace(/^ *(?:- )?metrics: \[.*\]$/gm, (line) =>
    line.replace(metrics, (name) => [name, ...copies.map((copy) => `${name}-x${copy}`)].join(', ')),
  );
}
