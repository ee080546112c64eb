// When a provider reports, and when each of its series should speak again: from the past pattern of periods and of the days on which they were told.
import { addDays, daysBetween, isMonthEnd, monthOf, monthsBetween, shiftDay } from '../schema/plain-date.ts';
import type { Dataset, LedgerFact } from './types.ts';

/** When the next period should be told. */
export interface Expectation {
  /** End of the newest period told, and how many months lie between two. */
  readonly last: string;
  readonly step: number;
  /** Days from a period's end to its publication, the middle of the past ones. */
  readonly lag: number;
  /** End of the next period, and the day on which it should be told. */
  readonly next: string;
  readonly expected: string;
  /** Whether that day passed more than two weeks before the ledger's own. */
  readonly isOverdue: boolean;
}

/** A provider's results days, with how many of them the pattern rests on. */
export interface ReportingCalendar extends Expectation {
  readonly seen: number;
}

const GRACE_DAYS = 14;
/** A document later than this after a period's end retells it. */
const LATEST_LAG = 130;
/** So many of the newest periods make the pattern. */
const PATTERN = 8;
/** Fewer ends than this make none. */
const LEAST_ENDS = 3;
const STEPS = [1, 3, 6, 12];
const REPORTED_KINDS: readonly LedgerFact['period']['kind'][] = ['quarter', 'half', 'nine-months', 'year'];

/** The middle of some numbers, the lower of two; null for none. */
function middle(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[(numbers.length - 1) >> 1] ?? null;
}

/** Days from each period's end to the first document that told it, oldest period first. */
function lagsOf(facts: readonly LedgerFact[]): readonly number[] {
  const told = facts.flatMap(({ period, sourceDate }) => {
    const lag = sourceDate === null ? -1 : daysBetween(period.end, sourceDate);
    return lag < 0 || lag > LATEST_LAG ? [] : [{ end: period.end, lag }];
  });
  const byEnd = [...Map.groupBy(told, ({ end }) => end)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byEnd.map(([, same]) => Math.min(...same.map(({ lag }) => lag)));
}

/** The commonest step in months between ends that follow each other, where it makes at least half of them; else null. */
function stepOf(ends: readonly string[]): number | null {
  const steps = ends.slice(1).map((end, index) => monthsBetween(monthOf(ends[index] ?? end), monthOf(end)));
  const counts = STEPS.map((step) => ({ step, count: steps.filter((one) => one === step).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count * 2 >= steps.length && best.count > 0 ? best.step : null;
}

function expectation(facts: readonly LedgerFact[], lag: number | null, asOf: string): Expectation | null {
  const ends = [...new Set(facts.map(({ period }) => period.end))].sort().slice(-PATTERN);
  const step = ends.length < LEAST_ENDS ? null : stepOf(ends);
  const last = ends.at(-1);
  if (step === null || last === undefined || lag === null) return null;
  const next = shiftDay(last, step);
  const expected = addDays(next, lag);
  return { last, step, lag, next, expected, isOverdue: addDays(expected, GRACE_DAYS) < asOf };
}

/** What the provider itself has reported of whole periods. */
function ownReports(dataset: Dataset, provider: string): readonly LedgerFact[] {
  return [...dataset.series.values()]
    .filter((series) => series.provider === provider)
    .flatMap(({ facts }) => facts)
    .filter(({ basis, claimant, absence, disputed, period }) => {
      const isOwn = dataset.claimants.get(claimant ?? '')?.provider === provider;
      return isOwn && basis === 'reported' && absence === null && disputed === null && REPORTED_KINDS.includes(period.kind);
    });
}

/** When the provider's next results are due; null where too little is known of the past ones. */
export function reportingCalendar(dataset: Dataset, provider: string): ReportingCalendar | null {
  const facts = ownReports(dataset, provider);
  const lags = lagsOf(facts).slice(-PATTERN);
  const due = expectation(facts, middle(lags), dataset.asOf);
  return due === null ? null : { ...due, seen: lags.length };
}

/**
 * When a series should speak again; null for lists and texts, for prices of shares, for what is told of odd days, for series without a rhythm, and where the
 * last word is a silence.
 */
export function seriesExpectation(dataset: Dataset, provider: string, metric: string): Expectation | null {
  const measure = dataset.metrics.get(metric)?.data;
  const all = dataset.series.get(`${provider}/${metric}`)?.facts ?? [];
  if (measure === undefined || measure.list || measure.kind === 'text' || measure.group === 'valuation') return null;
  const spoken = all.filter(({ basis, disputed }) => (basis === 'reported' || basis === 'estimated') && disputed === null);
  const past = spoken.filter(({ period }) => period.end <= dataset.asOf).toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1));
  const last = past.at(-1);
  if (last === undefined || past.some((fact) => fact.absence !== null && fact.period.end === last.period.end)) return null;
  const told = past.filter(({ absence, period }) => absence === null && isMonthEnd(period.end));
  const own = middle(lagsOf(told).slice(-PATTERN));
  return expectation(told, own ?? reportingCalendar(dataset, provider)?.lag ?? null, dataset.asOf);
}

/** Whether a series should have spoken again by now. */
export function isOverdue(dataset: Dataset, provider: string, metric: string): boolean {
  return seriesExpectation(dataset, provider, metric)?.isOverdue ?? false;
}
