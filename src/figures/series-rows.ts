// One series as rows for a line or a sparkline: shown facts with a number, each on its calendar quarter.
import type { LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { quarterOf } from '../charts/quarter.ts';
import { type SparkPoint, unbrokenRuns } from '../charts/sparkline.ts';
import type { PeriodKind } from '../schema/period.ts';

/** How often a series speaks: the kind of period its line is drawn by, and how many quarters lie between two points. */
export interface Rhythm {
  readonly kind: PeriodKind;
  readonly reach: number;
}

const RHYTHMS: readonly Rhythm[] = [
  { kind: 'quarter', reach: 1 },
  { kind: 'ttm', reach: 1 },
  { kind: 'half', reach: 2 },
  { kind: 'year', reach: 4 },
  { kind: 'instant', reach: 4 },
];

/** A fact that can stand as a point: shown, and a number. */
export function isDrawable(fact: LedgerFact): boolean {
  return fact.shown && fact.value !== null;
}

/** The rhythm with the most drawable facts, the finer first on a tie; null where nothing can be drawn. */
export function rhythmOf(series: SeriesEntry): Rhythm | null {
  const counts = RHYTHMS.map((rhythm) => ({ rhythm, count: drawableFacts(series, rhythm.kind).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.rhythm;
}

/**
 * The drawable facts of one kind of period, oldest first, at most one a quarter, all of the subject that most facts are of. Facts of one
 * definition that follow each other are a run; the newest run of the current perimeter comes first, then the longest, and each is drawn only outside the spans chosen before it:
 * a line changes its definition at a cut, never back and forth. Plans are left out where anything else stands.
 */
export function drawableFacts(series: SeriesEntry, kind: PeriodKind): LedgerFact[] {
  // A year is the twelve months to its end.
  const kinds: readonly PeriodKind[] = kind === 'ttm' ? ['ttm', 'year'] : [kind];
  const every = series.facts.filter((fact) => kinds.includes(fact.period.kind) && isDrawable(fact));
  const past = every.filter((fact) => fact.basis !== 'guided' && fact.basis !== 'announced');
  const candidates = past.length > 0 ? past : every;
  const usual = commonest(candidates.map((fact) => fact.of));
  const facts = candidates.filter((fact) => fact.of === usual);
  const reach = RHYTHMS.find((rhythm) => rhythm.kind === kind)?.reach ?? 1;
  const runs = [...Map.groupBy(facts, segmentOf).values()].flatMap((group) => {
    const points = onePerQuarter(group).map((fact) => ({ fact, position: quarterOf(fact.period.end), segment: '' }));
    return unbrokenRuns(points, reach).map((run) => run.map(({ fact }) => fact));
  });
  const weight = (run: readonly LedgerFact[]) => Number(run[0]?.perimeter === series.perimeter);
  const newest = (run: readonly LedgerFact[]) => quarterOf(run.at(-1)?.period.end ?? '0000-01-01');
  const currents = runs.filter((run) => run[0]?.perimeter === series.perimeter);
  const head = currents.toSorted((a, b) => newest(b) - newest(a)).slice(0, 1);
  const rest = runs.filter((run) => !head.includes(run)).toSorted((a, b) => b.length - a.length || weight(b) - weight(a) || newest(b) - newest(a));
  const drawn = new Map<number, LedgerFact>();
  const spans: (readonly [number, number])[] = [];
  for (const run of [...head, ...rest]) {
    const free = run.filter((fact) => spans.every(([from, to]) => quarterOf(fact.period.end) < from || quarterOf(fact.period.end) > to));
    const [first, last] = [free[0], free.at(-1)];
    if (!first || !last) continue;
    spans.push([quarterOf(first.period.end), quarterOf(last.period.end)]);
    for (const fact of free) drawn.set(quarterOf(fact.period.end), fact);
  }
  return [...drawn.entries()].toSorted(([a], [b]) => a - b).map(([, fact]) => fact);
}

/** One fact a quarter, stated before derived, oldest first. */
function onePerQuarter(facts: readonly LedgerFact[]): LedgerFact[] {
  return [...Map.groupBy(facts, (fact) => quarterOf(fact.period.end)).entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, rivals]) => rivals.toSorted((a, b) => BASIS_ORDER.indexOf(a.basis) - BASIS_ORDER.indexOf(b.basis) || (a.id < b.id ? -1 : 1)).slice(0, 1));
}

const BASIS_ORDER: readonly LedgerFact['basis'][] = ['reported', 'estimated', 'derived', 'announced', 'guided'];

/** The value that occurs most, the first of them on a tie; null for none. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = [...Map.groupBy(values, (value) => value).entries()];
  return counts.reduce<readonly [string | null, number]>((best, [value, all]) => (all.length > best[1] ? [value, all.length] : best), [null, 0])[0];
}

/** What two points must share to be joined: definition and subject. */
export function segmentOf(fact: LedgerFact): string {
  return `${fact.perimeter ?? ''}|${fact.of ?? ''}`;
}

/** Points of a sparkline, in the value the fact states. */
export function sparkPoints(facts: readonly LedgerFact[]): SparkPoint[] {
  return facts.flatMap((fact) => (fact.value === null ? [] : [{ position: quarterOf(fact.period.end), value: fact.value, segment: segmentOf(fact) }]));
}
