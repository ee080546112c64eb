// Boards: the states in which independent runners published them, and the entry of a board that speaks for a price.
import { scoreId } from '../catalogue-ids.ts';
import type { Dataset } from '../types.ts';
import type { Score } from '../../schema/model.ts';

/** One entry of a board. */
export interface BoardEntry {
  /** The score's id. */
  readonly id: string;
  readonly model: string;
  /** The name on the board; the model's own where the board's is not known. */
  readonly as: string;
  readonly score: Score;
  /** The number of the score, in the unit of the board. */
  readonly value: number;
}

/** A board as it stood on a date: the scores of one state have one scale. */
export interface BoardState {
  readonly benchmark: string;
  readonly date: string;
  readonly runner: string;
  /** By model, then as its file has them. */
  readonly entries: readonly BoardEntry[];
}

/** The number in the digits of a score: '74.4%' → 74.4; null where there is none. */
export function scoreNumber(digits: string): number | null {
  const found = /^-?\d+(?:\.\d+)?(?=%?$)/.exec(digits.trim());
  return found === null ? null : Number(found[0]);
}

/** Every state of every board with independent scores, by name, then newest first. Boards, dates and runners are never joined. */
export function boardStates(dataset: Dataset): readonly BoardState[] {
  const entries = [...dataset.models.values()].flatMap(({ id: model, data }) =>
    data.scores.flatMap((score): readonly BoardEntry[] => {
      const value = scoreNumber(score.value);
      return !score.independent || value === null ? [] : [{ id: scoreId(model, score), model, as: score.as ?? data.name, score, value }];
    }),
  );
  const states = Map.groupBy(entries, ({ score }) => [score.benchmark, score.date, score.runner].join('|'));
  return [...states.values()]
    .flatMap((own): readonly BoardState[] => {
      const [first] = own;
      return first === undefined ? [] : [{ benchmark: first.score.benchmark, date: first.score.date, runner: first.score.runner, entries: own }];
    })
    .sort((a, b) => compareTexts(a.benchmark, b.benchmark) || compareTexts(b.date, a.date) || compareTexts(a.runner, b.runner));
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Letters and digits alone, in lower case: 'Qwen3 Max' and 'qwen3-max' are one name. */
const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** True where a name says that the model thought before it answered: 'Qwen3 14B (Reasoning)', not 'Qwen3 14B (Non-reasoning)'. */
export function isThinking(name: string): boolean {
  return /(?<!\b(?:non|no|not)[- ]?)(?:reasoning|thinking)/i.test(name);
}

/**
 * The entry of a model that speaks for a name on a price list: the one of the same name, letters and digits compared; else the one with the longest name
 * that is part of the list's name; else the one with the lowest score, never the flattering one. Null among no entries.
 */
export function entryFor(entries: readonly BoardEntry[], listed: string): BoardEntry | null {
  const name = bare(listed);
  const within = entries.filter((entry) => name.includes(bare(entry.as)));
  const longest = Math.max(0, ...within.map((entry) => bare(entry.as).length));
  const best = within.filter((entry) => bare(entry.as).length === longest);
  return (best.length > 0 ? best : entries).reduce<BoardEntry | null>(
    (lowest, entry) => (lowest === null || entry.value < lowest.value ? entry : lowest),
    null,
  );
}

const STEPS_WANTED = 10;

/** Round scores across a board, 1, 2 or 5 times a power of ten apart, about ten of them, lowest first: what prices are compared at. */
export function thresholdsOf({ entries }: BoardState): readonly number[] {
  const values = entries.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) return [];
  const rough = (high - low) / STEPS_WANTED;
  const power = Math.floor(Math.log10(rough));
  const lead = [1, 2, 5, 10].find((step) => step >= Number((rough / 10 ** power).toPrecision(12))) ?? 10;
  const [first, last] = [low, high].map((end) => Number((end / (lead * 10 ** power)).toPrecision(12))) as [number, number];
  return Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, index) => Number(`${(Math.ceil(first) + index) * lead}e${power}`));
}
