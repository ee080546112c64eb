// A source that nothing rests on is a leftover.
import { type Rule } from '../rule.ts';

export const unusedSource: Rule = {
  name: 'unused-source',
  description:
    'Every source is named by a fact, an event, a reading, a piece of evidence, a tension, a chip, a model, a price, a region, a rate, a correction, another source or a <Cite>.',
  scope: 'ledger',
  *check({ content, facts }, readBody) {
    const used = new Set(facts.flatMap((fact) => fact.sources));
    // A fact that the schema refuses still names its source: one slip is not to be told twice.
    for (const doc of content.series.values()) for (const id of namedInRaw(doc.raw)) used.add(id);
    for (const doc of [...content.events.values()]) for (const id of [...(doc.data?.sources ?? []), ...namedInRaw(doc.raw)]) used.add(id);
    const { tensions, signals, risks, chips, models, prices, regions } = content;
    for (const docs of [tensions, signals, risks, chips, models, prices, regions])
      for (const { raw } of docs.values()) for (const id of namedInRaw(raw)) used.add(id);
    for (const id of namedInRaw(content.corrections?.raw)) used.add(id);
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
        cure: 'Name it in a fact, an event, a reading of a signal, evidence of a risk, a tension, a chip, a model, a price, a region or a <Cite>, or delete the file.',
        subject: id,
      };
    }
  },
};

const SOURCE_FIELDS = new Set(['source', 'sources', 'zonesSources']);

/** The words that any field for sources of unchecked front matter holds. */
function namedInRaw(raw: unknown): readonly string[] {
  if (Array.isArray(raw)) return raw.flatMap(namedInRaw);
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]: [string, unknown]) =>
    SOURCE_FIELDS.has(key) ? [value].flat().filter((one) => typeof one === 'string') : namedInRaw(value),
  );
}
