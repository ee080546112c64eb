// /data/risks: dated evidence on the risks, each with the way it points; no level, since no source states one.
import { z } from 'zod';
import { readingIds } from '../dataset/reading-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { RiskDirection } from '../schema/risk.ts';
import { claimant, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const RiskRow = z.strictObject({
  id: text('risk/provider/date, then ~source where a day has several.'),
  risk: text('Id of the risk, as in the addresses of this site.'),
  title: text('Its name.'),
  question: text('What it asks.'),
  provider: text('Whom the words are about.'),
  date: text('The day they were said or published; the month where the source gives no day.'),
  direction: RiskDirection.describe('Which way they point.'),
  what: text('What happened or was said.'),
  claimant,
  sources,
  facts: texts('Keys of facts, or ids of one of several rivals.'),
});

/** The pieces of evidence, by risk, oldest first within a provider. */
export const risks = defineTable({
  name: 'risks',
  title: 'Risks',
  description: 'A dated piece of evidence a row: the risk, whom it is about, whether it raises or eases it. No level is given: no source states one.',
  key: ['id'],
  references: { provider: 'providers', sources: 'sources' },
  row: RiskRow,
  rows: (dataset: Dataset) =>
    [...dataset.risks.values()].flatMap(({ id, data }) => {
      const ids = readingIds(id, data.evidence);
      return data.evidence.map((one, index) => ({
        id: ids[index] ?? '',
        risk: id,
        title: data.title,
        question: data.question,
        provider: one.provider,
        date: one.date,
        direction: one.direction,
        what: one.what,
        claimant: one.claimant ?? null,
        sources: one.sources,
        facts: one.facts,
      }));
    }),
});
