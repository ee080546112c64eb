// What is kept of a release under test/released/: its ids, its addresses, and of its facts what the next state is compared by.
import { csvFormatRows, csvParse, type DSVRowString } from 'd3';
import { z } from 'zod';
import type { LedgerState, RecordedFact, RecordedRow } from '../dataset/ledger-state.ts';
import { stateOf } from '../dataset/ledger-state.ts';
import type { Dataset } from '../dataset/types.ts';
import { PeriodKind } from '../schema/period.ts';
import { Basis } from '../schema/series.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables.ts';

/** What a release held, and what lay between it and the one before. */
export const ReleaseNote = z.strictObject({
  /** As in package.json. */
  version: z.string(),
  /** The ledger's day. */
  asOf: z.iso.date(),
  /** Stated facts it held. */
  facts: z.int(),
  /** Counts of the difference to the release before; null for the first. */
  changes: z.strictObject({ added: z.int(), changed: z.int(), restated: z.int(), withdrawn: z.int(), moved: z.int() }).nullable(),
});
export type ReleaseNote = z.infer<typeof ReleaseNote>;

/** A release as it is kept. */
export interface Released {
  /** Every release so far, oldest first: the last one is kept. */
  readonly notes: readonly ReleaseNote[];
  /** Ids by table. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Pages and files, from the site's root on. */
  readonly addresses: readonly string[];
  readonly state: LedgerState;
}

/** Tables of which no row is promised: what is computed comes and goes with its inputs, derived facts likewise; the last two are the record itself. */
const FLEETING: readonly string[] = [TABLES.derived.name, TABLES.corrections.name, TABLES.renamed.name];

/** The ids that are promised to last, by table: of facts the stated ones. */
export function lastingIds(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const tables: readonly Table[] = Object.values(TABLES);
  return new Map(
    tables
      .filter(({ name }) => !FLEETING.includes(name))
      .map(({ name, key, rows }) => {
        const lasting = rows(dataset).filter((row) => name !== TABLES.facts.name || row['basis'] !== 'derived');
        return [name, lasting.map((row) => key.map((field) => String(row[field])).join('/'))];
      }),
  );
}

const FACT_COLUMNS = [
  ...['id', 'key', 'label', 'calendar', 'kind', 'start', 'end', 'stated', 'low', 'high', 'basis', 'claimant', 'sources'],
  ...['shown', 'disputed', 'perimeter', 'of', 'note', 'checked', 'supersededBy'],
] as const;

/** The files of a release by name. */
export function releasedFiles(dataset: Dataset, addresses: readonly string[], notes: readonly ReleaseNote[]): ReadonlyMap<string, string> {
  const { facts, open, rows } = stateOf(dataset);
  const ids = [...lastingIds(dataset)].flatMap(([table, own]) => own.map((id) => [table, id]));
  const places = [...rows.values()].flatMap(({ metric, window, places: own }) => [...own].map(([provider, rank]) => [metric, window, provider, String(rank)]));
  return new Map([
    ['releases.json', `${JSON.stringify(notes, null, 2)}\n`],
    ['ids.csv', csv(['table', 'id'], ids)],
    ['addresses.txt', `${addresses.join('\n')}\n`],
    ['facts.csv', csv(FACT_COLUMNS, [...facts.values()].map(factCells))],
    [
      'disputes.csv',
      csv(
        ['key', 'shown'],
        [...open].map(([key, shown]) => [key, shown]),
      ),
    ],
    ['places.csv', csv(['metric', 'window', 'provider', 'rank'], places)],
  ]);
}

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${csvFormatRows([[...columns], ...rows.map((row) => [...row])])}\n`;
}

function factCells(fact: RecordedFact): readonly string[] {
  const { label, calendar, kind, start, end } = fact.period;
  const bound = (value: number | null): string => (value === null ? '' : String(value));
  return [
    ...[fact.id, fact.key, label, calendar, kind, start, end, fact.stated, bound(fact.low), bound(fact.high), fact.basis, fact.claimant ?? ''],
    ...[fact.sources.join(' '), fact.shown ? 'shown' : '', fact.disputed ?? '', fact.perimeter ?? '', fact.of ?? ''],
    ...[fact.note ?? '', fact.checked ?? '', fact.supersededBy ?? ''],
  ];
}

/** The names of the files of a release. */
export const RELEASED_FILES = ['releases.json', 'ids.csv', 'addresses.txt', 'facts.csv', 'disputes.csv', 'places.csv'] as const;

/** A release from its files; null where there are none yet. Throws where some are missing or cannot be read. */
export function readReleased(texts: ReadonlyMap<string, string>): Released | null {
  if (texts.size === 0) return null;
  const text = (name: (typeof RELEASED_FILES)[number]): string => {
    const found = texts.get(name);
    if (found === undefined) throw new Error(`The last release lacks ${name}; node src/commands/release.ts writes it.`);
    return found;
  };
  const facts = csvParse(text('facts.csv')).map(readFact);
  return {
    notes: z
      .array(ReleaseNote)
      .min(1)
      .parse(JSON.parse(text('releases.json'))),
    ids: new Map([...Map.groupBy(csvParse(text('ids.csv')), ({ table }) => table ?? '')].map(([table, rows]) => [table, rows.map(({ id }) => id ?? '')])),
    addresses: text('addresses.txt')
      .split('\n')
      .filter((line) => line !== ''),
    state: {
      facts: new Map(facts.map((fact) => [fact.id, fact])),
      open: new Map(csvParse(text('disputes.csv')).map(({ key = '', shown = '' }) => [key, shown])),
      rows: readRows(text('places.csv')),
    },
  };
}

function readRows(text: string): LedgerState['rows'] {
  const rows = Map.groupBy(csvParse(text), ({ metric = '', window = '' }) => `${metric}/${window}`);
  return new Map(
    [...rows].map(([id, own]) => {
      const places = new Map(own.map(({ provider = '', rank }) => [provider, Number(rank)]));
      const row: RecordedRow = { metric: own[0]?.['metric'] ?? '', window: own[0]?.['window'] === 'ttm' ? 'ttm' : 'latest-quarter', places };
      return [id, row];
    }),
  );
}

function readFact(row: DSVRowString): RecordedFact {
  const text = (name: (typeof FACT_COLUMNS)[number]): string => row[name] ?? '';
  const maybe = (name: (typeof FACT_COLUMNS)[number]): string | null => (text(name) === '' ? null : text(name));
  const bound = (name: 'low' | 'high'): number | null => (text(name) === '' ? null : Number(text(name)));
  const [provider = '', metric = ''] = text('key').split('/');
  return {
    id: text('id'),
    key: text('key'),
    provider,
    metric,
    period: { label: text('label'), calendar: text('calendar'), kind: PeriodKind.parse(text('kind')), start: text('start'), end: text('end') },
    stated: text('stated'),
    low: bound('low'),
    high: bound('high'),
    basis: z.enum([...Basis.options, 'derived']).parse(text('basis')),
    claimant: maybe('claimant'),
    sources: text('sources')
      .split(' ')
      .filter((source) => source !== ''),
    shown: text('shown') !== '',
    disputed: maybe('disputed'),
    perimeter: maybe('perimeter'),
    of: maybe('of'),
    note: maybe('note'),
    checked: maybe('checked'),
    supersededBy: maybe('supersededBy'),
  };
}
