// /data/facts.json: every fact of the ledger, stated and derived, in the public field order.
import type { Dataset, Fact } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** A fact without what only the core knows of it, its fields in the public order. */
export function publicFact(fact: Fact): Fact {
  const { label, calendar, kind, start, end } = fact.period;
  const { fx } = fact;
  return {
    id: fact.id,
    key: fact.key,
    provider: fact.provider,
    metric: fact.metric,
    period: { label, calendar, kind, start, end },
    value: fact.value,
    low: fact.low,
    high: fact.high,
    unit: fact.unit,
    qualifier: fact.qualifier,
    stated: fact.stated,
    basis: fact.basis,
    claimant: fact.claimant,
    sources: fact.sources,
    shown: fact.shown,
    disputed: fact.disputed,
    perimeter: fact.perimeter,
    of: fact.of,
    usd: fact.usd,
    cny: fact.cny,
    fx: fx === null ? null : { rate: fx.rate, from: fx.from, to: fx.to, kind: fx.kind },
    derivedFrom: fact.derivedFrom,
    formula: fact.formula,
    note: fact.note,
  };
}

/** All facts, series by series, oldest first. */
export function factsJson(dataset: Dataset): string {
  return jsonTable([...dataset.series.values()].flatMap(({ facts }) => facts.map(publicFact)));
}
