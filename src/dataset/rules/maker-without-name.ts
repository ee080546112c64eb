// Pages name whoever makes a model: a folder under content/models is a provider's or a claimant's.
import { nearest } from '../../format/nearest.ts';
import type { Rule } from '../rule.ts';

export const makerWithoutName: Rule = {
  name: 'maker-without-name',
  description: 'Every folder under content/models is named after a provider or a claimant, whose name the site prints.',
  scope: 'ledger',
  *check({ content, dataset }) {
    const known = new Set([...dataset.providers.keys(), ...dataset.claimants.keys()]);
    const told = new Set<string>();
    for (const [id, doc] of content.models) {
      const maker = id.split('/')[0] ?? '';
      if (known.has(maker) || told.has(maker)) continue;
      told.add(maker);
      const near = nearest(maker, known);
      yield {
        place: { file: doc.path, line: 1, column: 1 },
        message: `Nobody is known as "${maker}", the maker of the models in content/models/${maker}.`,
        cure: `${near === null ? '' : `Did you mean "${near}"? `}List the company in content/claimants.yaml, with the kind company.`,
        subject: maker,
      };
    }
  },
};
