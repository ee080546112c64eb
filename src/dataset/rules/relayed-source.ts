// A report that repeats another is no second witness.
import { originOf } from '../confidence.ts';
import { type Finding, type Ledger, placeOf, type Rule, subjectOf } from '../rule.ts';

export const relayedSource: Rule = {
  name: 'relayed-source',
  description: 'A fact names no two documents that repeat one another, and no document is older than the one it repeats.',
  scope: 'ledger',
  *check(ledger) {
    const find = (id: string) => ledger.content.sources.get(id)?.data ?? undefined;
    for (const fact of ledger.facts) {
      for (const [index, id] of fact.sources.entries()) {
        const twin = fact.sources.findIndex((other, at) => at < index && originOf(other, find) === originOf(id, find) && other !== id);
        if (twin < 0 || fact.entry.checked !== undefined) continue;
        yield {
          place: placeOf(fact, 'source', index),
          message: `The sources "${fact.sources[twin] ?? ''}" and "${id}" tell one report, that of "${originOf(id, find)}", and count once.`,
          cure: `Keep "${originOf(id, find)}", or the one of the two that was read.`,
          subject: subjectOf(fact),
        };
      }
    }
    yield* ofSources(ledger);
  },
};

function* ofSources({ content }: Ledger): Iterable<Finding> {
  for (const [id, doc] of content.sources) {
    const relays = doc.data?.relays;
    if (relays === undefined) continue;
    const original = content.sources.get(relays)?.data;
    const isCircle = relays === id || original?.relays === id;
    const isOlder = doc.data?.date !== undefined && original?.date !== undefined && doc.data.date < original.date;
    if (!isCircle && !isOlder) continue;
    yield {
      place: doc.at(['relays']),
      message: isCircle
        ? `The source "${id}" and "${relays}" relay each other.`
        : `The source "${id}" of ${doc.data?.date ?? ''} cannot relay "${relays}" of ${original?.date ?? ''}.`,
      cure: 'Name the earlier of the two as the one that is relayed.',
      subject: id,
    };
  }
}
