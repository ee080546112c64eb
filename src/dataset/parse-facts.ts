// The entries of every series with what the two grammars make of their period and value, and the keys and ids that follow.
import { parsePeriod } from '../schema/period.ts';
import { parseQuantity } from '../schema/quantity.ts';
import type { FactEntry } from '../schema/series.ts';
import { idsOf, keyOf } from './identity.ts';
import type { Content, Doc, SeriesData } from './parse.ts';
import type { StatedFact } from './rule.ts';

/** Every fact that the schema let pass, in order of files and of their lists. */
export function parseFacts(content: Content): readonly StatedFact[] {
  const facts: StatedFact[] = [];
  for (const [id, doc] of content.series) {
    const [provider = '', metric = ''] = id.split('/');
    for (const [index, entry] of (doc.data?.facts ?? []).entries()) {
      if (entry !== null) facts.push(readFact({ doc, index, entry, provider, metric }, content));
    }
  }
  return withIds(facts);
}

interface Located {
  readonly doc: Doc<SeriesData>;
  readonly index: number;
  readonly entry: FactEntry;
  readonly provider: string;
  readonly metric: string;
}

function readFact(located: Located, content: Content): StatedFact {
  const { entry, provider, metric } = located;
  const owner = content.providers.get(provider)?.data ?? null;
  const measure = content.metrics.get(metric)?.data ?? null;
  const period = owner === null || measure === null ? null : parsePeriod(entry.period, { fiscalYearEnd: owner.fiscalYearEnd, nature: measure.nature });
  const quantity = measure === null ? null : parseQuantity(entry.value, { kind: measure.kind, signed: measure.signed, unit: measure.unit });
  const parts = { provider, metric, perimeter: entry.perimeter ?? null, of: entry.of ?? null, basis: entry.basis };
  return {
    ...located,
    sources: typeof entry.source === 'string' ? [entry.source] : entry.source,
    period: period?.ok === true ? period.period : null,
    periodRefused: period?.ok === false ? { message: period.message, cure: period.cure } : null,
    quantity: quantity?.ok === true ? quantity.quantity : null,
    quantityRefused: quantity?.ok === false ? { message: quantity.message, cure: quantity.cure } : null,
    key: period?.ok === true ? keyOf({ ...parts, calendar: period.period.calendar }) : null,
    id: null,
  };
}

function withIds(facts: readonly StatedFact[]): readonly StatedFact[] {
  const keyed = facts.filter((fact) => fact.key !== null);
  const ids = idsOf(keyed.map((fact) => ({ key: fact.key ?? '', source: fact.sources[0] ?? '' })));
  const idOf = new Map(keyed.map((fact, index) => [fact, ids[index] ?? null]));
  return facts.map((fact) => ({ ...fact, id: idOf.get(fact) ?? null }));
}
