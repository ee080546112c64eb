// Boards as pages print them: each state of each board by itself, its entries best first, with the spread, the rank and the names that the board prints.
import { type BoardEntry, boardStates, makerName } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Score } from '../schema/model.ts';
import { scorePath } from './address.ts';
import { slugOf } from './filter-choices.ts';
import { remembered } from '../dataset/remembered.ts';

/** One entry of a board with its words. */
export interface BoardLine extends BoardEntry {
  readonly maker: string;
  readonly makerName: string;
  /** The model's name. */
  readonly name: string;
  /** The score as the board prints it, thousands apart: '1,508'. */
  readonly words: string;
  /** Ends of the board's own spread; null where it prints none. */
  readonly low: number | null;
  readonly high: number | null;
  /** '1,503 to 1,513'; '' where the board prints none. */
  readonly spread: string;
  /** 'rank 1 of 394', 'rank 6'; '' where the source gives no rank. */
  readonly standing: string;
  /** Its row on the model's page. */
  readonly path: string;
}

/** One state of one board. Two states, two scales and two boards are never joined. */
export interface Board {
  /** 'arena-text-2026-08-22': also the id of its figure. */
  readonly id: string;
  readonly benchmark: string;
  readonly date: string;
  /** 'Arena text, 22 Aug 2026'. */
  readonly title: string;
  readonly runner: string;
  readonly runnerName: string;
  /** Best first. */
  readonly lines: readonly BoardLine[];
  /** How many models stand behind the entries. */
  readonly models: number;
  /** How many entries the board itself has; null where no source says. */
  readonly among: number | null;
  /** True where it prints a spread for every entry on file. */
  readonly hasSpread: boolean;
}

/** Every state of every independent board, those with the most entries on file first. */
export const boardsOf = remembered(gathered);

function gathered(dataset: Dataset): readonly Board[] {
  return boardStates(dataset)
    .map(({ benchmark, date, runner, entries }): Board => {
      const lines = entries
        .map((entry) => boardLine(dataset, entry))
        .toSorted((a, b) => b.value - a.value || (a.score.rank ?? Infinity) - (b.score.rank ?? Infinity));
      return {
        id: `${slugOf(benchmark)}-${date}`,
        benchmark,
        date,
        title: `${benchmark}, ${roughWords(date)}`,
        runner,
        runnerName: dataset.claimants.get(runner)?.data.name ?? runner,
        lines,
        models: new Set(lines.map(({ model }) => model)).size,
        among: lines.find(({ score }) => score.among !== undefined)?.score.among ?? null,
        hasSpread: lines.every(({ low }) => low !== null),
      };
    })
    .toSorted((a, b) => b.lines.length - a.lines.length);
}

function boardLine(dataset: Dataset, entry: BoardEntry): BoardLine {
  const { model, score } = entry;
  const maker = model.split('/')[0] ?? '';
  const bounds = spreadBounds(score.spread);
  return {
    ...entry,
    maker,
    makerName: makerName(dataset, maker),
    name: dataset.models.get(model)?.data.name ?? model,
    words: scoreDigits(score.value),
    low: bounds?.[0] ?? null,
    high: bounds?.[1] ?? null,
    spread: scoreDigits(score.spread ?? ''),
    standing: standingWords(score),
    path: scorePath(entry.id),
  };
}

/** '1503 to 1513' → [1503, 1513]; null where nothing is printed or it cannot be read. */
export function spreadBounds(spread: string | undefined): readonly [low: number, high: number] | null {
  const found = /^(-?\d+(?:\.\d+)?)%? to (-?\d+(?:\.\d+)?)%?$/.exec(spread ?? '');
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

/** 'rank 1 of 394', 'rank 6'; '' where the source gives no rank. */
export function standingWords({ rank, among }: Pick<Score, 'rank' | 'among'>): string {
  return rank === undefined ? '' : `rank ${rank}${among === undefined ? '' : ` of ${among}`}`;
}

/** '1503 to 1513' → '1,503 to 1,513', '-2.38%' → '−2.38%'; digits after a point stay as they are. */
export function scoreDigits(text: string): string {
  return text.replace(/(?<![\w.])-(?=\d)/g, '−').replace(/(?<![\d.])\d{4,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** True where a board does not tell two entries apart: their spreads share a point, or, where it prints none, their scores are the same. */
export function areLevel(a: Pick<BoardLine, 'value' | 'low' | 'high'>, b: Pick<BoardLine, 'value' | 'low' | 'high'>): boolean {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return a.value === b.value;
  return a.low <= b.high && b.low <= a.high;
}

/** The best entries of other models that the board does not tell from the first of the lines; none where it tells it from all. */
export function levelWithFirst(lines: readonly BoardLine[]): readonly BoardLine[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const level = others.filter((line) => line.model !== first.model && areLevel(first, line));
  return bestOfEach(level, ({ model }) => model);
}

/** The first of the lines for each thing that `by` names: the best of each maker, of each model. */
export function bestOfEach(lines: readonly BoardLine[], by: (line: BoardLine) => string): readonly BoardLine[] {
  return [...Map.groupBy(lines, by).values()].flatMap(([best]) => best ?? []);
}

/** True where the maker is one of the compared clouds. */
export function isCloud(dataset: Dataset, maker: string): boolean {
  return dataset.providers.get(maker)?.data.kind === 'provider';
}

/** The newest state of a board; null where none is on file. */
export function newestState(dataset: Dataset, benchmark: string): Board | null {
  const states = boardsOf(dataset).filter((board) => board.benchmark === benchmark);
  return states.reduce<Board | null>((newest, board) => (newest === null || board.date > newest.date ? board : newest), null);
}

/** The newest state of each board, those on which the most makers stand first; `count` of them at most. */
export function widestBoards(dataset: Dataset, count: number): readonly Board[] {
  const makers = ({ lines }: Board): number => new Set(lines.map(({ maker }) => maker)).size;
  return boardsOf(dataset)
    .filter((board) => newestState(dataset, board.benchmark) === board)
    .toSorted((a, b) => makers(b) - makers(a))
    .slice(0, count);
}

/** The compared clouds of whose making no model stands on any independent board. */
export function cloudsOnNoBoard(dataset: Dataset): readonly string[] {
  const present = new Set(boardsOf(dataset).flatMap(({ lines }) => lines.map(({ maker }) => maker)));
  return [...dataset.providers.values()].flatMap(({ id, data }) => (data.kind === 'provider' && !present.has(id) ? [id] : []));
}

/** The best entry of a model on a board; null where it stands there under no name. */
export function bestOn(board: Board, model: string): BoardLine | null {
  return board.lines.find((line) => line.model === model) ?? null;
}
