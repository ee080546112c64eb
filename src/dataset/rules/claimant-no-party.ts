// Only the company itself reports its figures; anybody else estimates them.
import { placeOf, type Rule, subjectOf } from '../rule.ts';

/** Outside voices whose word on a company is a report: authorities, and another company on what it does itself. */
const PARTIES = new Set(['regulator', 'company']);

export const claimantNoParty: Rule = {
  name: 'claimant-no-party',
  description: 'A reported fact about a provider is claimed by that provider, an authority or a company that is party to it; others estimate.',
  scope: 'fact',
  *check(fact, { dataset }) {
    const { basis, claimant, disputed, checked } = fact.entry;
    const known = dataset.claimants.get(claimant);
    const subject = dataset.providers.get(fact.provider)?.data;
    // What a share costs is for all to see, and words are their speaker's.
    const metric = dataset.metrics.get(fact.metric)?.data;
    const isPublic = metric?.group === 'valuation' || metric?.kind === 'text';
    if (
      basis !== 'reported' ||
      known === undefined ||
      subject === undefined ||
      subject.kind === 'benchmark' ||
      isPublic ||
      disputed !== undefined ||
      checked !== undefined
    )
      return;
    const isParty = known.provider === fact.provider || ('kind' in known.data && PARTIES.has(known.data.kind));
    if (isParty) return;
    const own = subject.claimants.map(({ id }) => id).join(', ');
    yield {
      place: placeOf(fact, 'claimant'),
      message: `${known.data.name} is no party to "${fact.entry.value}" of ${subject.name}, and the fact calls it reported.`,
      cure: `Name who said it (${own}) where the source relays the company, or give the basis as estimated.`,
      subject: subjectOf(fact),
    };
  },
};
