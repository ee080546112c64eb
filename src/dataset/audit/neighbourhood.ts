// What a value should be by its neighbours in time, and how far it lies from that.
import { monthOf, monthsBetween } from '../../schema/plain-date.ts';
import type { Metric } from '../../schema/metric.ts';
import type { Ledger } from '../rule.ts';
import { lineOf, type Witness, witnessesOf } from './witnesses.ts';
import { remembered } from '../remembered.ts';

/** Neighbours further apart than this say nothing of each other. */
const MOST_MONTHS_APART = 15;
/** Lines with fewer residuals have no spread of their own. */
const FEWEST_FOR_SPREAD = 5;
/** Median absolute deviations, on the scale of standard ones, beyond which a value is questioned. */
const DEVIATIONS = 8;

/** A value of a line with what its neighbours lead one to expect. */
export interface Stand {
  readonly witness: Witness;
  /** The number that is compared: the value, or its US dollars in a line of several currencies. */
  readonly number: number;
  /** What the neighbours lead one to expect; null where there is none near enough. */
  readonly expected: number | null;
  /** The nearest neighbour. */
  readonly neighbour: Witness | null;
  /** True where ratios are compared, false where differences are. */
  readonly isRatio: boolean;
  /** Logarithm of number ÷ expected, or number − expected. */
  readonly residual: number;
  /** Periods in its line. */
  readonly points: number;
  /** Beyond this a residual is questioned. */
  readonly bound: number;
  /** True where it has neighbours before and after. */
  readonly isBetween: boolean;
  /** The residual if the value stood on that day; infinite where it has no neighbours there. */
  readonly residualAt: (day: string) => number;
  /** The same stand as if the others were not there; null where nothing near is left. */
  readonly without: (others: ReadonlySet<Witness>) => Stand | null;
}

interface Point {
  readonly witness: Witness;
  readonly month: number;
  readonly number: number;
  /** The number on the scale of comparison. */
  readonly height: number;
}

const monthIndex = (day: string): number => monthsBetween({ year: 0, month: 1 }, monthOf(day));

/** Every witness of a line of two and more, with what its neighbours say of it. */
export const standsOf = remembered((ledger: Ledger): readonly Stand[] => {
  const fit = witnessesOf(ledger).filter(
    ({ fact, metric }) => fact.value !== null && !metric.list && metric.kind !== 'rank' && fact.basis !== 'guided' && fact.basis !== 'announced',
  );
  const lines = Map.groupBy(fit, ({ fact }) => `${lineOf(fact)}|${fact.period.kind}`);
  const found = [...lines.values()].flatMap((line) => (line.length < 2 ? [] : alongLine(line)));
  return found;
});

/** By fact id how many times its bound a value lies off; only those that have a bound. */
export function misfitsOf(ledger: Ledger): ReadonlyMap<string, number> {
  return new Map(standsOf(ledger).map(({ witness, residual, bound }) => [witness.fact.id, Math.abs(residual) / bound]));
}

function alongLine(line: readonly Witness[]): readonly Stand[] {
  const isOneUnit = line.every(({ fact }) => fact.unit === line[0]?.fact.unit);
  const numbered = line.flatMap((witness) => {
    const number = isOneUnit ? witness.fact.value : witness.fact.usd;
    return number === null ? [] : [{ witness, number }];
  });
  const metric = line[0]?.metric;
  if (metric === undefined) return [];
  const isRatio = metric.kind !== 'percent' && metric.kind !== 'points' && numbered.every(({ number }) => number > 0);
  const points = numbered.map(({ witness, number }): Point => ({
    witness,
    number,
    month: monthIndex(witness.fact.period.end),
    height: isRatio ? Math.log(number) : number,
  }));
  const shown = points.filter(({ witness }) => witness.fact.shown).sort((a, b) => a.month - b.month);
  const residuals = shown.flatMap((point) => {
    const guess = expectation(point, shown);
    return guess === null ? [] : [Math.abs(point.height - guess.height)];
  });
  const bound = boundOf(metric, isRatio, residuals, points);
  const standIn = (point: Point, line: readonly Point[]): Stand => {
    const guess = expectation(point, line);
    return {
      witness: point.witness,
      number: point.number,
      expected: guess === null ? null : isRatio ? Math.exp(guess.height) : guess.height,
      neighbour: guess?.nearest.witness ?? null,
      isRatio,
      residual: guess === null ? 0 : point.height - guess.height,
      isBetween: guess?.isBetween ?? false,
      points: shown.length,
      bound,
      residualAt: (day) => {
        const there = expectation(
          { ...point, month: monthIndex(day) },
          line.filter((one) => one !== point),
        );
        return there === null ? Infinity : point.height - there.height;
      },
      without: (others) => {
        const stand = standIn(
          point,
          line.filter((one) => !others.has(one.witness)),
        );
        return stand.expected === null ? null : stand;
      },
    };
  };
  return points.map((point) => standIn(point, shown));
}

interface Guess {
  readonly height: number;
  readonly nearest: Point;
  readonly isBetween: boolean;
}

/** The usual change over a year, without those that the point itself takes part in. */
function yearlyChange(line: readonly Point[], apartFrom: Point): number {
  const others = line.filter(({ month }) => month !== apartFrom.month);
  return median(others.flatMap((point) => others.filter(({ month }) => month === point.month - 12).map((before) => point.height - before.height))) ?? 0;
}

/** What the points on other days lead one to expect: the one between the two sides, or by the year before or after, whichever lies nearer. */
function expectation(point: Point, line: readonly Point[]): Guess | null {
  const near = line.filter(({ month }) => month !== point.month && Math.abs(month - point.month) <= MOST_MONTHS_APART);
  const before = near.findLast(({ month }) => month < point.month);
  const after = near.find(({ month }) => month > point.month);
  const nearest = before ?? after;
  if (nearest === undefined) return null;
  const yearly = yearlyChange(line, point);
  const heights: number[] = [];
  if (before !== undefined && after !== undefined)
    heights.push(before.height + ((after.height - before.height) * (point.month - before.month)) / (after.month - before.month));
  else heights.push(nearest.height);
  for (const { month, height } of near) {
    if (month === point.month - 12) heights.push(height + yearly);
    if (month === point.month + 12) heights.push(height - yearly);
  }
  const height = heights.reduce((best, one) => (Math.abs(point.height - one) < Math.abs(point.height - best) ? one : best));
  return { height, nearest, isBetween: before !== undefined && after !== undefined };
}

/** Ratios: the metric's own bound for short lines, else a multiple of the line's median absolute deviation. Differences likewise, in points or in the line's own size. */
function boundOf(metric: Metric, isRatio: boolean, residuals: readonly number[], points: readonly Point[]): number {
  const spread = residuals.length < FEWEST_FOR_SPREAD ? null : 1.4826 * (median(residuals) ?? 0) * DEVIATIONS;
  if (isRatio) return Math.max(Math.log(1.35), spread ?? Math.log(metric.jump ?? 6));
  const size = median(points.map(({ height }) => Math.abs(height))) ?? 0;
  const least = metric.kind === 'percent' || metric.kind === 'points' ? 5 : size * 0.5;
  return Math.max(least, spread ?? size * 2);
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? null) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
