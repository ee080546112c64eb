// A new entry from the command line to its files: which questions, what the answers make of content/, and what is still missing.
import type { SourceFile } from '../dataset/types.ts';
import type { Edit } from './edit.ts';
import { type Answers, type Ask, type Fault, type Field, fill, type Known, one } from './form.ts';
import { EVENT_FIELDS, eventEdit } from './new-event.ts';
import { FACT_FIELDS, factEdit } from './new-fact.ts';
import { METRIC_FIELDS, metricEdit } from './new-metric.ts';
import { PROVIDER_FIELDS, providerEdit } from './new-provider.ts';
import { SOURCE_FIELDS, sourceEdit } from './new-source.ts';
import { isAddress, sourceAt } from './source-address.ts';
import { shellWord } from './arguments.ts';

/** What can be made, the fields of each, and those that may be given in order without their names. */
export const ENTRIES = {
  fact: { fields: FACT_FIELDS, words: ['provider', 'metric', 'period', 'value'] },
  source: { fields: SOURCE_FIELDS, words: ['url'] },
  event: { fields: EVENT_FIELDS, words: ['date', 'title'] },
  provider: { fields: PROVIDER_FIELDS, words: ['id', 'name'] },
  metric: { fields: METRIC_FIELDS, words: ['id', 'label'] },
} as const satisfies Record<string, { readonly fields: readonly Field[]; readonly words: readonly string[] }>;
export type EntryKind = keyof typeof ENTRIES;

/** Options that describe a document that an entry names by its address begin so: --source-title. */
const OF_SOURCE = 'source-';

/** The options of a kind of entry, by name. */
export function optionsOf(kind: EntryKind): readonly string[] {
  const own = ENTRIES[kind].fields.map(({ name }) => name);
  return kind === 'fact' || kind === 'event' ? [...own, ...SOURCE_FIELDS.filter(({ name }) => name !== 'url').map(({ name }) => `${OF_SOURCE}${name}`)] : own;
}

/** What is to be drafted. */
export interface Order {
  readonly kind: EntryKind;
  readonly given: Answers;
  readonly known: Known;
  readonly files: readonly SourceFile[];
  /** Null where nobody can be asked. */
  readonly ask: Ask | null;
  /** What the page at an address says of itself; left out, no page is opened. */
  readonly readPage?: (url: string) => Promise<Answers>;
}

export interface Draft {
  /** Empty while anything is missing or refused. */
  readonly edits: readonly Edit[];
  readonly faults: readonly Fault[];
  /** Why complete answers cannot be entered; null where they can. */
  readonly refusal: string | null;
  /** What was found out on the way. */
  readonly notes: readonly string[];
  /** Everything answered, options of new documents included, for the same command again. */
  readonly answers: Answers;
  /** The ids of the documents that are new. */
  readonly newSources: readonly string[];
}

/** Drafts an entry and those of the documents it names by address. Writes nothing. */
export async function draft(order: Order): Promise<Draft> {
  const { kind, given, known, ask, files } = order;
  if (kind === 'source') return draftSource(order);
  const filled = await fill(ENTRIES[kind].fields, known, given, ask);
  const documents = await documentsOf(filled.answers, order);
  const faults = [...filled.faults, ...documents.faults];
  const answers = { ...filled.answers, ...documents.answers };
  const rest = { faults, notes: documents.notes, answers, newSources: documents.edits.map(({ path }) => path.slice('sources/'.length, -'.yaml'.length)) };
  if (faults.length > 0) return { ...rest, edits: [], refusal: null };
  const edit = editOf(kind, filled.answers, documents.ids, known, files);
  return typeof edit === 'string' ? { ...rest, edits: [], refusal: edit } : { ...rest, edits: [...documents.edits, edit], refusal: null };
}

function editOf(kind: Exclude<EntryKind, 'source'>, answers: Answers, sources: readonly string[], known: Known, files: readonly SourceFile[]): Edit | string {
  if (kind === 'fact') return factEdit(answers, sources, known, files);
  if (kind === 'event') return eventEdit(answers, sources, files);
  return kind === 'provider' ? providerEdit(answers, files) : metricEdit(answers, files);
}

async function draftSource({ given, known, ask, readPage }: Order): Promise<Draft> {
  const url = one(given, 'url');
  const page = readPage !== undefined && url !== undefined && isAddress(url) ? await readPage(url) : {};
  const { answers, faults } = await fill(SOURCE_FIELDS, known, ask === null ? { ...page, ...given } : given, ask, page);
  const edits = faults.length > 0 ? [] : [sourceEdit(answers)];
  return { edits, faults, refusal: null, notes: notesOf(page), answers, newSources: faults.length > 0 ? [] : [one(answers, 'as') ?? ''] };
}

interface Documents {
  readonly ids: readonly string[];
  readonly edits: readonly Edit[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
  readonly answers: Answers;
}

/** The documents that an entry names: known ones by their ids, others with an entry of their own. */
async function documentsOf(answers: Answers, { given, known, ask, readPage }: Order): Promise<Documents> {
  let found: Documents = { ids: [], edits: [], faults: [], notes: [], answers: {} };
  for (const named of answers['source'] ?? []) {
    const id = isAddress(named) ? sourceAt(named, known.content) : named;
    if (id !== null) {
      const note = isAddress(named) ? [`The ledger has that document already: it is the source "${id}".`] : [];
      found = { ...found, ids: [...found.ids, id], notes: [...found.notes, ...note] };
      continue;
    }
    if (ask === null && found.edits.length + found.faults.length > 0) {
      const message = `Only one new document can be described at a time. Enter this one first: npm run new -- source ${shellWord(named)}`;
      found = { ...found, faults: [...found.faults, { name: 'source', isMissing: false, message, suggestion: null }] };
      continue;
    }
    const page = readPage === undefined ? {} : await readPage(named);
    const own = found.edits.length > 0 ? {} : unprefixed(given);
    const filled = await fill(SOURCE_FIELDS, known, { ...(ask === null ? page : {}), ...own, url: [named] }, ask, page);
    const { url: _, ...said } = filled.answers;
    found = {
      ids: [...found.ids, one(filled.answers, 'as') ?? ''],
      edits: filled.faults.length > 0 ? found.edits : [...found.edits, sourceEdit(filled.answers)],
      faults: [...found.faults, ...filled.faults.map((fault) => ({ ...fault, name: `${OF_SOURCE}${fault.name}` }))],
      notes: [...found.notes, ...notesOf(page)],
      answers: { ...found.answers, ...Object.fromEntries(Object.entries(said).map(([name, value]) => [`${OF_SOURCE}${name}`, value])) },
    };
  }
  return found;
}

function unprefixed(given: Answers): Answers {
  const own = Object.entries(given).filter(([name]) => name.startsWith(OF_SOURCE));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(OF_SOURCE.length), value]));
}

function notesOf(page: Answers): readonly string[] {
  const read = Object.entries(page).map(([name, values]) => `${name} "${values.join(', ')}"`);
  return read.length === 0 ? [] : [`The page says of itself: ${read.join('; ')}. Compare it with what you see.`];
}

/** The same command with everything that is known by now; what is missing stands as "…". */
export function commandLine(kind: EntryKind, { answers, faults }: Pick<Draft, 'answers' | 'faults'>): string {
  const words = ENTRIES[kind].words.map((name) => one(answers, name) ?? '…');
  const given = Object.entries(answers).filter(([name]) => !(ENTRIES[kind].words as readonly string[]).includes(name));
  const missing = faults
    .filter(({ name }) => !(ENTRIES[kind].words as readonly string[]).includes(name))
    .map(({ name, suggestion }) => [name, [suggestion ?? '…']] as const);
  const options = [...given, ...missing].flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value]));
  return ['npm run new --', kind, ...[...words, ...options].map((word) => (word === '…' ? '"…"' : shellWord(word)))].join(' ');
}
