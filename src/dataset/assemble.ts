// Files → entries → facts → the one shown on each key → derived facts → the dataset.
import { type Metric, MetricGroup } from '../schema/metric.ts';
import { withGrades } from './confidence.ts';
import { convert } from './convert.ts';
import { derive, derivedPerimeter } from './derive/derive.ts';
import { gradeOfFact } from './grade.ts';
import { type Content, type Doc, parseContent } from './parse.ts';
import { parseFacts } from './parse-facts.ts';
import { placeAt } from './place.ts';
import type { Ledger, StatedFact } from './rule.ts';
import { bestTier, chooseShown, shownByKey, type Rival } from './shown.ts';
import type { Dataset, Entry, KnownClaimant, LedgerFact, SeriesEntry, SourceFile } from './types.ts';

/** The dataset as far as the files could be read; what is wrong with them is for `inspect` to say. */
export function assemble(files: readonly SourceFile[]): Dataset {
  return assembleLedger(files).dataset;
}

/** The dataset with the entries and facts it was made of, as the rules need them. */
export function assembleLedger(files: readonly SourceFile[]): Ledger {
  const content = parseContent(files);
  const facts = parseFacts(content);
  return { content, facts, dataset: datasetOf(content, facts) };
}

function datasetOf(content: Content, stated: readonly StatedFact[]): Dataset {
  const entries = {
    asOf: newestReading(content),
    providers: sorted(entriesOf(content.providers), (a, b) => a.data.order - b.data.order),
    metrics: sorted(entriesOf(content.metrics), (a, b) => groupIndex(a) - groupIndex(b) || a.data.order - b.data.order),
    sources: sorted(entriesOf(content.sources), () => 0),
    claimants: claimantsOf(content),
    events: sorted(entriesOf(content.events), (a, b) => compareTexts(b.data.date, a.data.date)),
    signals: sorted(entriesOf(content.signals), (a, b) => a.data.order - b.data.order),
    risks: sorted(entriesOf(content.risks), (a, b) => a.data.order - b.data.order),
    tensions: sorted(entriesOf(content.tensions), () => 0),
    chips: sorted(entriesOf(content.chips), () => 0),
    models: sorted(entriesOf(content.models), () => 0),
    prices: sorted(entriesOf(content.prices), () => 0),
    regions: sorted(entriesOf(content.regions), () => 0),
    rates: new Map([...content.rates].flatMap(([code, doc]) => (doc.data === null ? [] : [[code.toUpperCase(), doc.data] as const]))),
    exceptions: content.exceptions?.data ?? [],
    corrections: (content.corrections?.data ?? []).toSorted((a, b) => compareTexts(b.date, a.date)),
    renamed: [...(content.renamed?.data ?? []), ...formerEvents(content)],
  };
  const ungraded = stated.flatMap((fact) => toLedgerFact(fact, content, entries.rates));
  const chosen = withGrades(choose(ungraded, content), (id) => content.sources.get(id)?.data ?? undefined);
  const facts = [...chosen, ...derive({ ...entries, facts: chosen, currentPerimeterOf: (id) => content.series.get(id)?.data?.perimeter ?? null })];
  const series = seriesOf(content, entries.metrics, facts);
  return { ...entries, series, facts: new Map(facts.map((fact) => [fact.id, fact])), shown: shownByKey(facts) };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const groupIndex = (metric: Entry<Metric>): number => MetricGroup.options.indexOf(metric.data.group);

/** 'Today': the newest day on which a source was read; '' while there is none. */
function newestReading(content: Content): string {
  return [...content.sources.values()].reduce((newest, doc) => (doc.data !== null && doc.data.accessed > newest ? doc.data.accessed : newest), '');
}

function entriesOf<T>(docs: ReadonlyMap<string, Doc<T>>): readonly Entry<T>[] {
  return [...docs.values()].flatMap((doc) =>
    doc.data === null ? [] : [{ id: doc.id, data: doc.data, file: doc.path, body: doc.body, bodyLine: placeAt(doc.lines, doc.bodyOffset).line }],
  );
}

/** By the given order, then by id. */
function sorted<T>(entries: readonly Entry<T>[], compare: (a: Entry<T>, b: Entry<T>) => number): ReadonlyMap<string, Entry<T>> {
  return new Map([...entries].sort((a, b) => compare(a, b) || compareTexts(a.id, b.id)).map((entry) => [entry.id, entry]));
}

function claimantsOf(content: Content): ReadonlyMap<string, KnownClaimant> {
  const own = [...content.providers.values()].flatMap((doc) =>
    (doc.data?.claimants ?? []).map((data): KnownClaimant => ({ id: data.id, data, provider: doc.id })),
  );
  const outside = (content.claimants?.data ?? []).map((data): KnownClaimant => ({ id: data.id, data, provider: null }));
  return new Map([...outside, ...own].sort((a, b) => compareTexts(a.id, b.id)).map((claimant) => [claimant.id, claimant]));
}

/** One fact of the ledger, not yet chosen among its rivals; none where a grammar refused it. */
function toLedgerFact(stated: StatedFact, content: Content, rates: Dataset['rates']): readonly LedgerFact[] {
  const { entry, period, quantity, key, id, provider, metric, sources } = stated;
  if (period === null || quantity === null || key === null || id === null) return [];
  const documents = documentsOf(stated, content);
  const sourceDate = documents.reduce<string | null>((newest, { date }) => (date !== undefined && date > (newest ?? '') ? date : newest), null);
  const { value, low, high, unit, qualifier } = quantity;
  const converted = convert({ value, unit, basis: entry.basis, period, sourceDate }, rates);
  return [
    {
      id,
      key,
      provider,
      metric,
      period,
      value,
      low,
      high,
      unit,
      qualifier,
      stated: quantity.stated,
      basis: entry.basis,
      claimant: entry.claimant,
      sources,
      shown: false,
      disputed: entry.disputed ?? null,
      perimeter: entry.perimeter ?? null,
      of: entry.of ?? null,
      usd: converted.usd,
      cny: converted.cny,
      fx: converted.fx,
      derivedFrom: [],
      formula: null,
      note: entry.note ?? null,
      absence: quantity.kind === 'absence' ? quantity.absence : null,
      noConversion: converted.noConversion,
      grade: gradeOfFact(documents),
      supersededBy: null,
      checked: entry.checked ?? null,
      sourceDate,
      approximate: false,
      place: stated.doc.at(['facts', stated.index]),
    },
  ];
}

/** The ids that events say they had before. */
function formerEvents({ events }: Content): Dataset['renamed'] {
  return [...events].flatMap(([is, { data }]) => (data?.formerly ?? []).map((was) => ({ table: 'events' as const, was, is })));
}

function documentsOf(fact: Pick<StatedFact, 'sources'>, content: Content) {
  return fact.sources.flatMap((id) => content.sources.get(id)?.data ?? []);
}

/** Marks on each key the fact that is shown and those that a later word replaced. */
function choose(facts: readonly LedgerFact[], content: Content): readonly LedgerFact[] {
  const rivals = Map.groupBy(facts, (fact) => fact.key);
  return [...rivals.values()].flatMap((group) => {
    const currency = content.providers.get(group[0]?.provider ?? '')?.data?.currency ?? 'USD';
    const choice = chooseShown(
      group.map((fact): Rival => ({ ...fact, tier: bestTier(documentsOf(fact, content).map(({ tier }) => tier)) })),
      currency,
    );
    return group.map((fact) => ({ ...fact, shown: fact.id === choice.shown, supersededBy: choice.supersededBy.get(fact.id) ?? null }));
  });
}

/** The series by provider and metric, those of the files and those that only derived facts make up. */
function seriesOf(content: Content, metrics: Dataset['metrics'], facts: readonly LedgerFact[]): ReadonlyMap<string, SeriesEntry> {
  const statedPerimeter = (id: string): string | null => content.series.get(id)?.data?.perimeter ?? null;
  const bySeries = Map.groupBy(facts, (fact) => `${fact.provider}/${fact.metric}`);
  const ids = [...new Set([...content.series.keys(), ...bySeries.keys()])].sort(compareTexts);
  return new Map(
    ids.map((id) => {
      const [provider = '', metric = ''] = id.split('/');
      const doc = content.series.get(id);
      const own = [...(bySeries.get(id) ?? [])].sort(comparePeriods);
      const measure = metrics.get(metric)?.data;
      const derived = measure === undefined ? null : derivedPerimeter(measure, (input) => statedPerimeter(`${provider}/${input}`));
      return [id, { provider, metric, perimeter: statedPerimeter(id) ?? derived, file: doc?.path ?? '', hasBody: (doc?.body ?? '').trim() !== '', facts: own }];
    }),
  );
}

function comparePeriods(a: LedgerFact, b: LedgerFact): number {
  return compareTexts(a.period.end, b.period.end) || compareTexts(b.period.start, a.period.start) || compareTexts(a.id, b.id);
}
