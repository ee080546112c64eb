// /data/sources: the documents that the ledger rests on, and how many facts rest on each.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { Tier } from '../schema/source.ts';
import { count, day, maybe, maybeDay, text } from './row-fields.ts';
import { defineTable } from './table.ts';

const SourceRow = z.strictObject({
  id: text('publisher/document, as in the addresses of this site.'),
  url: text('The address of the document itself.'),
  title: text('Its title as printed, or a plain one where it has none.'),
  publisher: text('Who publishes the page one opens.'),
  date: maybeDay('The day it was published; null where the page gives none.'),
  accessed: day('The day it was last read for this ledger.'),
  tier: Tier.describe(
    'How close the page stands to the company, best first: filing, company, transcript, press, analyst, machine-transcript, repository, blog.',
  ),
  language: text('Language of the page: en, zh.'),
  via: maybe('Where a copy was read, if the page itself was not.'),
  relays: maybe('The id of another source whose report this one repeats.'),
  facts: count('How many facts rest on it.'),
});

/** The documents, by id. */
export const sources = defineTable({
  name: 'sources',
  title: 'Sources',
  description: 'A document a row: address, title, publisher, date, day of reading, tier.',
  key: ['id'],
  references: { relays: 'sources' },
  row: SourceRow,
  rows: (dataset: Dataset) => {
    const counts = new Map<string, number>();
    for (const fact of dataset.facts.values()) for (const source of fact.sources) counts.set(source, (counts.get(source) ?? 0) + 1);
    return [...dataset.sources.values()].map(({ id, data }) => ({
      id,
      url: data.url,
      title: data.title,
      publisher: data.publisher,
      date: data.date ?? null,
      accessed: data.accessed,
      tier: data.tier,
      language: data.language,
      via: data.via ?? null,
      relays: data.relays ?? null,
      facts: counts.get(id) ?? 0,
    }));
  },
});
