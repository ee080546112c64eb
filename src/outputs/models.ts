// /data/models: models with their names, openness and sizes, and their scores with who took them.
import { z } from 'zod';
import { scoreId } from '../dataset/catalogue-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import { MODALITIES, type Score } from '../schema/model.ts';
import { list, maybe, maybeCount, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const ScoreField = z.strictObject({
  id: text('Id of the score: inputs of derived values name it.'),
  benchmark: text('The board or test as it calls itself.'),
  date: text('The day of the board’s state or of the paper, as fine as the source gives it.'),
  value: text('The digits of the source.'),
  spread: maybe('The board’s own spread, where it prints one.'),
  rank: maybeCount('Its place on the board.'),
  among: maybeCount('Among how many it has that place.'),
  as: maybe('Which of the model’s names stood on the board.'),
  runner: text('Who ran it: the id of a claimant.'),
  independent: z.boolean().describe('true where the runner is neither the maker nor paid by it.'),
  sources,
});

const ModelRow = z.strictObject({
  id: text('maker/model, as in the addresses of this site.'),
  maker: text('Who made it: the id of a provider or of a claimant.'),
  name: text('Its name.'),
  family: text('The line it belongs to.'),
  aliases: texts('Every other name: of price lists, boards, other scripts.'),
  released: maybe('When it came out, as fine as the source says.'),
  openWeights: z.boolean().nullable().describe('true where the weights can be downloaded; null where no source says.'),
  licence: maybe('As the source names it.'),
  parameters: maybe('Parameters as the source writes them.'),
  active: maybe('Those active for a token, in a mixture of experts.'),
  context: maybeCount('Tokens of context it takes.'),
  modality: z.array(z.enum(MODALITIES)).readonly().describe('What it works on.'),
  sources: sources.describe('What all but the scores rest on: ids in sources.'),
  scores: list(ScoreField, 'Its scores, each with its own sources.'),
});

/** The models, by maker and id. */
export const models = defineTable({
  name: 'models',
  title: 'Models',
  description: 'A model a row: every name, openness, size, context, scores with their date and who took them.',
  key: ['id'],
  references: { sources: 'sources' },
  row: ModelRow,
  rows: (dataset: Dataset) =>
    [...dataset.models.values()].map(({ id, data }) => ({
      id,
      maker: id.split('/')[0] ?? '',
      name: data.name,
      family: data.family,
      aliases: data.aliases,
      released: data.released ?? null,
      openWeights: data.openWeights ?? null,
      licence: data.licence ?? null,
      parameters: data.parameters ?? null,
      active: data.active ?? null,
      context: data.context ?? null,
      modality: data.modality,
      sources: data.sources,
      scores: data.scores.map((score) => scoreRow(id, score)),
    })),
});

function scoreRow(model: string, score: Score): z.output<typeof ScoreField> {
  return {
    id: scoreId(model, score),
    benchmark: score.benchmark,
    date: score.date,
    value: score.value,
    spread: score.spread ?? null,
    rank: score.rank ?? null,
    among: score.among ?? null,
    as: score.as ?? null,
    runner: score.runner,
    independent: score.independent,
    sources: score.sources,
  };
}
