// What each kind of file under content/ may say, as JSON Schema for editors: fields with their meanings, closed lists, and the ids of this ledger.
import { z } from 'zod';
import { WORD_FIELDS } from '../dataset/parse-yaml.ts';
import { parsePath, type Kind } from '../dataset/parse-path.ts';
import { RULES } from '../dataset/rules/index.ts';
import type { Dataset } from '../dataset/types.ts';
import * as chip from '../schema/chip.ts';
import * as claimants from '../schema/claimants.ts';
import * as correction from '../schema/correction.ts';
import * as event from '../schema/event.ts';
import * as exception from '../schema/exception.ts';
import * as metric from '../schema/metric.ts';
import * as model from '../schema/model.ts';
import * as period from '../schema/period.ts';
import * as price from '../schema/price.ts';
import * as provider from '../schema/provider.ts';
import * as quantityWords from '../schema/quantity-words.ts';
import * as rate from '../schema/rate.ts';
import * as region from '../schema/region.ts';
import * as renamed from '../schema/renamed.ts';
import * as risk from '../schema/risk.ts';
import * as series from '../schema/series.ts';
import * as signal from '../schema/signal.ts';
import * as source from '../schema/source.ts';
import * as tension from '../schema/tension.ts';
import type { FieldWords } from './field-words.ts';

/** The schema of each kind of file, and what the kind is called in a heading. */
const KINDS: Readonly<Record<Kind, { readonly title: string; readonly schema: z.ZodType }>> = {
  provider: { title: 'A provider or a benchmark', schema: provider.Provider },
  series: { title: 'One series of one provider', schema: series.Series },
  metric: { title: 'A metric', schema: metric.Metric },
  source: { title: 'A source', schema: source.Source },
  claimants: { title: 'Claimants that are no provider', schema: claimants.Claimants },
  event: { title: 'An event', schema: event.Event },
  signal: { title: 'A signal', schema: signal.Signal },
  risk: { title: 'A risk', schema: risk.Risk },
  tension: { title: 'A tension', schema: tension.Tension },
  chip: { title: 'A chip', schema: chip.Chip },
  model: { title: 'A model', schema: model.Model },
  prices: { title: 'List prices of a provider', schema: price.Prices },
  regions: { title: 'Regions of a provider', schema: region.Regions },
  rates: { title: 'Exchange rates', schema: rate.Rates },
  exceptions: { title: 'Accepted exceptions to rules', schema: exception.Exceptions },
  corrections: { title: 'Corrections', schema: correction.Corrections },
  renamed: { title: 'What was renamed', schema: renamed.Renamings },
};

const MODULES = [
  ...[chip, claimants, correction, event, exception, metric, model, period, price, provider, quantityWords],
  ...[rate, region, renamed, risk, series, signal, source, tension],
];

/** Every schema by the name of the constant that holds it. */
const NAMES: ReadonlyMap<unknown, string> = new Map(
  MODULES.flatMap((module) => Object.entries(module).flatMap(([name, value]) => (value instanceof z.ZodType ? [[value, name] as const] : []))),
);

type List = 'providers' | 'metrics' | 'sources' | 'claimants' | 'models' | 'facts' | 'perimeters' | 'rules';

/** Fields that hold ids, by name, or by constant and name where the name alone could be another's. */
const REFERENCES: Readonly<Record<string, List>> = {
  provider: 'providers',
  providers: 'providers',
  metrics: 'metrics',
  outcome: 'metrics',
  'Derivation.of': 'metrics',
  'Derivation.by': 'metrics',
  'Metric.proxies': 'metrics',
  claimant: 'claimants',
  runner: 'claimants',
  source: 'sources',
  sources: 'sources',
  endSource: 'sources',
  zonesSources: 'sources',
  relays: 'sources',
  'Price.model': 'models',
  facts: 'facts',
  perimeter: 'perimeters',
  'Exception.rule': 'rules',
};
/** A series' own facts are no ids. */
const NO_REFERENCE = new Set(['Series.facts']);

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Known = Readonly<Record<List, ReadonlyMap<string, string>>>;

/** The ids of the ledger, each with what it stands for. */
function knownIds(dataset: Dataset): Known {
  const perimeters = [...dataset.providers.values()].flatMap(({ data }) =>
    data.perimeters.map(({ id, definition }) => [id, `${data.short}: ${definition}`] as const),
  );
  return {
    providers: new Map([...dataset.providers].map(([id, { data }]) => [id, data.name])),
    metrics: new Map([...dataset.metrics].map(([id, { data }]) => [id, data.label])),
    sources: new Map([...dataset.sources].map(([id, { data }]) => [id, [data.title, data.publisher, data.date, data.tier].filter(Boolean).join(', ')])),
    claimants: new Map([...dataset.claimants].map(([id, { data }]) => [id, data.name])),
    models: new Map([...dataset.models].map(([id, { data }]) => [id, data.name])),
    facts: new Map([...dataset.shown, ...dataset.facts].map(([key, { stated }]) => [key, stated])),
    perimeters: new Map(perimeters),
    rules: new Map(RULES.map(({ name, description }) => [name, description])),
  };
}

/** The JSON Schema (draft 7, which every editor reads) of each kind of file. */
export function contentSchemas(dataset: Dataset, words: FieldWords): ReadonlyMap<Kind, object> {
  const known = knownIds(dataset);
  return new Map((Object.keys(KINDS) as Kind[]).map((kind) => [kind, schemaOf(KINDS[kind], known, words)]));
}

function schemaOf({ title, schema }: (typeof KINDS)[Kind], known: Known, words: FieldWords): object {
  const { $schema, ...inlined } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  // Written out and read again, so that no two fields share one object.
  const rest = JSON.parse(JSON.stringify(inlined)) as JsonSchema;
  const used = new Set<List>();
  annotate(schema, rest, words, used);
  const definitions = Object.fromEntries([...used].sort().map((list) => [list, listed(list, known[list])]));
  return { $schema, title, description: words.get(NAMES.get(schema) ?? ''), ...rest, ...(used.size === 0 ? {} : { definitions }) };
}

/** Gives every field at and below a schema its meaning, and the lists of ids that it takes; these are added to `used`. */
function annotate(schema: unknown, json: JsonSchema, words: FieldWords, used: Set<List>): void {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray) {
    if (typeof json.items === 'object' && !Array.isArray(json.items)) annotate(bare.element, json.items, words, used);
    return;
  }
  if (!(bare instanceof z.ZodObject)) return;
  for (const [field, inner] of Object.entries(json.properties ?? {})) {
    if (typeof inner === 'boolean') continue;
    // Zod's own name for what the pattern says too; editors would warn of it.
    if (inner.format === 'ends_with') delete inner.format;
    annotate(bare.shape[field], inner, words, used);
    const owner = ownerOf(bare, field, words);
    const list = NO_REFERENCE.has(`${owner}.${field}`) ? undefined : (REFERENCES[`${owner}.${field}`] ?? REFERENCES[field]);
    if (list !== undefined && refer(inner, list)) used.add(list);
    if (WORD_FIELDS.has(field)) loosen(inner);
    const meaning = words.get(`${owner}.${field}`) ?? words.get(NAMES.get(unwrapped(bare.shape[field])) ?? '');
    if (meaning !== undefined) inner.description = meaning;
  }
}

/** The constant in which a field has its words: the object's own, or where it extends another, that one. */
function ownerOf(object: z.ZodObject, field: string, words: FieldWords): string {
  const own = NAMES.get(object) ?? '';
  if (words.has(`${own}.${field}`)) return own;
  const base = [...NAMES].find(
    ([other]) => other instanceof z.ZodObject && other !== object && Object.entries(other.shape).every(([name, one]) => object.shape[name] === one),
  );
  return base?.[1] ?? own;
}

/** A schema without what makes it optional or gives its default. */
function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;
}

/** Puts a reference to the list of ids in the place of every text in the schema. False where it has none. */
function refer(schema: JsonSchema, list: List): boolean {
  if (schema.type === 'string') {
    for (const key of ['type', 'pattern', 'minLength'] as const) delete schema[key];
    schema.$ref = `#/definitions/${list}`;
    return true;
  }
  const inner = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])].flat();
  return inner
    .filter((one): one is JsonSchema => typeof one === 'object')
    .map((one) => refer(one, list))
    .includes(true);
}

/** Fields whose values are words, whatever they look like: 2025 and 26 need no quotation marks. */
function loosen(schema: JsonSchema): void {
  if (schema.type === 'string') Object.assign(schema, { type: ['string', 'number'] });
}

/** One of the ids. What is said of another is read by the YAML language server, which would else print all of them. */
function listed(list: List, ids: ReadonlyMap<string, string>): object {
  const errorMessage = `The ledger has no such id among its ${list}. New ids are known after \`npm run schemas\`.`;
  return { type: 'string', enum: [...ids.keys()], markdownEnumDescriptions: [...ids.values()], errorMessage };
}

/** What editors call the schema of a kind. */
const nameOf = (kind: Kind): string => `ledger-${kind}`;

/** The file in which the schema of a kind is kept. */
export function schemaFile(kind: Kind): string {
  return `${nameOf(kind)}.schema.json`;
}

/** Which schema the front matter of each MDX file has, as Astro's extension for editors reads it: by the file's address in small letters. */
export function frontMatterIndex(paths: readonly string[], address: (path: string) => string): object {
  const entries = paths
    .filter((path) => path.endsWith('.mdx'))
    .flatMap((path) => {
      const location = parsePath(path);
      return location.ok ? [[address(path).toLowerCase(), nameOf(location.kind)] as const] : [];
    });
  const names = [...new Set(entries.map(([, name]) => name))].sort();
  return { collections: names.map((name) => ({ hasSchema: true, name })), entries: Object.fromEntries(entries) };
}
