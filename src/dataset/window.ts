// What one cell of a comparison says: one window a row, nothing stale as current, absences by their kind, proxies under their own name.
import type { Derivation, Metric } from '../schema/metric.ts';
import type { PeriodKind } from '../schema/period.ts';
import { shiftDay } from '../schema/plain-date.ts';
import type { Absence } from '../schema/quantity.ts';
import { type Margin, margins, type Place, rank } from './derive/rank.ts';
import { bareKey } from './identity.ts';
import type { Dataset, LedgerFact } from './types.ts';

/** Trailing twelve months for flows and the latest instant for stocks; or, by a switch, the latest quarter. */
export type Window = 'ttm' | 'latest-quarter';

/** What a cell's figure runs over. `other` is whatever is newest where the row's window is not told. */
export type CellSpan = 'ttm' | 'year' | 'quarter' | 'instant' | 'plan' | 'other';

export interface ValueCell {
  readonly state: 'value';
  readonly fact: LedgerFact;
  readonly span: CellSpan;
  /** Not the row's own window: a full year for twelve months, a half for a quarter. Never ranked. */
  readonly isMarked: boolean;
  /** The figure follows an earlier definition, since the current one has none for the window yet. */
  readonly isEarlierPerimeter: boolean;
}
export interface StaleCell {
  readonly state: 'stale';
  /** The newest there is, more than 18 months old. */
  readonly fact: LedgerFact;
  /** The year of its end: 'last disclosed 2019'. */
  readonly lastDisclosed: string;
}
export interface AbsentCell {
  readonly state: 'absent';
  readonly absence: Absence;
  /** The fact that says so; null for `not sought`. */
  readonly fact: LedgerFact | null;
}
export interface ProxyCell {
  readonly state: 'proxy';
  /** The proxy's own fact, under its own metric. */
  readonly fact: LedgerFact;
  readonly metric: string;
  readonly span: CellSpan;
  readonly isMarked: boolean;
  readonly isEarlierPerimeter: boolean;
  /** What the cell would have said without it. */
  readonly instead: StaleCell | AbsentCell;
}
export type Cell = ValueCell | StaleCell | AbsentCell | ProxyCell;

const STALE_AFTER_MONTHS = 18;
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnd = (a: LedgerFact, b: LedgerFact): number => compareTexts(a.period.end, b.period.end) || compareTexts(b.period.start, a.period.start);
const isDisclosed = ({ absence }: LedgerFact): boolean => absence === null;
const isPlan = ({ basis }: LedgerFact): boolean => basis === 'guided' || basis === 'announced';

/** The record first; then what others reckon of the past, the company's plans, and what others reckon of the future. */
function footingOf(fact: LedgerFact, asOf: string): number {
  if (isPlan(fact)) return 2;
  if (fact.basis !== 'estimated') return 0;
  return fact.period.end <= asOf ? 1 : 3;
}

/** Keeps those that pass, or all where none does. */
const prefer = (facts: readonly LedgerFact[], test: (fact: LedgerFact) => boolean): readonly LedgerFact[] => (facts.some(test) ? facts.filter(test) : facts);

/** The best footing there is, without `of` where any stands without; oldest end first. */
function narrowed(facts: readonly LedgerFact[], asOf: string): readonly LedgerFact[] {
  const whole = prefer(facts, ({ of }) => of === null);
  const best = Math.min(...whole.filter(isDisclosed).map((fact) => footingOf(fact, asOf)));
  return whole.filter((fact) => footingOf(fact, asOf) === best || !isDisclosed(fact)).sort(byEnd);
}

/** The facts that are shown on their keys, a derived value before an absence. */
function shownFacts(dataset: Dataset, provider: string, metric: string): readonly LedgerFact[] {
  const facts = dataset.series.get(`${provider}/${metric}`)?.facts ?? [];
  return facts.filter((fact) => dataset.shown.get(bareKey(fact.key)) === fact);
}

/**
 * The facts of a series that a reader may take as its present line: the one shown on each key, of the current perimeter, of the best footing there is
 * (reported or derived, else estimated, else plans), and without `of` where any stands without. Oldest end first.
 */
export function currentFacts(dataset: Dataset, provider: string, metric: string): readonly LedgerFact[] {
  const current = dataset.series.get(`${provider}/${metric}`)?.perimeter ?? null;
  return narrowed(
    prefer(shownFacts(dataset, provider, metric), ({ perimeter }) => perimeter === current),
    dataset.asOf,
  );
}

/** The facts by earlier definitions: those that name none, else those by a perimeter that has ended. */
function earlierFacts(dataset: Dataset, provider: string, metric: string): readonly LedgerFact[] {
  const current = dataset.series.get(`${provider}/${metric}`)?.perimeter ?? null;
  const ended = new Set(
    dataset.providers
      .get(provider)
      ?.data.perimeters.filter(({ to }) => to !== undefined)
      .map(({ id }) => id),
  );
  const others = shownFacts(dataset, provider, metric).filter(({ perimeter }) => perimeter !== current);
  const unnamed = others.filter(({ perimeter }) => perimeter === null);
  return narrowed(unnamed.length > 0 ? unnamed : others.filter(({ perimeter }) => perimeter !== null && ended.has(perimeter)), dataset.asOf);
}

type Picked = Omit<ValueCell, 'state' | 'isEarlierPerimeter'>;

const newest = (facts: readonly LedgerFact[], ...kinds: readonly PeriodKind[]): LedgerFact | undefined =>
  facts.findLast(({ period }) => kinds.length === 0 || kinds.includes(period.kind));

/** True where values of neighbouring periods make a trailing total, or a growth or ratio of such. Shares, ranks, stated margins and run rates do not. */
function hasTrailingYear({ kind, nature, periods, derived }: Metric): boolean {
  if (nature !== 'flow' || periods.includes('instant') || derived?.formula === 'run-rate') return false;
  return derived !== undefined || kind === 'money' || kind === 'count' || kind === 'power';
}

/** Twelve months, or a full year that ends later; null where neither stands. */
function pickYear(facts: readonly LedgerFact[]): Picked | null {
  const trailing = newest(facts, 'ttm');
  const year = newest(facts, 'year');
  if (trailing !== undefined && trailing.period.end >= (year?.period.end ?? '')) return { fact: trailing, span: 'ttm', isMarked: false };
  return year === undefined ? null : { fact: year, span: 'year', isMarked: true };
}

/** The newest quarter; where there is none, or the row's window is a year, whatever is newest, marked. */
function pickNewest(facts: readonly LedgerFact[], isQuarterRow: boolean): Picked | null {
  const quarter = newest(facts, 'quarter');
  if (isQuarterRow && quarter !== undefined) return { fact: quarter, span: 'quarter', isMarked: false };
  const last = newest(facts);
  return last === undefined ? null : { fact: last, span: last.period.kind === 'quarter' ? 'quarter' : 'other', isMarked: true };
}

/** The plan told last. */
function pickPlan(facts: readonly LedgerFact[]): Picked | null {
  const plans = [...facts].sort((a, b) => compareTexts(a.sourceDate ?? '', b.sourceDate ?? '') || byEnd(a, b));
  const plan = plans.every(isPlan) ? plans.at(-1) : undefined;
  return plan === undefined ? null : { fact: plan, span: 'plan', isMarked: false };
}

/** Which fact stands for the window, and over what it runs. */
function pick(current: readonly LedgerFact[], earlier: readonly LedgerFact[], metric: Metric, window: Window): Omit<ValueCell, 'state'> | null {
  const now = (picked: Picked | null): Omit<ValueCell, 'state'> | null => picked && { ...picked, isEarlierPerimeter: false };
  const before = (picked: Picked | null): Omit<ValueCell, 'state'> | null => picked && { ...picked, isEarlierPerimeter: true };
  if (metric.nature === 'stock') {
    const last = newest(current);
    return last === undefined ? null : { fact: last, span: isPlan(last) ? 'plan' : 'instant', isMarked: false, isEarlierPerimeter: false };
  }
  const isTold = earlier.some((fact) => !isPlan(fact));
  const plan = now(pickPlan(current));
  if (plan !== null && !isTold) return plan;
  const told = current.filter((fact) => !isPlan(fact) || !isTold);
  if (window === 'latest-quarter' || !hasTrailingYear(metric)) return now(pickNewest(told, true)) ?? before(pickNewest(earlier, true));
  return now(pickYear(told)) ?? before(pickYear(earlier)) ?? now(pickNewest(told, false)) ?? before(pickNewest(earlier, false));
}

/** The cell without looking for a proxy. */
function ownCell(dataset: Dataset, provider: string, metric: Metric, id: string, window: Window): ValueCell | StaleCell | AbsentCell {
  const facts = currentFacts(dataset, provider, id);
  const oldest = shiftDay(dataset.asOf, -STALE_AFTER_MONTHS);
  const disclosed = facts.filter(isDisclosed);
  const fresh = (some: readonly LedgerFact[]): readonly LedgerFact[] => some.filter((fact) => isDisclosed(fact) && fact.period.end >= oldest);
  const picked = pick(fresh(facts), fresh(earlierFacts(dataset, provider, id)), metric, window);
  if (picked !== null) return { state: 'value', ...picked };
  const last = newest(disclosed);
  const silence = facts.findLast(({ absence }) => absence !== null);
  if (facts.length === 0 && metric.derived !== undefined) return absentInput(dataset, provider, metric.derived, window);
  if (silence?.absence === 'withdrawn' || silence?.absence === 'not applicable') return { state: 'absent', absence: silence.absence, fact: silence };
  if (last !== undefined) return { state: 'stale', fact: last, lastDisclosed: last.period.end.slice(0, 4) };
  return { state: 'absent', absence: silence?.absence ?? 'not sought', fact: silence ?? null };
}

/** A derived metric that could not be derived says what its inputs say: not disclosed, not applicable; else that nobody has looked. */
function absentInput(dataset: Dataset, provider: string, { of, by }: Derivation, window: Window): AbsentCell {
  for (const id of by === undefined ? [of] : [of, by]) {
    const metric = dataset.metrics.get(id)?.data;
    const cell = metric === undefined ? null : ownCell(dataset, provider, metric, id, window);
    if (cell?.state === 'absent' && cell.absence !== 'not sought') return cell;
    const silence = currentFacts(dataset, provider, id).findLast(({ absence }) => absence !== null);
    const absence = silence?.absence ?? null;
    if (cell?.state === 'stale' && silence !== undefined && absence !== null) return { state: 'absent', absence, fact: silence };
  }
  return { state: 'absent', absence: 'not sought', fact: null };
}

/** What the provider's cell in the metric's row says. Throws where the dataset knows no such metric. */
export function windowValue(dataset: Dataset, provider: string, metric: string, window: Window): Cell {
  const own = metricOf(dataset, metric);
  const cell = ownCell(dataset, provider, own, metric, window);
  const proxy = own.proxies[provider];
  if (cell.state === 'value' || proxy === undefined) return cell;
  const proxyMetric = dataset.metrics.get(proxy)?.data;
  const nearest = proxyMetric === undefined ? null : ownCell(dataset, provider, proxyMetric, proxy, window);
  if (nearest?.state !== 'value') return cell;
  return { ...nearest, state: 'proxy', metric: proxy, instead: cell };
}

function metricOf(dataset: Dataset, id: string): Metric {
  const metric = dataset.metrics.get(id)?.data;
  if (metric === undefined) throw new Error(`The dataset has no metric ${id}.`);
  return metric;
}

/** A row of a comparison: the cell of every compared provider, and the places of those that may be ranked. */
export interface RankedRow {
  readonly cells: ReadonlyMap<string, Cell>;
  /** By provider. Empty where fewer than two may be ranked, or where no direction is better. */
  readonly places: ReadonlyMap<string, Place>;
  /** By provider, what it would take to change the order: in US dollars or the metric's own unit. Empty where `places` is. */
  readonly margins: ReadonlyMap<string, Margin>;
  /** The one surely ahead of all others; null where there is none. */
  readonly leader: string | null;
}

/** The interval in US dollars, or in the metric's own unit; null where no rate stands. */
export function comparableBounds({ low, high, value, unit, usd }: LedgerFact): { low: number | null; high: number | null } | null {
  if (unit === null || !/^[A-Z]{3}$/.test(unit)) return { low, high };
  if (usd === null || value === null || value === 0) return null;
  const factor = usd / value;
  return { low: low === null ? null : low * factor, high: high === null ? null : high * factor };
}

/** What must be alike for two figures to be ranked: what they are of and, where somebody else reckoned them, who and over which period. */
export function yardstickOf({ of, basis, claimant, period }: LedgerFact): string {
  return JSON.stringify(basis === 'estimated' ? [of, claimant, period.calendar] : [of]);
}

/** The row of one metric over all compared providers. Only cells of the row's own window, marked comparable, are ranked; proxies never. */
export function rankRow(dataset: Dataset, metric: string, window: Window): RankedRow {
  const own = metricOf(dataset, metric);
  const providers = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
  const cells = new Map(providers.map((provider) => [provider, windowValue(dataset, provider, metric, window)]));
  const { polarity } = own;
  const comparable = new Set(own.comparability.filter((entry) => entry.comparable).map(({ provider }) => provider));
  const candidates = [...cells].flatMap(([id, cell]) => {
    if (cell.state !== 'value' || cell.isMarked || cell.span === 'plan' || !comparable.has(id)) return [];
    const bounds = comparableBounds(cell.fact);
    return bounds === null ? [] : [{ id, ...bounds, yardstick: yardstickOf(cell.fact) }];
  });
  const groups = [...Map.groupBy(candidates, ({ yardstick }) => yardstick).values()];
  const contenders = groups.reduce((largest, group) => (group.length > largest.length ? group : largest), groups[0] ?? []);
  if (polarity === 'neutral' || contenders.length < 2) return { cells, places: new Map(), margins: new Map(), leader: null };
  const places = rank(contenders, polarity);
  const first = [...places].filter(([, place]) => place.rank === 1);
  return { cells, places, margins: margins(contenders, polarity), leader: first.length === 1 && first[0]?.[1].isTied === false ? first[0][0] : null };
}
