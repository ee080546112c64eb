// Who says so must be somebody the ledger knows.
import { nearest } from '../nearest.ts';
import type { Content } from '../parse.ts';
import { placeOf, type Rule, subjectOf } from '../rule.ts';

/** The ids of every claimant: those of the providers and those of claimants.yaml. */
function knownClaimants(content: Content): ReadonlySet<string> {
  const ofProviders = [...content.providers.values()].flatMap((doc) => doc.data?.claimants ?? []);
  return new Set([...ofProviders, ...(content.claimants?.data ?? [])].map((claimant) => claimant.id));
}

export const unknownClaimant: Rule = {
  name: 'unknown-claimant',
  description: 'The claimant of a fact or of a side of a tension is listed under its provider or in claimants.yaml.',
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
        if (claimant === undefined || known.has(claimant)) continue;
        const near = nearest(claimant, known);
        yield {
          place: doc.at(['sides', side, 'claimant']),
          message: `Nobody is known as "${claimant}".`,
          cure: `${near === null ? '' : `Did you mean "${near}"? `}List it under its provider or in content/claimants.yaml, or leave the field out where the source alone says so.`,
          subject: id,
        };
      }
    }
  },
};
