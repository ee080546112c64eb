// Two providers side by side: what separates them most, what is level, and what cannot be set against each other.
//
// The order is by how far two figures are surely apart: the least that the larger divided by the smaller can be, given both intervals. Percentages are
// put on the same scale, one as a multiple of the other, and their difference in points stands beside it. Where the smaller figure is below zero no ratio
// exists; such lines follow the others, in the order of metrics. Figures whose intervals share a point are ties. There is no overall score.
import type { Dataset, Entry } from '../dataset/types.ts';
import type { Metric } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import { isPairable, type PairLine, pairLine, type Unpaired } from './pair-line.ts';

/** Two providers in the site's order. */
export interface PairName {
  /** 'alibaba-cloud-vs-azure': its address under /compare/ and its figure's id. */
  readonly id: string;
  readonly left: string;
  readonly right: string;
}

export interface Pair extends PairName {
  readonly sides: readonly [Entry<Provider>, Entry<Provider>];
  /** What surely differs, the farthest apart first. */
  readonly differing: readonly PairLine[];
  readonly ties: readonly PairLine[];
  /** Metrics of which at least one side has a current figure, and no line can be drawn. */
  readonly unpaired: readonly Unpaired[];
}

/** The address of a pair: '/compare/alibaba-cloud-vs-azure/'. */
export function pairPath(id: string): string {
  return `/compare/${id}/`;
}

/** Every two compared providers, in the site's order. */
export function pairNames(dataset: Dataset): readonly PairName[] {
  const ids = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
  return ids.flatMap((left, index) => ids.slice(index + 1).map((right) => ({ id: `${left}-vs-${right}`, left, right })));
}

/** Every pair the other way round, as somebody may type it, and where its page stands. */
export function swappedPairs(dataset: Dataset): readonly { readonly path: string; readonly is: string }[] {
  return pairNames(dataset).map(({ id, left, right }) => ({ path: pairPath(`${right}-vs-${left}`), is: pairPath(id) }));
}

/** The metrics that two or more compared providers have a series of, and that are numbers. */
export function pairableMetrics(dataset: Dataset): readonly Entry<Metric>[] {
  const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
  return [...dataset.metrics.values()].filter(
    ({ id, data }) => isPairable(data) && compared.filter((provider) => dataset.series.has(`${provider}/${id}`)).length > 1,
  );
}

/** How far two figures are surely apart; null where no ratio tells it. */
const gapOf = ({ ratio }: PairLine): number | null => ratio?.low ?? null;

/** What lies between two providers over all metrics. Throws where the ledger has none of that name. */
export function comparePair(dataset: Dataset, left: string, right: string): Pair {
  const [a, b] = [dataset.providers.get(left), dataset.providers.get(right)];
  if (!a || !b) throw new Error(`The ledger has no provider ${a ? right : left}.`);
  const found = pairableMetrics(dataset).flatMap((metric) => pairLine(dataset, metric, left, right) ?? []);
  const lines = found.filter((one): one is PairLine => !('why' in one));
  const apart = lines.filter(({ ahead }) => ahead !== null);
  return {
    id: `${left}-vs-${right}`,
    left,
    right,
    sides: [a, b],
    differing: [
      ...apart.filter((line) => gapOf(line) !== null).toSorted((one, other) => (gapOf(other) ?? 0) - (gapOf(one) ?? 0)),
      ...apart.filter((line) => gapOf(line) === null),
    ],
    ties: lines.filter(({ ahead }) => ahead === null),
    unpaired: found.filter((one): one is Unpaired => 'why' in one),
  };
}
