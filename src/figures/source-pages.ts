// What the pages of sources say: which figures and events rest on each, and how good the evidence is as a whole.
import { factsFromSource } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import type { Event } from '../schema/event.ts';
import { type Source, type Tier, TIERS } from '../schema/source.ts';

/** A source with the number of facts and events that rest on it. */
export interface SourceUse {
  readonly source: Entry<Source>;
  readonly facts: number;
  readonly events: number;
}

/** All sources of a tier, by publisher and title. */
export interface TierGroup {
  readonly tier: Tier;
  readonly facts: number;
  readonly uses: readonly SourceUse[];
}

/** Sources by tier, best first; tiers without any are left out. */
export function sourcesByTier(dataset: Dataset): TierGroup[] {
  const facts = countBy([...dataset.facts.values()].flatMap((fact) => fact.sources));
  const events = countBy([...dataset.events.values()].flatMap((event) => event.data.sources));
  const uses = [...dataset.sources.values()].map((source): SourceUse => ({ source, facts: facts.get(source.id) ?? 0, events: events.get(source.id) ?? 0 }));
  return TIERS.map((tier) => {
    const own = uses.filter((use) => use.source.data.tier === tier).toSorted(byPublisher);
    return { tier, uses: own, facts: own.reduce((sum, use) => sum + use.facts, 0) };
  }).filter((group) => group.uses.length > 0);
}

/** How many stated facts have a filing or a company's own page behind them, as a share of all, in whole percent. */
export function ownWordShare(dataset: Dataset): number {
  const stated = [...dataset.facts.values()].filter((fact) => fact.basis !== 'derived');
  const own = stated.filter((fact) => fact.grade === 'A' || fact.grade === 'B');
  return stated.length === 0 ? 0 : Math.round((own.length / stated.length) * 100);
}

/** The facts and events that rest on one source. */
export function restingOn(dataset: Dataset, source: string): { facts: readonly LedgerFact[]; events: readonly Entry<Event>[] } {
  return { facts: factsFromSource(dataset, source), events: [...dataset.events.values()].filter((event) => event.data.sources.includes(source)) };
}

function byPublisher(a: SourceUse, b: SourceUse): number {
  const [first, second] = [`${a.source.data.publisher} ${a.source.id}`.toLowerCase(), `${b.source.data.publisher} ${b.source.id}`.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
}
