// The cards under a series' table: one for each key on which facts disagree, with its sides, why one is shown, and their intervals on one axis.
import { type IntervalStrip, intervalStrip } from '../charts/interval-strip.ts';
import { differenceOf, lossOf, type Loss } from '../dataset/difference.ts';
import { type Dispute, disputesOf } from '../dataset/query.ts';
import type { Dataset, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { type CellScale, cellScale } from '../format/cell.ts';
import { dayWords } from '../format/day.ts';
import { periodPhrase } from '../format/period.ts';
import { intervalWords, valueWords } from '../format/value.ts';
import { doIntervalsMeet } from '../schema/quantity.ts';
import { type Metric } from '../schema/metric.ts';
import { TIERS } from '../schema/source.ts';
import { unitWords } from './line-figure.ts';

/** One party to a dispute. */
export interface DisputeSide {
  readonly fact: LedgerFact;
  readonly isShown: boolean;
  readonly value: string;
  /** Who says it, and through whom. */
  readonly claimant: string;
  /** Kind of document and date. */
  readonly document: string;
  readonly interval: string;
}

export interface DisputeCard {
  /** 'Quarter to June 2024: CNY 26.5 or 24.3 billion?' */
  readonly title: string;
  /** What it is of, where it is of a part. */
  readonly of: string | null;
  readonly isRestatement: boolean;
  /** Whether what rounding leaves open overlaps. */
  readonly gap: string;
  readonly strip: IntervalStrip | null;
  readonly scale: CellScale;
  /** What the axis counts. */
  readonly unit: string;
  /** The one shown first. */
  readonly sides: readonly DisputeSide[];
  /** Why the first is shown, a sentence for each of the others, said once. */
  readonly why: readonly string[];
}

/** The cards of a series, newest period first. */
export function disputeCards(dataset: Dataset, series: SeriesEntry, metric: Metric): readonly DisputeCard[] {
  return disputesOf(series.facts)
    .toSorted((a, b) => compare(b.shown.period.end, a.shown.period.end) || compare(a.key, b.key))
    .map((dispute) => disputeCard(dataset, dispute, metric));
}

function disputeCard(dataset: Dataset, dispute: Dispute, metric: Metric): DisputeCard {
  const { shown, others, isRestatement } = dispute;
  const facts = [shown, ...others.map(({ fact }) => fact)];
  const alike = facts.filter(({ unit }) => unit === shown.unit);
  const doMeet = others.some(({ fact }) => fact.unit === shown.unit && doIntervalsMeet(fact, shown));
  const scale = cellScale(
    metric.kind,
    alike.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null),
  );
  return {
    title: cardTitle(dispute),
    of: shown.of,
    isRestatement,
    gap: doMeet
      ? ''
      : `What rounding leaves open for ${facts.length === 2 ? 'each' : 'the first'} does not overlap with the other${facts.length === 2 ? '' : 's'}.`,
    strip: intervalStrip(alike.map((fact) => ({ low: fact.low, high: fact.high, isShown: fact === shown }))),
    scale,
    unit: unitWords(metric, shown.unit, scale),
    sides: facts.map((fact) => side(dataset, fact, fact === shown)),
    why: [...new Set(others.map(({ fact }) => whyShown(dataset, fact, shown)))],
  };
}

function cardTitle({ shown, others, isRestatement }: Dispute): string {
  const phrase = periodPhrase(shown.period).replace(/^the /, '');
  const when = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
  const rest = [...new Set(others.map(({ fact }) => valueWords(fact)))].filter((words) => words !== valueWords(shown));
  if (!isRestatement) return `${when}: ${alternatives([valueWords(shown), ...rest]).join(' or ')}?`;
  const earlier = others.toSorted((a, b) => compare(a.fact.sourceDate ?? '', b.fact.sourceDate ?? '')).map(({ fact }) => valueWords(fact));
  return `${when}: first ${alternatives([...new Set([...earlier, valueWords(shown)])]).join(', then ')}`;
}

/** Values with the currency on the first only and the scale on the last only, where all share them. */
function alternatives(words: readonly string[]): readonly string[] {
  const sign = /^(?:[A-Z]{3} |[A-Z]*[$€£])/.exec(words[0] ?? '')?.[0] ?? '';
  const tail = /(?: [a-z]+illion|%)$/.exec(words[0] ?? '')?.[0] ?? '';
  const hasSign = sign !== '' && words.every((one) => one.startsWith(sign));
  const hasTail = tail !== '' && words.every((one) => one.endsWith(tail));
  return words.map((one, index) => {
    const headless = hasSign && index > 0 ? one.slice(sign.length) : one;
    return hasTail && index < words.length - 1 ? headless.slice(0, -tail.length) : headless;
  });
}

function side(dataset: Dataset, fact: LedgerFact, isShown: boolean): DisputeSide {
  const sources = fact.sources.flatMap((id) => dataset.sources.get(id)?.data ?? []);
  const [source] = sources;
  const claimant = dataset.claimants.get(fact.claimant ?? '')?.data.name ?? fact.claimant ?? '';
  const through = source === undefined || source.publisher.startsWith(claimant) ? '' : `, in ${source.publisher}`;
  return {
    fact,
    isShown,
    value: valueWords(fact),
    claimant: `${claimant}${through}`,
    document: `${source === undefined ? 'no known document' : source.tier}, ${fact.sourceDate === null ? 'undated' : dayWords(fact.sourceDate)}, grade ${fact.grade}`,
    interval: intervalWords(fact),
  };
}

/** Why the shown one was preferred, where nobody says what is wrong with the other. */
const PREFERRED: Readonly<Record<Loss, string>> = {
  disputed: 'is not disputed',
  superseded: 'was said later',
  absence: 'is a figure',
  currency: 'is in the currency of the report',
  qualified: 'is exact',
  tier: 'stands closer to its origin',
  width: 'has more digits',
  date: 'stands in the later document',
  order: 'comes first in the ledger',
};

function whyShown(dataset: Dataset, fact: LedgerFact, shown: LedgerFact): string {
  const difference = differenceOf(fact, shown);
  if (difference.kind === 'disputed') return difference.reason;
  if (difference.kind === 'restated') {
    const isPlan = fact.basis === 'guided' || fact.basis === 'announced';
    return isPlan ? 'The plan was changed: the latest word counts.' : 'The same organisation has said otherwise since: the latest word counts.';
  }
  const tierRank = (one: LedgerFact): number =>
    Math.min(TIERS.length, ...one.sources.flatMap((id) => TIERS.indexOf(dataset.sources.get(id)?.data.tier ?? 'blog')));
  const loss = lossOf(fact, shown, tierRank);
  return `Why they differ is open. The first is shown since it ${PREFERRED[loss ?? 'order']}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
