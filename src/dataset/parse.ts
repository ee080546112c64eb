// Text in, entries out: every file of content/ is placed by its path, read as YAML and held against its schema.
import { z } from 'zod';
import { Chip } from '../schema/chip.ts';
import { Claimants } from '../schema/claimants.ts';
import { Corrections } from '../schema/correction.ts';
import { Event } from '../schema/event.ts';
import { Exceptions } from '../schema/exception.ts';
import { Metric } from '../schema/metric.ts';
import { Model } from '../schema/model.ts';
import { Prices } from '../schema/price.ts';
import { Provider } from '../schema/provider.ts';
import { Rates } from '../schema/rate.ts';
import { Regions } from '../schema/region.ts';
import { Renamings } from '../schema/renamed.ts';
import { Risk } from '../schema/risk.ts';
import { FactEntry, Series } from '../schema/series.ts';
import { Signal } from '../schema/signal.ts';
import { Source } from '../schema/source.ts';
import { Tension } from '../schema/tension.ts';
import { splitFrontMatter } from './front-matter.ts';
import { isIgnored, type Kind, parsePath } from './parse-path.ts';
import { parseYaml, type Scalar, type YamlFault } from './parse-yaml.ts';
import { type LineTable, lineTable, placeAt } from './place.ts';
import { readFault } from './parse-text.ts';
import type { Place, SourceFile } from './types.ts';

/** A file that was read as far as it could be. */
export interface Doc<T> {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  /** Null where the schema refuses it; a series keeps its good facts. */
  readonly data: T | null;
  readonly schema: z.ZodType;
  /** The plain values that the schema was held against. */
  readonly raw: unknown;
  readonly issues: readonly z.core.$ZodIssue[];
  /** What kept the text from being read at all, by offset in the file. */
  readonly faults: readonly YamlFault[];
  /** The whole file as it lies there. */
  readonly text: string;
  /** Every text of its fields with the names of the fields, by offset in the file. */
  readonly scalars: readonly Scalar[];
  readonly body: string;
  readonly bodyOffset: number;
  readonly lines: LineTable;
  /** Where the key or the value at a path of the front matter stands. */
  readonly at: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
}

/** A series keeps a place in the list for each fact, null where it was refused. */
export interface SeriesData {
  readonly perimeter: string | null;
  readonly facts: readonly (FactEntry | null)[];
}

/** A file at a path where nothing may lie. */
export interface StrayFile {
  readonly path: string;
  readonly message: string;
  readonly cure: string;
}

/** Everything under content/, by kind and id; ids are there even where the file's data is not. */
export interface Content {
  readonly providers: ReadonlyMap<string, Doc<Provider>>;
  readonly metrics: ReadonlyMap<string, Doc<Metric>>;
  readonly sources: ReadonlyMap<string, Doc<Source>>;
  readonly series: ReadonlyMap<string, Doc<SeriesData>>;
  readonly events: ReadonlyMap<string, Doc<Event>>;
  readonly signals: ReadonlyMap<string, Doc<Signal>>;
  readonly risks: ReadonlyMap<string, Doc<Risk>>;
  readonly tensions: ReadonlyMap<string, Doc<Tension>>;
  /** By `provider/chip`. */
  readonly chips: ReadonlyMap<string, Doc<Chip>>;
  /** By `maker/model`. */
  readonly models: ReadonlyMap<string, Doc<Model>>;
  /** By provider. */
  readonly prices: ReadonlyMap<string, Doc<Prices>>;
  /** By provider. */
  readonly regions: ReadonlyMap<string, Doc<Regions>>;
  readonly rates: ReadonlyMap<string, Doc<Rates>>;
  readonly claimants: Doc<Claimants> | null;
  readonly exceptions: Doc<Exceptions> | null;
  readonly corrections: Doc<Corrections> | null;
  readonly renamed: Doc<Renamings> | null;
  readonly strays: readonly StrayFile[];
  /** Every document, sorted by path. */
  readonly docs: readonly Doc<unknown>[];
}
type Claimants = z.infer<typeof Claimants>;
type Exceptions = z.infer<typeof Exceptions>;
type Corrections = z.infer<typeof Corrections>;
type Renamings = z.infer<typeof Renamings>;

/** Reads all files; order of input does not matter. */
export function parseContent(files: readonly SourceFile[]): Content {
  const maps = emptyMaps();
  const lists: Mutable<Lists> = { claimants: null, exceptions: null, corrections: null, renamed: null };
  const strays: StrayFile[] = [];
  const sorted = files.filter((file) => !isIgnored(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of sorted) {
    const location = parsePath(file.path);
    if (!location.ok) strays.push({ path: file.path, message: location.message, cure: location.cure });
    else if (location.kind === 'claimants') lists.claimants = readEntry(file, location.kind, location.id, Claimants);
    else if (location.kind === 'exceptions') lists.exceptions = readEntry(file, location.kind, location.id, Exceptions);
    else if (location.kind === 'corrections') lists.corrections = readEntry(file, location.kind, location.id, Corrections);
    else if (location.kind === 'renamed') lists.renamed = readEntry(file, location.kind, location.id, Renamings);
    else readInto(maps, file, location.kind, location.id);
  }
  const single = Object.values<Doc<unknown> | null>(lists).filter((doc) => doc !== null);
  const docs = Object.values(maps).flatMap((map: ReadonlyMap<string, Doc<unknown>>) => [...map.values()]);
  return { ...maps, ...lists, strays, docs: [...docs, ...single].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The kinds of which there is one file each. */
type Lists = Pick<Content, 'claimants' | 'exceptions' | 'corrections' | 'renamed'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Maps = ReturnType<typeof emptyMaps>;

/** A map for each kind of which there may be many files. */
function emptyMaps() {
  return {
    providers: new Map<string, Doc<Provider>>(),
    metrics: new Map<string, Doc<Metric>>(),
    sources: new Map<string, Doc<Source>>(),
    series: new Map<string, Doc<SeriesData>>(),
    events: new Map<string, Doc<Event>>(),
    signals: new Map<string, Doc<Signal>>(),
    risks: new Map<string, Doc<Risk>>(),
    tensions: new Map<string, Doc<Tension>>(),
    chips: new Map<string, Doc<Chip>>(),
    models: new Map<string, Doc<Model>>(),
    prices: new Map<string, Doc<Prices>>(),
    regions: new Map<string, Doc<Regions>>(),
    rates: new Map<string, Doc<Rates>>(),
  };
}

function readInto(maps: Maps, file: SourceFile, kind: Exclude<Kind, keyof Lists>, id: string): void {
  if (kind === 'provider') maps.providers.set(id, readEntry(file, kind, id, Provider));
  else if (kind === 'metric') maps.metrics.set(id, readEntry(file, kind, id, Metric));
  else if (kind === 'source') maps.sources.set(id, readEntry(file, kind, id, Source));
  else if (kind === 'series') maps.series.set(id, readSeries(file, id));
  else if (kind === 'event') maps.events.set(id, readEntry(file, kind, id, Event));
  else if (kind === 'signal') maps.signals.set(id, readEntry(file, kind, id, Signal));
  else if (kind === 'risk') maps.risks.set(id, readEntry(file, kind, id, Risk));
  else if (kind === 'tension') maps.tensions.set(id, readEntry(file, kind, id, Tension));
  else if (kind === 'chip') maps.chips.set(id, readEntry(file, kind, id, Chip));
  else if (kind === 'model') maps.models.set(id, readEntry(file, kind, id, Model));
  else if (kind === 'prices') maps.prices.set(id, readEntry(file, kind, id, Prices));
  else if (kind === 'regions') maps.regions.set(id, readEntry(file, kind, id, Regions));
  else maps.rates.set(id, readEntry(file, kind, id, Rates));
}

function readEntry<S extends z.ZodType>(file: SourceFile, kind: Kind, id: string, schema: S): Doc<z.infer<S>> {
  const doc = readRaw(file, kind, id, schema);
  if (doc.faults.length > 0) return { ...doc, data: null };
  const result = schema.safeParse(doc.raw);
  return { ...doc, data: result.success ? result.data : null, issues: result.error?.issues ?? [] };
}

/** One bad fact takes only itself out of the series. */
function readSeries(file: SourceFile, id: string): Doc<SeriesData> {
  const doc = readEntry(file, 'series', id, Series);
  if (doc.data !== null) return { ...doc, data: { perimeter: doc.data.perimeter ?? null, facts: doc.data.facts } };
  const loose = LooseSeries.safeParse(doc.raw);
  if (!loose.success) return { ...doc, data: null };
  const facts = loose.data.facts.map((fact) => FactEntry.safeParse(fact).data ?? null);
  return { ...doc, data: { perimeter: loose.data.perimeter ?? null, facts } };
}

const LooseSeries = z.object({ perimeter: z.string().optional().catch(undefined), facts: z.array(z.unknown()) });

/** A file is read once, however many ledgers it is part of. */
const readings = new WeakMap<SourceFile, Omit<Doc<never>, 'data'>>();

function readRaw(file: SourceFile, kind: Kind, id: string, schema: z.ZodType): Omit<Doc<never>, 'data'> {
  const known = readings.get(file);
  if (known !== undefined) return known;
  const reading = readText(file, kind, id, schema);
  readings.set(file, reading);
  return reading;
}

function readText(file: SourceFile, kind: Kind, id: string, schema: z.ZodType): Omit<Doc<never>, 'data'> {
  const lines = lineTable(file.path, file.text);
  const empty = {
    kind,
    id,
    path: file.path,
    schema,
    lines,
    raw: null,
    issues: [],
    text: file.text,
    scalars: [],
    body: '',
    bodyOffset: 0,
    at: () => placeAt(lines, 0),
  };
  const split = file.path.endsWith('.mdx') ? splitFrontMatter(file.text) : { ok: true as const, yaml: file.text, yamlOffset: 0, body: '', bodyOffset: 0 };
  const fault = readFault(file.text, split.ok ? split.yaml : file.text) ?? (split.ok ? null : split);
  if (fault !== null || !split.ok) return { ...empty, faults: fault === null ? [] : [fault] };
  const yaml = parseYaml(split.yaml);
  return {
    ...empty,
    raw: yaml.value,
    faults: yaml.faults.map((one) => ({ ...one, offset: one.offset + split.yamlOffset })),
    scalars: yaml.scalars.map((one) => ({ ...one, offset: one.offset + split.yamlOffset })),
    body: split.body,
    bodyOffset: split.bodyOffset,
    at: (path, part = 'value') => placeAt(lines, split.yamlOffset + yaml.locate(path, part)),
  };
}
