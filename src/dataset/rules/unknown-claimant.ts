// Who says so must be somebody the ledger knows.
import { nearest } from '../../format/nearest.ts';
import { catalogueStatements } from '../catalogue.ts';
import type { Content } from '../parse.ts';
import { subjectOfWatched, watchedEntries } from '../watched.ts';
import { type Finding, placeOf, type Rule, subjectOf } from '../rule.ts';

/** The ids of every claimant: those of the providers and those of claimants.yaml. */
function knownClaimants(content: Content): ReadonlySet<string> {
  const ofProviders = [...content.providers.values()].flatMap((doc) => doc.data?.claimants ?? []);
  return new Set([...ofProviders, ...(content.claimants?.data ?? [])].map((claimant) => claimant.id));
}

export const unknownClaimant: Rule = {
  name: 'unknown-claimant',
  description:
    'The claimant of a fact, a side of a tension, a reading, a piece of evidence or anything about a chip, and the runner of a score, is listed under its provider or in claimants.yaml.',
  scope: 'ledger',
  *check({ content, facts }) {
    const known = knownClaimants(content);
    for (const fact of facts) {
      const { claimant } = fact.entry;
      if (known.has(claimant)) continue;
      const near = nearest(claimant, known);
      yield {
        place: placeOf(fact, 'claimant'),
        message: `Nobody is known as "${claimant}".`,
        cure: `${near === null ? '' : `Did you mean "${near}"? `}A company's own claimant is listed in content/providers/${fact.provider}/index.mdx, anyone else in content/claimants.yaml.`,
        subject: subjectOf(fact),
      };
    }
    for (const [id, doc] of content.tensions) {
      for (const [side, { claimant }] of (doc.data?.sides ?? []).entries()) {
        if (claimant !== undefined && !known.has(claimant)) yield unknown(claimant, known, doc.at(['sides', side, 'claimant']), id);
      }
    }
    for (const { items } of watchedEntries(content)) {
      for (const item of items) {
        const { claimant, doc, path } = item;
        if (claimant !== undefined && !known.has(claimant)) yield unknown(claimant, known, doc.at([...path, 'claimant']), subjectOfWatched(item));
      }
    }
    for (const { doc, path, noun, claimant, subject } of catalogueStatements(content)) {
      if (claimant === null || known.has(claimant[1])) continue;
      yield unknown(claimant[1], known, doc.at([...path, claimant[0]]), subject, noun === 'step' || noun === 'property');
    }
  },
};

/** For entries that may do without a claimant, and for claims and scores, which may not. */
function unknown(claimant: string, known: ReadonlySet<string>, place: Finding['place'], subject: string, optional = true): Finding {
  const near = nearest(claimant, known);
  return {
    place,
    message: `Nobody is known as "${claimant}".`,
    cure: `${near === null ? '' : `Did you mean "${near}"? `}List it under its provider or in content/claimants.yaml${optional ? ', or leave the field out where the source alone says so' : ''}.`,
    subject,
  };
}
