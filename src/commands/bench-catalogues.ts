// Slips of the hand in the catalogues: prices, scores, contexts, regions, chips.
import type { SourceFile } from '../dataset/types.ts';
import { type Entry, pick, type Random, relined, type Slip } from './bench-slips.ts';

type Change = Omit<Slip, 'kind' | 'isNumeric'>;

/** What of a catalogue an entry is. */
type Sort = 'price' | 'score' | 'model' | 'region' | 'step' | 'chip';

interface CatalogueEntry extends Entry {
  readonly sort: Sort;
}

interface Kind {
  readonly name: string;
  readonly sort: Sort;
  /** The slip in an entry; null where the entry offers no place for it. */
  readonly make: (entry: Entry, random: Random) => Change | null;
}

/** By the file's folder, how its entries begin; those of a model and a chip as a whole are their files. */
const LISTS: readonly (readonly [folder: RegExp, begins: RegExp, sort: Sort])[] = [
  [/^prices\//, /^ {2}- model: /, 'price'],
  [/^regions\//, /^ {2}- (?:code|name): /, 'region'],
  [/^models\//, /^ {2}- benchmark: /, 'score'],
  [/^chips\//, /^ {2}- step: /, 'step'],
];

/** The entries of every catalogue, list by list; models and chips once more as whole files. */
export function catalogueEntriesOf(files: readonly SourceFile[]): readonly CatalogueEntry[] {
  return files.flatMap((file) => {
    const lines = file.text.split('\n');
    const lists = LISTS.filter(([folder]) => folder.test(file.path)).flatMap(([, begins, sort]) =>
      lines.flatMap((line, start): readonly CatalogueEntry[] => (begins.test(line) ? [{ file, lines, start, end: endOf(lines, start), sort }] : [])),
    );
    const whole = /^models\//.test(file.path) ? 'model' : /^chips\//.test(file.path) ? 'chip' : null;
    return whole === null ? lists : [...lists, { file, lines, start: 0, end: lines.length - 1, sort: whole }];
  });
}

/** The last line of a list's entry: before the next one, or before what is not indented. */
function endOf(lines: readonly string[], start: number): number {
  const next = lines.findIndex((line, index) => index > start && !/^ {4}/.test(line));
  return (next === -1 ? lines.length : next) - 1;
}

const lineOf = ({ lines, start, end }: Entry, name: string): number =>
  lines.findIndex((line, index) => index >= start && index <= end && new RegExp(`^(?:  - |    )?${name}: `).test(line));

/** A field's text without its quotes; null where the entry lacks it. */
function read(entry: Entry, name: string): string | null {
  const line = entry.lines[lineOf(entry, name)];
  return line === undefined ? null : line.slice(line.indexOf(': ') + 2).replace(/^(['"])(.*)\1$/, '$2');
}

/** The field with another text, quoted as it was. Several fields are changed at once. */
function rewrite(entry: Entry, fields: Readonly<Record<string, string>>): Change {
  const lines = [...entry.lines];
  for (const [name, text] of Object.entries(fields)) {
    const at = lineOf(entry, name);
    const line = lines[at] ?? '';
    const head = line.slice(0, line.indexOf(': ') + 2);
    const quote = /^['"]/.exec(line.slice(head.length))?.[0] ?? '';
    lines[at] = `${head}${quote}${text}${quote}`;
  }
  const change = Object.entries(fields).map(([name, text]) => `${name} ${read(entry, name) ?? ''} → ${text}`);
  return { file: entry.file.path, text: lines.join('\n'), from: entry.start + 1, to: entry.end + 1, change: change.join(', ') };
}

/** Digits with the point moved, written without an exponent. */
function moved(digits: string, places: number): string {
  const number = Number(`${Number(digits)}e${places}`);
  return number.toFixed(10).replace(/\.?0+$/, '');
}

/** A slip in one field, made of its text; null where it is missing or the slip changes nothing. */
const inField =
  (name: string, change: (text: string, random: Random) => string | null): Kind['make'] =>
  (entry, random) => {
    const text = read(entry, name);
    const other = text === null ? null : change(text, random);
    return other === null || other === text ? null : rewrite(entry, { [name]: other });
  };

const tenfold = (text: string, random: Random): string | null => (Number(text) === 0 ? null : moved(text, random() < 0.5 ? 1 : -1));
const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** Two fields with each other's text. */
const exchanged =
  (a: string, b: string): Kind['make'] =>
  (entry) => {
    const [ofA, ofB] = [read(entry, a), read(entry, b)];
    return ofA === null || ofB === null || ofA === ofB ? null : rewrite(entry, { [a]: ofB, [b]: ofA });
  };

/** The kinds, in the order in which they are made. */
export const CATALOGUE_KINDS: readonly Kind[] = [
  { name: 'price tenfold', sort: 'price', make: inField('input', tenfold) },
  { name: 'output tenfold', sort: 'price', make: inField('output', tenfold) },
  { name: 'input and output', sort: 'price', make: exchanged('input', 'output') },
  { name: 'cached dearer', sort: 'price', make: inField('cachedInput', (text) => moved(text, 2)) },
  { name: 'tier bound tenfold', sort: 'price', make: inField('to', (text) => moved(text, -1)) },
  { name: 'price of the future', sort: 'price', make: inField('date', (text) => text.replace(/^20/, '21')) },
  { name: 'price of no model', sort: 'price', make: inField('model', (text) => `${text}-x`) },
  { name: 'price twice', sort: 'price', make: (entry) => relined(entry, 'twice', (block) => [...block, ...block]) },
  { name: 'score tenfold', sort: 'score', make: inField('value', (text, random) => (text.endsWith('%') ? null : tenfold(text, random))) },
  { name: 'score as percentage', sort: 'score', make: inField('value', (text) => (Number(text) < 1 ? moved(text, 2) : null)) },
  { name: 'score’s digit', sort: 'score', make: inField('value', (text, random) => misread(text, random)) },
  { name: 'score before release', sort: 'score', make: inField('date', (text) => text.replace(/^20../, '2019')) },
  { name: 'context tenfold', sort: 'model', make: inField('context', tenfold) },
  { name: 'context’s thousand', sort: 'model', make: inField('context', (text) => moved(String(Math.round(Number(text) / 1000)), 0)) },
  {
    name: 'size tenfold',
    sort: 'model',
    make: inField('parameters', (text) => (/^\d/.test(text) ? text.replace(/^[\d.]+/, (digits) => moved(digits, 1)) : null)),
  },
  { name: 'latitude’s sign', sort: 'region', make: inField('latitude', negated) },
  { name: 'longitude’s sign', sort: 'region', make: inField('longitude', negated) },
  { name: 'coordinates exchanged', sort: 'region', make: exchanged('latitude', 'longitude') },
  { name: 'country misspelt', sort: 'region', make: inField('country', (text) => `${text.charAt(0)}Q`) },
  { name: 'zones tenfold', sort: 'region', make: inField('zones', (text) => moved(text, 1)) },
  { name: 'region twice', sort: 'region', make: (entry) => relined(entry, 'twice', (block) => [...block, ...block]) },
  {
    name: 'step of the future',
    sort: 'step',
    make: (entry) => (read(entry, 'basis') === 'announced' ? null : inField('date', (text) => text.replace(/^20/, '21'))(entry, () => 0)),
  },
  { name: 'step’s decade', sort: 'step', make: inField('date', (text) => text.replace(/^\d{4}/, (year) => String(Number(year) - 10))) },
  { name: 'generation', sort: 'chip', make: inField('generation', (text) => String(Number(text) + 2)) },
];

/** One digit but the last taken for another. */
function misread(text: string, random: Random): string | null {
  const places = [...text].flatMap((digit, at) => (/[1-9]/.test(digit) && at < text.length - 1 ? [at] : []));
  const at = pick(places, random);
  return at === undefined ? null : `${text.slice(0, at)}${1 + ((Number(text[at]) + Math.floor(random() * 8)) % 9)}${text.slice(at + 1)}`;
}

/** As many slips as asked for, the kinds in turn, each in an entry of its sort drawn by chance. */
export function makeCatalogueSlips(count: number, random: Random, entries: readonly CatalogueEntry[]): readonly Slip[] {
  const bySort = Map.groupBy(entries, ({ sort }) => sort);
  const slips: Slip[] = [];
  for (let turn = 0; slips.length < count && turn < count * 200; turn += 1) {
    const kind = CATALOGUE_KINDS[slips.length % CATALOGUE_KINDS.length];
    const entry = kind === undefined ? undefined : pick(bySort.get(kind.sort) ?? [], random);
    const change = kind === undefined || entry === undefined ? null : kind.make(entry, random);
    if (kind !== undefined && change !== null) slips.push({ kind: kind.name, isNumeric: false, ...change });
  }
  return slips;
}
