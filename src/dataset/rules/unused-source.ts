// A source that nothing rests on is a leftover.
import { type Rule } from '../rule.ts';

export const unusedSource: Rule = {
  name: 'unused-source',
  description: 'Every source is named by a fact, an event, a reading, a piece of evidence, a tension, a rate, another source or a <Cite>.',
  scope: 'ledger',
  *check({ content, facts }, readBody) {
    const used = new Set(facts.flatMap((fact) => fact.sources));
    // A fact that the schema refuses still names its source: one slip is not to be told twice.
    for (const doc of content.series.values()) for (const id of namedInRaw(doc.raw)) used.add(id);
    for (const doc of [...content.events.values()]) for (const id of [...(doc.data?.sources ?? []), ...namedInRaw(doc.raw)]) used.add(id);
    for (const doc of [...content.tensions.values(), ...content.signals.values(), ...content.risks.values()])
      for (const id of namedInRaw(doc.raw)) used.add(id);
    for (const { data } of content.rates.values()) for (const id of [data?.source, data?.endSource]) if (id !== undefined) used.add(id);
    for (const { data } of content.sources.values()) if (data?.relays !== undefined) used.add(data.relays);
    for (const doc of content.docs) {
      if (!doc.body.includes('<Cite')) continue;
      for (const { name, attributes } of readBody(doc).components) if (name === 'Cite') used.add(attributes.get('source') ?? '');
    }
    for (const [id, doc] of content.sources) {
      if (used.has(id)) continue;
      yield {
        place: doc.at([]),
        message: `Nothing rests on the source "${id}".`,
        cure: 'Name it in a fact, an event, a reading of a signal, evidence of a risk, a tension or a <Cite>, or delete the file.',
        subject: id,
      };
    }
  },
};

/** The words that any `source` or `sources` field of unchecked front matter holds. */
function namedInRaw(raw: unknown): readonly string[] {
  if (Array.isArray(raw)) return raw.flatMap(namedInRaw);
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]: [string, unknown]) =>
    key === 'source' || key === 'sources' ? [value].flat().filter((one) => typeof one === 'string') : namedInRaw(value),
  );
}
