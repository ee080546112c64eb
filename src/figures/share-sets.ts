// Shares of one whole as one claimant counts them: points of different houses or definitions are never set together.
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import type { PeriodKind } from '../schema/period.ts';
import { seriesOfMetric } from './metric-pages.ts';

/** The shares that one claimant gives for one period. */
export interface ShareColumn {
  readonly calendar: string;
  readonly end: string;
  readonly facts: readonly LedgerFact[];
}

/** All shares of one claimant, one definition and one kind of period, oldest first. */
export interface ShareSet {
  readonly metric: string;
  readonly claimant: string;
  /** What the share is of, where the house says so. */
  readonly of: string | null;
  readonly kind: PeriodKind;
  readonly columns: readonly ShareColumn[];
}

/** Shares that stand alone say nothing of the whole. */
const LEAST_SHARES = 2;
/** Who stands in so many of the columns belongs in every one that is drawn. */
const CORE_SHARE = 0.75;

/** The sets of a metric, each with the columns in which at least two hold a share, the one with the most shares first. */
export function shareSets(dataset: Dataset, metric: string): readonly ShareSet[] {
  const facts = seriesOfMetric(dataset, metric).flatMap((series) =>
    series.facts.filter((fact) => fact.shown && fact.value !== null && fact.unit === '%' && fact.disputed === null),
  );
  const groups = Map.groupBy(facts, ({ claimant, of, perimeter, basis, period }) => JSON.stringify([claimant, of, perimeter, basis, period.kind]));
  return [...groups.values()]
    .flatMap((group): readonly ShareSet[] => {
      const [first] = group;
      if (first?.claimant === undefined || first.claimant === null) return [];
      const columns = [...Map.groupBy(group, ({ period }) => period.calendar)]
        .map(([calendar, all]): ShareColumn => ({ calendar, end: all[0]?.period.end ?? '', facts: all }))
        .filter((column) => column.facts.length >= LEAST_SHARES && holds(column))
        .toSorted((a, b) => (a.end < b.end ? -1 : 1));
      return columns.length === 0 ? [] : [{ metric, claimant: first.claimant, of: first.of, kind: first.period.kind, columns }];
    })
    .toSorted((a, b) => countOf(b) - countOf(a) || (a.claimant < b.claimant ? -1 : 1));
}

const countOf = ({ columns }: ShareSet): number => columns.reduce((sum, { facts }) => sum + facts.length, 0);

/** False where the shares of a column exceed the whole: they are of different wholes then. */
function holds({ facts }: ShareColumn): boolean {
  return facts.reduce((sum, { value }) => sum + (value ?? 0), 0) <= 100;
}

/** The set's columns that hold every holder who stands in most of them, and those left out: without a great share all above it would sink. */
export function wholeColumns({ columns }: ShareSet): { readonly kept: readonly ShareColumn[]; readonly left: readonly ShareColumn[] } {
  const counts = Map.groupBy(
    columns.flatMap(({ facts }) => facts),
    ({ provider }) => provider,
  );
  const core = [...counts].filter(([, facts]) => facts.length >= columns.length * CORE_SHARE).map(([provider]) => provider);
  const isWhole = ({ facts }: ShareColumn): boolean => core.every((one) => facts.some(({ provider }) => provider === one));
  return { kept: columns.filter(isWhole), left: columns.filter((column) => !isWhole(column)) };
}

/** The two columns furthest apart in which at least `least` hold a share in both, with those who do; null where there are none. */
export function furthestPair(
  { columns }: ShareSet,
  least: number,
): { readonly from: ShareColumn; readonly to: ShareColumn; readonly shared: readonly string[] } | null {
  const pairs = columns.flatMap((from, index) =>
    columns
      .slice(index + 1)
      .map((to) => ({ from, to, shared: from.facts.map(({ provider }) => provider).filter((one) => to.facts.some(({ provider }) => provider === one)) })),
  );
  const wide = pairs.filter(({ shared }) => shared.length >= least);
  const span = ({ from, to }: (typeof pairs)[number]): number => Date.parse(to.end) - Date.parse(from.end);
  return wide.toSorted((a, b) => span(b) - span(a) || b.shared.length - a.shared.length)[0] ?? null;
}
