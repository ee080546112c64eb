// Runs every derivation over the stated facts, in the order in which they feed each other.
import { companyInSentence, labelInSentence } from '../../format/label.ts';
import type { Derivation, Metric } from '../../schema/metric.ts';
import type { Provider } from '../../schema/provider.ts';
import type { Rates } from '../../schema/rate.ts';
import type { Entry, LedgerFact } from '../types.ts';
import { addedPer } from './added-per.ts';
import { derivedFact } from './derived-fact.ts';
import { difference } from './difference.ts';
import type { Formula, Task } from './formula.ts';
import { growth } from './growth.ts';
import { type Line, Lines } from './lines.ts';
import { quarterFromCumulative } from './quarter-from-cumulative.ts';
import { ratio } from './ratio.ts';
import { runRate } from './run-rate.ts';
import { ttm } from './ttm.ts';

/** The stated part of a ledger. */
export interface StatedLedger {
  readonly providers: ReadonlyMap<string, Entry<Provider>>;
  readonly metrics: ReadonlyMap<string, Entry<Metric>>;
  readonly rates: ReadonlyMap<string, Rates>;
  /** Every stated fact, with `shown` and `supersededBy` set. */
  readonly facts: readonly LedgerFact[];
  /** The perimeter that a series, `provider/metric`, shows as its current one. */
  readonly currentPerimeterOf: (series: string) => string | null;
}

const FORMULAS: Readonly<Record<Derivation['formula'], Formula>> = { growth, ratio, difference, 'added-per': addedPer, 'run-rate': runRate };

/** A metric after those it is made of; a ring of metrics is left out. */
function inOrder(metrics: ReadonlyMap<string, Entry<Metric>>): readonly Entry<Metric>[] {
  const done = new Set([...metrics.values()].filter(({ data }) => data.derived === undefined).map(({ id }) => id));
  const ordered: Entry<Metric>[] = [];
  for (let found = true; found;) {
    found = false;
    for (const metric of metrics.values()) {
      const { derived } = metric.data;
      if (derived === undefined || done.has(metric.id)) continue;
      if ([derived.of, derived.by ?? derived.of].some((id) => metrics.has(id) && !done.has(id))) continue;
      ordered.push(metric);
      done.add(metric.id);
      found = true;
    }
  }
  return ordered;
}

/** Whose the metric is and what it is: 'AWS cloud revenue', 'Amazon free cash flow', 'Microsoft Cloud revenue'. */
function subjectOf(provider: Provider, metric: Metric | undefined, id: string): string {
  const label = metric === undefined ? id : labelInSentence(metric.label);
  const parent = companyInSentence(provider.parent ?? provider.name);
  const owner = metric?.scope === 'group' ? parent : provider.short;
  return [owner, parent, provider.short].some((name) => label.startsWith(`${name} `)) ? label : `${owner} ${label}`;
}

/**
 * One definition: the same perimeter, or perimeters that say nothing about the other's metric.
 * Where both lines have one, the second must be on its series' current one, so that there is one pair for each perimeter of the first.
 */
function doAgree(provider: Provider, a: Line, b: Line, currentOfB: string | null): boolean {
  if (a.perimeter === b.perimeter) return true;
  const speaksOf = (perimeter: string | null, metric: string): boolean =>
    perimeter !== null && (provider.perimeters.find(({ id }) => id === perimeter)?.metrics.includes(metric) ?? true);
  if (speaksOf(a.perimeter, b.metric) || speaksOf(b.perimeter, a.metric)) return false;
  return a.perimeter === null || b.perimeter === null || b.perimeter === currentOfB;
}

/** Flows of money whose periods add up. A metric that may stand on a day holds rates too, and is not added up. */
const isAddable = ({ data }: Entry<Metric>): boolean =>
  data.kind === 'money' && data.nature === 'flow' && !data.list && data.derived === undefined && !data.periods.includes('instant');

/**
 * Every derived fact of the ledger, by provider and metric: quarters from cumulative totals first, then trailing totals, then what the metrics ask for.
 * Inputs are shown facts of one perimeter and one currency, reported or derived from such; a fact that rounding leaves nothing of is not made.
 */
export function derive({ providers, metrics, rates, facts, currentPerimeterOf }: StatedLedger): readonly LedgerFact[] {
  const lines = new Lines();
  for (const fact of facts) lines.add(fact);
  const statedKeys = new Set(facts.filter(({ absence }) => absence === null).map(({ key }) => key));
  const made = new Map<string, LedgerFact>();
  const run = (task: Task, formula: Formula): void => {
    const fresh = [...formula(task)].flatMap((derived) => derivedFact(derived, { rates, statedKeys }) ?? []);
    for (const fact of fresh) {
      if (made.has(fact.id)) continue;
      made.set(fact.id, fact);
      lines.add(fact);
    }
  };
  const ordered = inOrder(metrics);
  const addable = [...metrics.values()].filter(isAddable);
  for (const { id: provider, data } of providers.values()) {
    const taskFor = (target: Entry<Metric>): Task => ({
      provider,
      fiscalYearEnd: data.fiscalYearEnd,
      target,
      lines,
      subjectOf: (metric) => subjectOf(data, metrics.get(metric)?.data, metric),
      doAgree: (a, b) => doAgree(data, a, b, currentPerimeterOf(`${provider}/${b.metric}`)),
    });
    for (const metric of addable) run(taskFor(metric), quarterFromCumulative);
    for (const metric of addable) run(taskFor(metric), ttm);
    for (const metric of ordered) if (metric.data.derived !== undefined) run(taskFor(metric), FORMULAS[metric.data.derived.formula]);
  }
  return [...made.values()];
}

/** The perimeter a series of derived facts shows as current: that of the series it is made of, the first that has one. */
export function derivedPerimeter(metric: Metric, currentOf: (metric: string) => string | null): string | null {
  const { derived } = metric;
  if (derived === undefined) return null;
  return currentOf(derived.of) ?? (derived.by === undefined ? null : currentOf(derived.by));
}
