// The same thing entered twice would be counted twice, or silently lose one of the two.
import { priceId, regionId } from '../catalogue-ids.ts';
import type { Content, Doc } from '../parse.ts';
import { type Finding, placeOf, type Rule, type StatedFact, subjectOf } from '../rule.ts';
import type { Place } from '../types.ts';

export const duplicate: Rule = {
  name: 'duplicate',
  description: 'No key has two facts of one source, no address two sources, no id two claimants, perimeters, months, prices or regions, no name two models.',
  scope: 'ledger',
  *check({ content, facts }) {
    yield* duplicateFacts(facts);
    yield* duplicateAddresses(content);
    yield* duplicateClaimants(content);
    for (const doc of content.providers.values()) yield* within(doc, ['perimeters'], doc.data?.perimeters.map((one) => one.id) ?? [], 'id', 'perimeter');
    for (const doc of content.rates.values()) yield* within(doc, ['months'], doc.data?.months.map((one) => one.month) ?? [], 'month', 'month');
    for (const doc of content.prices.values()) yield* sameId(doc, 'prices', doc.data?.prices.map((price) => priceId(doc.id, price)) ?? [], PRICE_CURE);
    for (const doc of content.regions.values()) yield* sameId(doc, 'regions', doc.data?.regions.map((region) => regionId(doc.id, region)) ?? [], REGION_CURE);
    yield* sharedNames(content);
  },
};

const PRICE_CURE = 'Keep one of the two, or tell them apart by market, date, offer, tier or "where".';
const REGION_CURE = 'Keep one of the two: a region stands in its list once.';

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

/** Prices or regions that differ in nothing that tells two of them apart. */
function* sameId(doc: Doc<unknown>, list: string, ids: readonly string[], cure: string): Iterable<Finding> {
  const seen = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else yield { place: doc.at([list, index]), message: `"${id}" is also entered on line ${doc.at([list, first]).line}.`, cure, subject: id };
  }
}

/** A name joins price lists and boards to one model, so no two may share it, however it is capitalised. */
function* sharedNames(content: Content): Iterable<Finding> {
  const seen = new Map<string, string>();
  for (const [id, doc] of content.models) {
    if (doc.data === null) continue;
    const names: readonly (readonly [name: string, path: readonly PropertyKey[]])[] = [
      [doc.data.name, ['name']],
      ...doc.data.aliases.map((alias, index) => [alias, ['aliases', index]] as const),
    ];
    for (const [name, path] of names) {
      const first = seen.get(name.toLowerCase());
      if (first === undefined) seen.set(name.toLowerCase(), id);
      else if (first !== id)
        yield {
          place: doc.at(path),
          message: `The name "${name}" is also one of the model "${first}".`,
          cure: 'Keep it where it belongs, or gather both in one file.',
          subject: id,
        };
    }
  }
}
