// /data/tensions: statements that do not fit together, with what each rests on.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { Verdict } from '../schema/tension.ts';
import { claimant, list, maybe, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const TensionRow = z.strictObject({
  id: text('Id, as in the addresses of this site.'),
  title: text('The question.'),
  verdict: Verdict.describe(
    'contradiction: not all can hold as worded. definition: all can, under different measures. sequence: each held on its day. open: undecided.',
  ),
  providers: texts('Those it touches.'),
  metrics: texts('The metrics it bears on.'),
  sides: list(
    z.strictObject({
      claim: text('What is said.'),
      claimant,
      date: maybe('The day or month it was said; null where the source gives neither.'),
      sources,
      facts: texts('Keys of facts, or ids of one of several rivals.'),
    }),
    'The statements, two or more.',
  ),
  settles: text('What would settle it.'),
  text: text('Why the verdict is what it is, in Markdown.'),
});

/** The tensions, by id. */
export const tensions = defineTable({
  name: 'tensions',
  title: 'Tensions',
  description: 'Statements that do not fit together, a row each: sides with their facts, verdict, what would settle it.',
  key: ['id'],
  references: { providers: 'providers', metrics: 'metrics' },
  row: TensionRow,
  rows: (dataset: Dataset) =>
    [...dataset.tensions.values()].map(({ id, data, body }) => ({
      id,
      title: data.title,
      verdict: data.verdict,
      providers: data.providers,
      metrics: data.metrics,
      sides: data.sides.map((side) => ({
        claim: side.claim,
        claimant: side.claimant ?? null,
        date: side.date ?? null,
        sources: side.sources,
        facts: side.facts,
      })),
      settles: data.settles,
      text: body.trim(),
    })),
});
