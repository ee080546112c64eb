// One model's page: what it is, how it scores by whose measure, what it costs where, and what else the ledger says of it.
import { scoreId } from '../dataset/catalogue-ids.ts';
import { scoreNumber } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { listInWords, sentenceCase } from '../format/label.ts';
import { numberWords } from '../format/number.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Event } from '../schema/event.ts';
import type { Model } from '../schema/model.ts';
import { scorePath } from './address.ts';
import { standingWords, scoreDigits, widestBoards } from './model-boards.ts';
import { eventsOfModel, factsOfModel } from './model-mentions.ts';
import { modelRow, type ModelRow, modelRows, OPENNESS_WORDS } from './model-rows.ts';
import { type CompanyScore, companyScores } from './models-overview.ts';
import { type MarketRows, pricesOfModel } from './price-rows.ts';

/** An independent score as the model's page prints it. */
export interface ScoreLine {
  readonly id: string;
  /** Its anchor on the page. */
  readonly anchor: string;
  readonly benchmark: string;
  /** The name under which it stood there; '' where the board does not say. */
  readonly as: string;
  readonly words: string;
  /** The board's own spread; '' where it prints none. */
  readonly spread: string;
  /** 'rank 19 of 394'; '' where the source gives none. */
  readonly standing: string;
  readonly runner: string;
  readonly date: string;
  readonly sources: readonly string[];
}

export interface ModelPage {
  readonly entry: Entry<Model>;
  readonly row: ModelRow;
  readonly lead: string;
  /** Its properties in words; those that no source gives say so. */
  readonly terms: readonly { readonly term: string; readonly words: string }[];
  /** By board, the newest state first, in it the best entry first. */
  readonly scores: readonly ScoreLine[];
  readonly company: readonly CompanyScore[];
  readonly prices: readonly MarketRows[];
  /** The clouds that list it, each with the file of its prices. */
  readonly lists: readonly { readonly name: string; readonly file: string }[];
  /** The other models of its family, newest first. */
  readonly siblings: readonly ModelRow[];
  readonly facts: readonly LedgerFact[];
  readonly events: readonly Entry<Event>[];
  /** The documents its properties and scores rest on; those of prices stand beside them. */
  readonly sources: readonly string[];
}

/** Everything that a model's page shows. */
export function modelPage(dataset: Dataset, id: string): ModelPage {
  const entry = dataset.models.get(id);
  if (entry === undefined) throw new Error(`The ledger has no model ${id}.`);
  const row = modelRow(dataset, entry);
  return {
    entry,
    row,
    lead: modelLead(dataset, entry, row),
    terms: termsOf(entry.data, row),
    scores: scoreLines(dataset, entry),
    company: companyScores(dataset, (model) => model === id),
    prices: pricesOfModel(dataset, id),
    lists: row.clouds.map((cloud) => ({ name: dataset.providers.get(cloud)?.data.short ?? cloud, file: `content/prices/${cloud}.yaml` })),
    siblings: modelRows(dataset).filter((one) => one.id !== id && one.maker === row.maker && one.family === row.family),
    facts: factsOfModel(dataset, entry),
    events: eventsOfModel(dataset, entry),
    sources: [...new Set([...entry.data.sources, ...entry.data.scores.flatMap(({ sources }) => sources)])],
  };
}

const NOT_SAID = 'no source says';

function termsOf({ family, licence, parameters, active, context, modality }: Model, { openness, released }: ModelRow): ModelPage['terms'] {
  return [
    { term: 'Family', words: family },
    { term: 'Released', words: released === null ? NOT_SAID : roughWords(released) },
    { term: 'Weights', words: openness === 'unsaid' ? NOT_SAID : OPENNESS_WORDS[openness] },
    { term: 'Licence', words: licence ?? NOT_SAID },
    { term: 'Parameters', words: parameters ?? NOT_SAID },
    ...(active === undefined ? [] : [{ term: 'Active for a token', words: active }]),
    { term: 'Context', words: context === undefined ? NOT_SAID : `${numberWords(context)} tokens` },
    { term: 'Works on', words: listInWords(modality) },
  ];
}

function scoreLines(dataset: Dataset, { id: model, data }: Entry<Model>): readonly ScoreLine[] {
  const alphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return data.scores
    .filter(({ independent }) => independent)
    .toSorted((a, b) => a.benchmark.localeCompare(b.benchmark, 'en') || alphabet(b.date, a.date) || (scoreNumber(b.value) ?? 0) - (scoreNumber(a.value) ?? 0))
    .map((score): ScoreLine => {
      const id = scoreId(model, score);
      const path = scorePath(id);
      return {
        id,
        anchor: path.slice(path.indexOf('#') + 1),
        benchmark: score.benchmark,
        as: score.as ?? '',
        words: scoreDigits(score.value),
        spread: scoreDigits(score.spread ?? ''),
        standing: standingWords(score),
        runner: dataset.claimants.get(score.runner)?.data.name ?? score.runner,
        date: score.date,
        sources: score.sources,
      };
    });
}

/** What it is and since when, how it stands on the two widest boards, which of the compared clouds list it. */
export function modelLead(dataset: Dataset, { id, data }: Entry<Model>, row: ModelRow): string {
  const standings = widestBoards(dataset, 2).flatMap((board) => {
    const own = board.lines.filter(({ model }) => model === id);
    const [best] = own;
    if (best === undefined) return [];
    const score = `${best.words}${best.spread === '' ? '' : ` (${best.spread})`}${best.standing === '' ? '' : `, ${best.standing}`}`;
    return [`on ${board.benchmark} (${roughWords(board.date)}) it scores ${own.length > 1 ? 'at best ' : ''}${score}`];
  });
  const scored =
    standings.length > 0
      ? `${sentenceCase(standings.join('; '))}.`
      : data.scores.some(({ independent }) => independent)
        ? 'The two boards with the most makers do not hold it; others do.'
        : 'No independent score of it is on file.';
  return [`${whatItIs(data, row)}.`, scored, servedWords(row)].join(' ');
}

/** 'Qwen3-Max is a model of Alibaba with closed weights, out since 23 Sep 2025, of 1 trillion parameters'. */
function whatItIs({ name, parameters, active, context }: Model, { makerName, openness, released }: ModelRow): string {
  const weights = openness === 'unsaid' ? '' : ` with ${openness} weights`;
  const parts = [
    `${name} is a model of ${makerName}${weights}`,
    released === null ? '' : `out since ${roughWords(released)}`,
    parameters === undefined ? '' : `of ${parameters} parameters${active === undefined ? '' : `, ${active} of them active for a token`}`,
    context === undefined ? '' : `for up to ${numberWords(context)} tokens of context`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** 'Alibaba lists a price for it in mainland China, Alibaba and AWS outside it.' */
function servedWords({ served }: ModelRow): string {
  const inside = served['mainland China'].map(({ name }) => name);
  const outside = served.international.map(({ name }) => name);
  const lists = (names: readonly string[]): string => `${listInWords(names)} ${names.length === 1 ? 'lists' : 'list'} a price for it`;
  if (inside.length + outside.length === 0) return 'No price of it is on file.';
  if (inside.length === 0) return `${lists(outside)} outside mainland China.`;
  if (outside.length === 0) return `${lists(inside)} in mainland China.`;
  if (inside.join() === outside.join()) return `${lists(inside)} in mainland China and one outside it.`;
  return `${lists(inside)} in mainland China, ${listInWords(outside)} outside it.`;
}
