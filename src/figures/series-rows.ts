// One series as rows for a line or a sparkline: shown facts with a number, each on its calendar quarter.
import type { LedgerFact, SeriesEntry } from '../dataset/types.ts';
import type { LinePoint } from '../charts/line-chart.ts';
import { quarterOf } from '../charts/quarter.ts';
import type { SparkPoint } from '../charts/sparkline.ts';
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
 * The drawable facts of one kind of period, oldest first, one a quarter: on the series' current perimeter where it has
 * one for that quarter, of what most of its facts are of, stated before derived.
 */
export function drawableFacts(series: SeriesEntry, kind: PeriodKind): LedgerFact[] {
  const facts = series.facts.filter((fact) => fact.period.kind === kind && isDrawable(fact));
  const byQuarter = Map.groupBy(facts, (fact) => quarterOf(fact.period.end));
  const usual = commonest(facts.map((fact) => fact.of));
  const preference = (fact: LedgerFact) => (fact.perimeter === series.perimeter ? 0 : 100) + (fact.of === usual ? 0 : 10) + BASIS_ORDER.indexOf(fact.basis);
  return [...byQuarter.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, rivals]) => rivals.toSorted((a, b) => preference(a) - preference(b) || (a.id < b.id ? -1 : 1)).slice(0, 1));
}

const BASIS_ORDER: readonly LedgerFact['basis'][] = ['reported', 'estimated', 'derived', 'announced', 'guided'];

/** The value that occurs most, the first of them on a tie; null for none. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = [...Map.groupBy(values, (value) => value).entries()];
  return counts.reduce<readonly [string | null, number]>((best, [value, all]) => (all.length > best[1] ? [value, all.length] : best), [null, 0])[0];
}

/** What two points must share to be joined: definition and subject. */
function segmentOf(fact: LedgerFact): string {
  return `${fact.perimeter ?? ''}|${fact.of ?? ''}`;
}

/** Points of a sparkline, in the value the fact states. */
export function sparkPoints(facts: readonly LedgerFact[]): SparkPoint[] {
  return facts.flatMap((fact) => (fact.value === null ? [] : [{ position: quarterOf(fact.period.end), value: fact.value, segment: segmentOf(fact) }]));
}

/** What a chart asks of a fact: its number in the chart's unit, its interval, its words and its address. */
export interface Reading {
  readonly value: (fact: LedgerFact) => number | null;
  readonly interval: (fact: LedgerFact) => readonly [number | null, number | null];
  readonly label: (fact: LedgerFact) => string;
  readonly href: (fact: LedgerFact) => string | null;
}

/** Points of a line; facts without a number in the chart's unit are left out, never drawn as zero. */
export function linePoints(facts: readonly LedgerFact[], reading: Reading): LinePoint[] {
  return facts.flatMap((fact) => {
    const value = reading.value(fact);
    if (value === null) return [];
    const [low, high] = reading.interval(fact);
    const mark = fact.disputed === null ? fact.basis : 'disputed';
    return [{ position: quarterOf(fact.period.end), value, low, high, segment: segmentOf(fact), mark, label: reading.label(fact), href: reading.href(fact) }];
  });
}
