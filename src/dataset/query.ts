// What pages ask of the dataset.
import { parsePeriod } from '../schema/period.ts';
import type { Event } from '../schema/event.ts';
import { byEach } from './by-each.ts';
import { type Evidence, evidenceOf } from './confidence.ts';
import { keyOf } from './identity.ts';
import { remembered } from './remembered.ts';
import type { Dataset, Entry, LedgerFact, SeriesEntry } from './types.ts';
import { currentFacts } from './window.ts';

export { cellGrade, type Evidence } from './confidence.ts';
export { type Dispute, disputesOf } from './dispute.ts';
export { type Expectation, isOverdue, reportingCalendar, type ReportingCalendar, seriesExpectation } from './freshness.ts';
export {
  type AbsentCell,
  type Cell,
  type CellSpan,
  comparableBounds,
  currentFacts,
  type ProxyCell,
  type RankedRow,
  rankRow,
  type StaleCell,
  type ValueCell,
  type Window,
  windowValue,
  yardstickOf,
} from './window.ts';
export { type Margin, rank } from './derive/rank.ts';
export { type BoardEntry, type BoardState, boardStates, entryFor, isThinking, scoreNumber, thresholdsOf } from './derive/catalogue-boards.ts';
export { zonesPerRegion, type ZonesPerRegion } from './derive/catalogue-footprint.ts';
export { priceAtScore, type PriceAtScore, type ScoredPrice, scoredPrices, type ScoreQuestion } from './derive/catalogue-price-at-score.ts';
export { blendedPrice, isComparablePrice, isStalePrice, newestPrices } from './derive/catalogue-prices.ts';
export { hasShipped, shippedShare, type ShippedShare } from './derive/catalogue-silicon.ts';
export { type CatalogueValue, type ListedPrice, listedPrices } from './derive/catalogue-value.ts';

/** The series of one provider; null where neither a file nor a derived fact stands for it. */
export function seriesOf(dataset: Dataset, provider: string, metric: string): SeriesEntry | null {
  return dataset.series.get(`${provider}/${metric}`) ?? null;
}

/** Where in a series to look. */
export interface Spot {
  readonly provider: string;
  readonly metric: string;
  /** Any label of the period: the provider's own or the calendar one. */
  readonly period: string;
  /** Left out: the series' current one, else none. */
  readonly perimeter?: string | undefined;
  readonly of?: string | undefined;
  /** Left out: reported, else derived. */
  readonly basis?: LedgerFact['basis'] | undefined;
}

/** The fact shown at a spot; null where nothing stands there or the label cannot be read. */
export function shownAt(dataset: Dataset, { provider, metric, period, perimeter, of, basis }: Spot): LedgerFact | null {
  const fiscalYearEnd = dataset.providers.get(provider)?.data.fiscalYearEnd;
  const nature = dataset.metrics.get(metric)?.data.nature;
  if (fiscalYearEnd === undefined || nature === undefined) return null;
  const parsed = parsePeriod(period, { fiscalYearEnd, nature });
  if (!parsed.ok) return null;
  const { calendar } = parsed.period;
  const perimeters = perimeter === undefined ? [seriesOf(dataset, provider, metric)?.perimeter ?? null, null] : [perimeter];
  for (const within of perimeters) {
    const fact = dataset.shown.get(keyOf({ provider, metric, calendar, perimeter: within, of: of ?? null, basis: basis ?? 'reported' }));
    if (fact !== undefined) return fact;
  }
  return null;
}

/** The newest disclosed fact on a series' present line; null where there is none. */
export function latest(dataset: Dataset, provider: string, metric: string): LedgerFact | null {
  return currentFacts(dataset, provider, metric).findLast(({ absence }) => absence === null) ?? null;
}

/** What the grade of a stated fact rests on. */
export function evidenceFor(dataset: Dataset, fact: LedgerFact): Evidence {
  const onKey = seriesOf(dataset, fact.provider, fact.metric)?.facts.filter(({ key }) => key === fact.key) ?? [fact];
  return evidenceOf(fact, onKey, (id) => dataset.sources.get(id)?.data);
}

/** The facts that rest on a document, in the order of their series. */
export function factsFromSource(dataset: Dataset, source: string): readonly LedgerFact[] {
  return factsBySource(dataset).get(source) ?? [];
}

const factsBySource = remembered((dataset: Dataset) =>
  byEach(
    [...dataset.series.values()].flatMap(({ facts }) => facts),
    ({ sources }) => sources,
  ),
);

/** The inputs of a derived fact, as they stand today; none for a stated one. */
export function inputsOf(dataset: Dataset, fact: LedgerFact): readonly LedgerFact[] {
  return fact.derivedFrom.flatMap((key) => dataset.shown.get(key) ?? []);
}

/** The documents a fact rests on: its own, or those of the inputs of a derived one, each once. */
export function sourcesBehind(dataset: Dataset, fact: LedgerFact): readonly string[] {
  if (fact.derivedFrom.length === 0) return fact.sources;
  return [...new Set(inputsOf(dataset, fact).flatMap((input) => sourcesBehind(dataset, input)))];
}

/** The events that touch a provider, newest first; all of them where none is named. */
export function eventsOf(dataset: Dataset, provider?: string): readonly Entry<Event>[] {
  const events = [...dataset.events.values()];
  return provider === undefined ? events : events.filter(({ data }) => data.providers.includes(provider));
}

/** The metrics for which a provider has a series, in the site's order. */
export function metricsOf(dataset: Dataset, provider: string): readonly string[] {
  return [...dataset.metrics.keys()].filter((metric) => dataset.series.has(`${provider}/${metric}`));
}

/** The providers that have a series of a metric, in the site's order. */
export function providersOf(dataset: Dataset, metric: string): readonly string[] {
  return [...dataset.providers.keys()].filter((provider) => dataset.series.has(`${provider}/${metric}`));
}

/** Who makes a model, as the site names him: a provider's short name, else the name of a claimant; the id itself where neither is known, which the check refuses. */
export function makerName(dataset: Dataset, maker: string): string {
  return dataset.providers.get(maker)?.data.short ?? dataset.claimants.get(maker)?.data.name ?? maker;
}
