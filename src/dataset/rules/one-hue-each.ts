// No two providers are drawn in one hue: a reader could not tell their lines apart.
import { HUES } from '../../schema/provider.ts';
import type { Rule } from '../rule.ts';

export const oneHueEach: Rule = {
  name: 'one-hue-each',
  description: 'No two providers have the same hue.',
  scope: 'ledger',
  *check({ content }) {
    const taken = new Map<string, string>();
    for (const [id, doc] of content.providers) {
      const hue = doc.data?.hue;
      if (hue === undefined) continue;
      const owner = taken.get(hue);
      if (owner === undefined) {
        taken.set(hue, id);
        continue;
      }
      const hues = [...content.providers.values()].flatMap((other) => other.data?.hue ?? []);
      const free = HUES.filter((one) => !hues.includes(one));
      yield {
        place: doc.at(['hue']),
        message: `hue: "${hue}" is the hue of ${owner} already.`,
        cure:
          free.length === 0
            ? 'Leave the field out: the provider is then drawn in grey.'
            : `Take one that is free: ${free.join(', ')}; or leave the field out for grey.`,
        subject: id,
      };
    }
  },
};
