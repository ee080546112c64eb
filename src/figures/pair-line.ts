// One metric of two providers side by side: what lies between their figures, as far as the two can be set against each other at all.
import { type Cell, comparableBounds, rank, type ValueCell, type Window, windowValue, yardstickOf } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import type { Metric } from '../schema/metric.ts';
import type { Period } from '../schema/period.ts';
import { factRow, type FigureRow, isCurrency } from './figure.ts';

/** A number with its interval; null is unbounded. */
export interface Reach {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

/** Why a ratio is no more than a rough guide. */
export type Roughness = 'definitions' | 'unjudged' | 'window' | 'plan';

/** Two figures of one metric over windows of one length, in one unit. */
export interface PairLine {
  readonly metric: string;
  readonly data: Metric;
  /** The left provider's figure, then the right one's: amounts in US dollars at the rates of their periods. */
  readonly rows: readonly [FigureRow, FigureRow];
  readonly facts: readonly [LedgerFact, LedgerFact];
  /** Which of the two is surely the larger; null where their intervals share a point: a tie. */
  readonly ahead: 0 | 1 | null;
  /** Larger ÷ smaller with the interval that both leave open. Null for a tie, and where the smaller may be below zero. */
  readonly ratio: Reach | null;
  /** Larger − smaller in the unit of the rows. Null for a tie, and where a side is unbounded. */
  readonly difference: number | null;
  /** Whether a figure follows an earlier definition, since the present one has none for the window yet. */
  readonly isEarlier: readonly [boolean, boolean];
  /** Empty where both count alike over one window. */
  readonly roughness: readonly Roughness[];
}

/** Two cells between which no line can be drawn. */
export interface Unpaired {
  readonly metric: string;
  readonly data: Metric;
  readonly cells: readonly [Cell, Cell];
  /** What keeps them apart: one side has no current figure; they are of different things, reckoned by two houses, over windows of unequal length, plans for different years, in unlike units; or one is told in words. */
  readonly why: 'absent' | 'of' | 'claimant' | 'length' | 'plan' | 'unit' | 'words';
}

/** Months that a period runs over; 0 for a day. */
export function monthsOf({ kind, start, end }: Period): number {
  if (kind === 'instant') return 0;
  return (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
}

/** What keeps two figures from being set against each other; null where nothing does. */
function obstacle(a: ValueCell, b: ValueCell, rows: readonly [FigureRow, FigureRow]): Unpaired['why'] | null {
  const facts = [a.fact, b.fact] as const;
  if (facts.some(({ value }) => value === null)) return 'words';
  if (a.fact.of !== b.fact.of) return 'of';
  if (a.fact.basis === 'estimated' && b.fact.basis === 'estimated' && a.fact.claimant !== b.fact.claimant) return 'claimant';
  if ((a.span === 'plan') !== (b.span === 'plan')) return 'plan';
  if (a.span === 'plan' && a.fact.period.calendar !== b.fact.period.calendar) return 'plan';
  if (monthsOf(a.fact.period) !== monthsOf(b.fact.period)) return 'length';
  const isUnlike = facts.some((fact) => isCurrency(fact.unit) && comparableBounds(fact) === null) || rows[0].unit !== rows[1].unit;
  return isUnlike ? 'unit' : null;
}

/** Why two figures over one window are no more than roughly comparable, by what the metric says of both providers. */
function roughnessOf(metric: Metric, a: ValueCell, b: ValueCell): readonly Roughness[] {
  const judged = [a, b].map((cell) => metric.comparability.find(({ provider }) => provider === cell.fact.provider));
  const found: Roughness[] = [];
  if (judged.some((one) => one === undefined)) found.push('unjudged');
  else if (judged.some((one) => one?.comparable === false)) found.push('definitions');
  const isSameSpan = a.fact.period.start === b.fact.period.start && a.fact.period.end === b.fact.period.end;
  const isOtherWindow = !isSameSpan && (a.isMarked || b.isMarked || a.span !== b.span);
  if (isOtherWindow || yardstickOf(a.fact) !== yardstickOf(b.fact)) found.push('window');
  return a.span === 'plan' ? [...found, 'plan'] : found;
}

/** The interval of a figure in the unit of its row; its ends are ±Infinity where it is unbounded. */
function boundsOf(fact: LedgerFact): { readonly low: number; readonly high: number } {
  const bounds = comparableBounds(fact);
  return { low: bounds?.low ?? -Infinity, high: bounds?.high ?? Infinity };
}

/** Larger ÷ smaller: the least it can be is the larger’s low over the smaller’s high. Null where the smaller may be below zero. */
function ratioOf(larger: LedgerFact, smaller: LedgerFact, values: readonly [number, number]): Reach | null {
  const [up, down] = [boundsOf(larger), boundsOf(smaller)];
  if (down.low < 0 || values[1] <= 0) return null;
  const high = down.low === 0 ? Infinity : up.high / down.low;
  const low = up.low / down.high;
  // A derived value is printed with the digits it has earned, and may lie a hair outside its own interval.
  return { value: Math.min(Math.max(values[0] / values[1], low), high), low, high: Number.isFinite(high) ? high : null };
}

function lineOf(dataset: Dataset, { id, data }: Entry<Metric>, a: ValueCell, b: ValueCell): PairLine | Unpaired {
  const rows = [factRow(dataset, a.fact, 'usd'), factRow(dataset, b.fact, 'usd')] as const;
  const why = obstacle(a, b, rows);
  if (why !== null) return { metric: id, data, cells: [a, b], why };
  const facts = [a.fact, b.fact] as const;
  const [first, second] = [boundsOf(a.fact), boundsOf(b.fact)];
  const isTied =
    rank(
      [
        { id: 'a', ...first },
        { id: 'b', ...second },
      ],
      'higher',
    ).get('a')?.isTied ?? true;
  const ahead = isTied ? null : first.low >= second.high ? 0 : 1;
  const isEarlier = [a.isEarlierPerimeter, b.isEarlierPerimeter] as const;
  const common = { metric: id, data, rows, facts, isEarlier, roughness: roughnessOf(data, a, b) };
  const [left, right] = [rows[0].value, rows[1].value];
  if (ahead === null || left === null || right === null) return { ...common, ahead, ratio: null, difference: null };
  const values = ahead === 0 ? ([left, right] as const) : ([right, left] as const);
  const hasRatio = data.kind !== 'rank' && data.kind !== 'points';
  const ratio = hasRatio ? ratioOf(facts[ahead], facts[ahead === 0 ? 1 : 0], values) : null;
  return { ...common, ahead, ratio, difference: values[0] - values[1] };
}

/** Whether a metric is a number that two providers can be set against each other by. */
export function isPairable({ list, kind }: Metric): boolean {
  return !list && kind !== 'text';
}

/**
 * What lies between two providers on a metric: over trailing twelve months for flows and the latest day for stocks, else over the latest quarter
 * of both. Null where neither has a current figure.
 */
export function pairLine(dataset: Dataset, metric: Entry<Metric>, left: string, right: string): PairLine | Unpaired | null {
  const over = (window: Window): readonly [Cell, Cell] => [windowValue(dataset, left, metric.id, window), windowValue(dataset, right, metric.id, window)];
  const [a, b] = over('ttm');
  if (a.state !== 'value' && b.state !== 'value') return null;
  if (a.state !== 'value' || b.state !== 'value') return { metric: metric.id, data: metric.data, cells: [a, b], why: 'absent' };
  const yearly = lineOf(dataset, metric, a, b);
  if (!('why' in yearly) || yearly.why !== 'length') return yearly;
  const [c, d] = over('latest-quarter');
  if (c.state !== 'value' || d.state !== 'value' || c.isMarked || d.isMarked) return yearly;
  const quarterly = lineOf(dataset, metric, c, d);
  return 'why' in quarterly ? yearly : quarterly;
}
