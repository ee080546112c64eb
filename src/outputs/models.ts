// /data/models.json: models with their names, openness and sizes, and their scores with who took them.
import { scoreId } from '../dataset/catalogue-ids.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Score } from '../schema/model.ts';
import { jsonTable } from './json-table.ts';

/** One row a model, by maker and id; null where no source says. `sources` bear all but the scores, which name their own. */
export function modelsJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.models.values()].map(({ id, data }) => ({
      id,
      maker: id.split('/')[0],
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
  );
}

function scoreRow(model: string, score: Score): object {
  const { benchmark, date, value, spread, rank, among, as, runner, independent, sources } = score;
  return {
    id: scoreId(model, score),
    benchmark,
    date,
    value,
    spread: spread ?? null,
    rank: rank ?? null,
    among: among ?? null,
    as: as ?? null,
    runner,
    independent,
    sources,
  };
}
