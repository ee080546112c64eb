// Why some lines of a comparison do not compare: what sets the two companies' books apart, how each counts, and what one of them does not state.
import type { Cell } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import type { MarkName } from '../format/mark.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import { periodName } from '../format/period.ts';
import { valueWords } from '../format/value.ts';
import { factPath } from './address.ts';
import type { Pair } from './compare-pair.ts';
import type { PairLine, Unpaired } from './pair-line.ts';
import { ratioWords } from './pair-words.ts';
import { yearEndWords } from './provider-words.ts';
import { absenceMark } from './series-page.ts';

/** What one side has to say in a row. */
export interface ReasonSide {
  readonly words: string;
  /** Where it comes from; null for what is about the provider as a whole. */
  readonly path: string | null;
  readonly mark: MarkName | null;
}

/** A row of the table: how the two differ in one respect, and what follows. */
export interface Reason {
  /** What other tables link to it by: ids of metrics; none where an earlier row of the metric carries it. */
  readonly anchors: readonly string[];
  readonly title: string;
  readonly sides: readonly [ReasonSide, ReasonSide];
  readonly follows: string;
}

export interface PairReasons {
  readonly books: readonly Reason[];
  readonly definitions: readonly Reason[];
  readonly apart: readonly Reason[];
  readonly missing: readonly Reason[];
  /** Labels of metrics whose definitions the ledger does not hold. */
  readonly unjudged: readonly string[];
  /** Metrics that one side alone has, and that nobody has looked for on the other. */
  readonly unsought: number;
}

const said = (words: string): ReasonSide => ({ words, path: null, mark: null });

/** All that keeps lines of a pair from being compared. */
export function pairReasons(dataset: Dataset, pair: Pair): PairReasons {
  const lines = [...pair.differing, ...pair.ties];
  const missing = pair.unpaired.filter(({ why }) => why === 'absent');
  const isUnsought = ({ cells }: Unpaired): boolean => cells.some((cell) => cell.state === 'absent' && cell.absence === 'not sought');
  return {
    books: booksOf(pair),
    definitions: merged(lines.filter(({ roughness }) => roughness.includes('definitions')).flatMap((line) => definitionsOf(pair, line))),
    apart: pair.unpaired.filter(({ why }) => why !== 'absent').map((one) => apartReason(dataset, one)),
    missing: missing.filter((one) => !isUnsought(one)).map((one) => missingReason(dataset, one)),
    unjudged: lines.filter(({ roughness }) => roughness.includes('unjudged')).map(({ data }) => data.label),
    unsought: missing.filter(isUnsought).length,
  };
}

const CURRENCIES: Readonly<Record<string, string>> = { CNY: 'Chinese yuan', USD: 'US dollar' };

/** Reporting currency, year end and segment, where they differ. */
function booksOf({ sides }: Pair): readonly Reason[] {
  const [left, right] = [sides[0].data, sides[1].data];
  const row = (title: string, a: string | undefined, b: string | undefined, follows: string): readonly Reason[] =>
    a === b ? [] : [{ anchors: [], title, sides: [said(a ?? 'not on file'), said(b ?? 'not on file')], follows }];
  return [
    ...row(
      'Reporting currency',
      CURRENCIES[left.currency] ?? left.currency,
      CURRENCIES[right.currency] ?? right.currency,
      'Set side by side in US dollars at the rates of their periods',
    ),
    ...row('Year ends', yearEndWords(left.fiscalYearEnd), yearEndWords(right.fiscalYearEnd), 'Set on calendar quarters; windows may end in different months'),
    ...row('What reports the cloud', left.segment, right.segment, 'Revenue and profit are those of these segments'),
  ];
}

/** How each counts: the traits in which they differ, or what each counts in a sentence. */
function definitionsOf({ sides }: Pair, { metric, data, ratio }: PairLine): readonly Reason[] {
  const [left, right] = sides.map(({ id }) => data.comparability.find(({ provider }) => provider === id));
  const follows = ratio === null ? 'Read the direction, not the gap' : `${ratioWords(ratio)} × is a rough guide`;
  const traits = Object.keys(left?.traits ?? {}).filter((trait) => right?.traits[trait] !== undefined && right.traits[trait] !== left?.traits[trait]);
  const rows = traits.map((trait, index): Reason => ({
    anchors: index === 0 ? [metric] : [],
    title: `${data.short ?? data.label}: ${trait.toLowerCase()}`,
    sides: [said(left?.traits[trait] ?? ''), said(right?.traits[trait] ?? '')],
    follows: index === 0 ? follows : '',
  }));
  if (rows.length > 0) return rows;
  return [{ anchors: [metric], title: data.label, sides: [said(left?.counts ?? 'not on file'), said(right?.counts ?? 'not on file')], follows }];
}

/** Rows that say the same of both sides as one row of several metrics. */
function merged(reasons: readonly Reason[]): readonly Reason[] {
  const groups = Map.groupBy(reasons, ({ title, sides }) => (title.includes(': ') ? title : sides.map(({ words }) => words).join('|')));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const labels = group.map(({ title }, index) => (index === 0 ? title : labelInSentence(title)));
    return [{ ...first, anchors: group.flatMap(({ anchors }) => anchors), title: listInWords(labels), follows: 'Rough guides' }];
  });
}

const APART: Readonly<Record<Exclude<Unpaired['why'], 'absent'>, string>> = {
  of: 'Not of the same thing: no ratio',
  claimant: 'Reckoned by two houses: no ratio',
  length: 'Windows of unequal length: no ratio',
  plan: 'A plan on one side, or plans for different years: no ratio',
  unit: 'No rate converts one of them: no ratio',
  words: 'One is told in words: no ratio',
};

function apartReason(dataset: Dataset, { data, cells, why }: Unpaired): Reason {
  const follows = why === 'absent' ? '' : APART[why];
  return { anchors: [], title: data.label, sides: [sideOf(dataset, cells[0]), sideOf(dataset, cells[1])], follows };
}

function missingReason(dataset: Dataset, { data, cells }: Unpaired): Reason {
  const isProxy = cells.some(({ state }) => state === 'proxy');
  const isStale = cells.some(({ state }) => state === 'stale');
  const follows = isProxy ? 'What stands in for it is never ranked' : isStale ? 'Too old to stand as current' : 'Nothing to set against it';
  return { anchors: [], title: data.label, sides: [sideOf(dataset, cells[0]), sideOf(dataset, cells[1])], follows };
}

/** A cell in words: the figure, what it is of and when; or which kind of missing. */
function sideOf(dataset: Dataset, cell: Cell): ReasonSide {
  if (cell.state === 'absent') {
    const mark = absenceMark({ absence: cell.absence })[0] ?? null;
    return { words: cell.absence === 'not sought' ? 'not yet looked for' : cell.absence, path: cell.fact === null ? null : factPath(cell.fact), mark };
  }
  const { fact } = cell;
  const of = fact.of === null ? '' : ` (${fact.of})`;
  const when = periodName(fact.period);
  if (cell.state === 'stale') return { words: `last stated for ${when}: ${valueWords(fact)}${of}`, path: factPath(fact), mark: 'stale' };
  const under = cell.state === 'proxy' ? `${dataset.metrics.get(cell.metric)?.data.label ?? cell.metric}: ` : '';
  return { words: `${under}${valueWords(fact)}${of}, ${when}`, path: factPath(fact), mark: null };
}
