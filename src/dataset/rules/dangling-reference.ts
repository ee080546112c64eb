// A reference is an id of something that is there. Claimants and perimeters have rules of their own.
import { nearest } from '../../format/nearest.ts';
import { type CatalogueStatement, catalogueStatements } from '../catalogue.ts';
import type { Content, Doc } from '../parse.ts';
import type { Dataset } from '../types.ts';
import { type WatchedEntry, watchedEntries } from '../watched.ts';
import { type Finding, type Ledger, type Rule, type StatedFact, subjectOf } from '../rule.ts';

type Target = 'source' | 'metric' | 'provider' | 'model';

const WHERE: Readonly<Record<Target, (id: string) => string>> = {
  source: (id) => `content/sources/${id}.yaml`,
  metric: (id) => `content/metrics/${id}.mdx`,
  provider: (id) => `content/providers/${id}/index.mdx`,
  model: (id) => `content/models/${id}.yaml`,
};

export const danglingReference: Rule = {
  name: 'dangling-reference',
  description: 'Every id that an entry names is the id of an entry.',
  scope: 'ledger',
  *check(ledger) {
    const seek = seeker(ledger.content);
    for (const fact of ledger.facts) yield* sourcesOfFact(fact, seek);
    yield* ownersOfSeries(ledger, seek);
    for (const doc of ledger.content.docs) yield* referencesOf(doc, ledger, seek);
    for (const entry of watchedEntries(ledger.content)) yield* ofWatched(entry, ledger.dataset, seek);
    yield* ofCorrections(ledger, seek);
    for (const statement of catalogueStatements(ledger.content)) yield* sourcesOfStatement(statement, seek);
  },
};

type Seek = (target: Target, id: string, doc: Doc<unknown>, path: readonly PropertyKey[], subject?: string, part?: 'key' | 'value') => Iterable<Finding>;

function seeker(content: Content): Seek {
  const known = { source: content.sources, metric: content.metrics, provider: content.providers, model: content.models };
  return function* (target, id, doc, path, subject = id, part = 'value') {
    if (known[target].has(id)) return;
    yield { place: doc.at(path, part), message: `There is no ${target} "${id}".`, cure: cureFor(target, id, known[target].keys()), subject };
  };
}

function cureFor(target: Target, id: string, known: Iterable<string>): string {
  const near = nearest(id, known);
  return `${near === null ? '' : `Did you mean "${near}"? `}${near === null ? 'Add' : 'Otherwise add'} ${WHERE[target](id)}.`;
}

function* sourcesOfFact(fact: StatedFact, seek: Seek): Iterable<Finding> {
  const isList = Array.isArray(fact.entry.source);
  for (const [index, source] of fact.sources.entries()) {
    yield* seek('source', source, fact.doc, ['facts', fact.index, 'source', ...(isList ? [index] : [])], subjectOf(fact));
  }
}

/** The provider and the metric that a series' path names. */
function* ownersOfSeries({ content }: Ledger, seek: Seek): Iterable<Finding> {
  for (const [id, doc] of content.series) {
    const [provider = '', metric = ''] = id.split('/');
    yield* seek('provider', provider, doc, []);
    yield* seek('metric', metric, doc, []);
  }
}

function* referencesOf(doc: Doc<unknown>, ledger: Ledger, seek: Seek): Iterable<Finding> {
  const { content } = ledger;
  const { kind, id } = doc;
  if (kind === 'tension') yield* ofTension(content.tensions.get(id), ledger.dataset, seek);
  else if (kind === 'event') yield* ofEvent(content.events.get(id), seek);
  else if (kind === 'metric') yield* ofMetric(content.metrics.get(id), seek);
  else if (kind === 'provider') yield* ofProvider(content.providers.get(id), seek);
  else if (kind === 'rates') yield* ofRates(content.rates.get(id), seek);
  else if (kind === 'chip' || kind === 'prices' || kind === 'regions') yield* ofCatalogue(doc, ledger, seek);
  else if (kind === 'source') {
    const source = content.sources.get(id);
    if (source?.data?.relays !== undefined) yield* seek('source', source.data.relays, source, ['relays']);
  }
}

function* ofEvent(doc: ReturnType<Content['events']['get']>, seek: Seek): Iterable<Finding> {
  for (const [index, provider] of (doc?.data?.providers ?? []).entries()) if (doc !== undefined) yield* seek('provider', provider, doc, ['providers', index]);
  for (const [index, source] of (doc?.data?.sources ?? []).entries()) if (doc !== undefined) yield* seek('source', source, doc, ['sources', index]);
}

function* ofMetric(doc: ReturnType<Content['metrics']['get']>, seek: Seek): Iterable<Finding> {
  const data = doc?.data;
  if (doc === undefined || data === null || data === undefined) return;
  if (data.derived !== undefined) yield* seek('metric', data.derived.of, doc, ['derived', 'of']);
  if (data.derived?.by !== undefined) yield* seek('metric', data.derived.by, doc, ['derived', 'by']);
  if (data.outcome !== undefined) yield* seek('metric', data.outcome, doc, ['outcome']);
  for (const [provider, metric] of Object.entries(data.proxies)) {
    yield* seek('provider', provider, doc, ['proxies', provider], provider, 'key');
    yield* seek('metric', metric, doc, ['proxies', provider]);
  }
  for (const [index, { provider }] of data.comparability.entries()) yield* seek('provider', provider, doc, ['comparability', index, 'provider']);
}

function* ofProvider(doc: ReturnType<Content['providers']['get']>, seek: Seek): Iterable<Finding> {
  for (const [index, perimeter] of (doc?.data?.perimeters ?? []).entries()) {
    for (const [at, metric] of perimeter.metrics.entries()) if (doc !== undefined) yield* seek('metric', metric, doc, ['perimeters', index, 'metrics', at]);
  }
}

function* ofTension(doc: ReturnType<Content['tensions']['get']>, dataset: Dataset, seek: Seek): Iterable<Finding> {
  const data = doc?.data;
  if (doc === undefined || data === null || data === undefined) return;
  for (const [index, provider] of data.providers.entries()) yield* seek('provider', provider, doc, ['providers', index]);
  for (const [index, metric] of data.metrics.entries()) yield* seek('metric', metric, doc, ['metrics', index]);
  for (const [side, { sources, facts }] of data.sides.entries()) {
    for (const [index, source] of sources.entries()) yield* seek('source', source, doc, ['sides', side, 'sources', index]);
    yield* unknownFacts(doc, ['sides', side, 'facts'], facts, dataset);
  }
}

/** A signal or a risk: its metrics and, of each reading or piece of evidence, whom it is about and what it rests on. */
function* ofWatched({ doc, metrics, items }: WatchedEntry, dataset: Dataset, seek: Seek): Iterable<Finding> {
  for (const [index, metric] of metrics.entries()) yield* seek('metric', metric, doc, ['metrics', index]);
  for (const { path, provider, sources, facts } of items) {
    yield* seek('provider', provider, doc, [...path, 'provider']);
    for (const [index, source] of sources.entries()) yield* seek('source', source, doc, [...path, 'sources', index]);
    yield* unknownFacts(doc, [...path, 'facts'], facts, dataset);
  }
}

/** The provider that a chip's folder or a list's name stands for, the facts of a chip and the models of a price list. */
function* ofCatalogue(doc: Doc<unknown>, { content, dataset }: Ledger, seek: Seek): Iterable<Finding> {
  yield* seek('provider', doc.id.split('/')[0] ?? '', doc, []);
  if (doc.kind === 'chip') yield* unknownFacts(doc, ['facts'], content.chips.get(doc.id)?.data?.facts ?? [], dataset);
  if (doc.kind !== 'prices') return;
  for (const [index, { model }] of (content.prices.get(doc.id)?.data?.prices ?? []).entries()) yield* seek('model', model, doc, ['prices', index, 'model']);
}

function* sourcesOfStatement({ doc, path, sources, subject }: CatalogueStatement, seek: Seek): Iterable<Finding> {
  for (const [field, ids] of sources) for (const [index, id] of ids.entries()) yield* seek('source', id, doc, [...path, field, index], subject);
}

function* ofCorrections({ content, dataset }: Ledger, seek: Seek): Iterable<Finding> {
  const doc = content.corrections;
  if (doc === null) return;
  for (const [index, { providers, sources, facts }] of (doc.data ?? []).entries()) {
    for (const [at, provider] of providers.entries()) yield* seek('provider', provider, doc, [index, 'providers', at]);
    for (const [at, source] of sources.entries()) yield* seek('source', source, doc, [index, 'sources', at]);
    yield* unknownFacts(doc, [index, 'facts'], facts, dataset);
  }
}

function* unknownFacts(doc: Doc<unknown>, path: readonly PropertyKey[], facts: readonly string[], dataset: Dataset): Iterable<Finding> {
  for (const [index, fact] of facts.entries()) {
    if (dataset.shown.has(fact) || dataset.facts.has(fact)) continue;
    yield { place: doc.at([...path, index]), message: `No fact stands on "${fact}".`, cure: cureForFact(fact, dataset), subject: fact };
  }
}

/** The nearest key of the same series, or the nearest rival's id; else where such a fact would be entered. */
function cureForFact(fact: string, { shown, facts }: Dataset): string {
  const series = fact.split('/').slice(0, 2).join('/');
  const known = [...(fact.includes('~') ? facts : shown).keys()].filter((key) => key.startsWith(`${series}/`));
  const near = nearest(fact, known);
  if (near !== null) return `Did you mean "${near}"?`;
  return known.length === 0 ? `Enter it in content/providers/${series}.mdx first.` : `The newest on that series are ${known.slice(-6).join(', ')}.`;
}

function* ofRates(doc: ReturnType<Content['rates']['get']>, seek: Seek): Iterable<Finding> {
  const data = doc?.data;
  if (doc === undefined || data === null || data === undefined) return;
  yield* seek('source', data.source, doc, ['source']);
  if (data.endSource !== undefined) yield* seek('source', data.endSource, doc, ['endSource']);
}
