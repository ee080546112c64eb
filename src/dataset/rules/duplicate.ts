// The same thing entered twice would be counted twice, or silently lose one of the two.
import type { Content, Doc } from '../parse.ts';
import { type Finding, placeOf, type Rule, type StatedFact, subjectOf } from '../rule.ts';
import type { Place } from '../types.ts';

export const duplicate: Rule = {
  name: 'duplicate',
  description: 'No key has two facts of one source, no address two sources, no id two claimants, perimeters or months.',
  scope: 'ledger',
  *check({ content, facts }) {
    yield* duplicateFacts(facts);
    yield* duplicateAddresses(content);
    yield* duplicateClaimants(content);
    for (const doc of content.providers.values()) yield* within(doc, ['perimeters'], doc.data?.perimeters.map((one) => one.id) ?? [], 'id', 'perimeter');
    for (const doc of content.rates.values()) yield* within(doc, ['months'], doc.data?.months.map((one) => one.month) ?? [], 'month', 'month');
  },
};

function* duplicateFacts(facts: readonly StatedFact[]): Iterable<Finding> {
  const seen = new Map<string, StatedFact>();
  for (const fact of facts) {
    if (fact.key === null) continue;
    for (const source of fact.sources) {
      // One document may state one thing in two currencies: a company's own convenience translation.
      const mark = `${fact.key}~${source}~${fact.quantity?.unit ?? ''}`;
      const first = seen.get(mark);
      if (first === undefined) seen.set(mark, fact);
      else
        yield twoFacts(
          fact,
          `The source "${source}" is entered twice for ${fact.key}, first on line ${placeOf(first, null).line}.`,
          'Remove one, or tell them apart by period, perimeter, "of" or basis.',
        );
    }
  }
}

function twoFacts(fact: StatedFact, message: string, cure: string): Finding {
  return { place: placeOf(fact, 'source'), message, cure, subject: subjectOf(fact) };
}

function* duplicateAddresses(content: Content): Iterable<Finding> {
  const seen = new Map<string, string>();
  for (const [id, doc] of content.sources) {
    if (doc.data === null) continue;
    const address = doc.data.url.replace(/\/$/, '');
    const first = seen.get(address);
    if (first === undefined) seen.set(address, id);
    else yield* sharedAddress(doc.data.url, [first, id], content);
  }
}

/** Told at both: either may be the one that was mistyped. */
function* sharedAddress(url: string, ids: readonly [string, string], content: Content): Iterable<Finding> {
  for (const [index, id] of ids.entries()) {
    const other = ids[1 - index] ?? '';
    const doc = content.sources.get(id);
    if (doc === undefined) continue;
    yield {
      place: doc.at(['url']),
      message: `The address ${url} is also that of the source "${other}".`,
      cure: `Correct the one that was mistyped, or keep one of the two files and name it in the facts.`,
      subject: id,
    };
  }
}

function* duplicateClaimants(content: Content): Iterable<Finding> {
  const seen = new Map<string, Place>();
  const lists = [...content.providers.values()].map((doc) => ({
    doc: doc as Doc<unknown>,
    path: ['claimants'],
    ids: doc.data?.claimants.map((one) => one.id) ?? [],
  }));
  if (content.claimants !== null) lists.push({ doc: content.claimants, path: [], ids: content.claimants.data?.map((one) => one.id) ?? [] });
  for (const { doc, path, ids } of lists) {
    for (const [index, id] of ids.entries()) {
      const place = doc.at([...path, index, 'id']);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, place);
      else
        yield {
          place,
          message: `The claimant "${id}" is also defined in ${first.file}, line ${first.line}.`,
          cure: 'Keep one of the two and gather the spellings there.',
          subject: id,
        };
    }
  }
}

function* within(doc: Doc<unknown>, path: readonly PropertyKey[], ids: readonly string[], field: string, what: string): Iterable<Finding> {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    yield { place: doc.at([...path, index, field]), message: `The ${what} "${id}" is given twice.`, cure: 'Keep one of the two.', subject: id };
  }
}
