// Independent boards as figures: every entry on file with the spread that the board itself prints, in rows by maker, or of one maker by model.
import type { ChartMark } from '../charts/chart.ts';
import { placeRange, type RangeInput, type RangeRow } from '../charts/range-chart.ts';
import type { Dataset } from '../dataset/types.ts';
import { listInWords } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import { bestOfEach, type Board, type BoardLine, boardsOf, isCloud, levelWithFirst, scoreDigits, widestBoards } from './model-boards.ts';
import { type Figure, type FigureRow } from './figure.ts';
import { remembered } from '../dataset/remembered.ts';

/** Boards with fewer entries on file are printed and not drawn. */
export const FEWEST_DRAWN = 3;
/** Boards with fewer models of a maker are not drawn on its page. */
const FEWEST_OF_MAKER = 4;
/** How many boards are drawn on a maker's page. */
const MOST_OF_MAKER = 4;
/** How many names a title lists before it counts them. */
const MOST_NAMED = 3;

/** A figure for each state of each board with three entries or more on file, those with the most first. */
export const boardFigures = remembered((dataset: Dataset): readonly Figure[] =>
  boardsOf(dataset)
    .filter(isDrawn)
    .map((board) => boardFigure(dataset, board)),
);

/** True where a board has entries enough on file for a drawing. */
export function isDrawn({ lines }: Board): boolean {
  return lines.length >= FEWEST_DRAWN;
}

/** For every maker a figure of each board on which it has four models or more, of the four widest at most: ids `models/<maker>/<board>`. */
export function makerBoardFigures(dataset: Dataset): readonly Figure[] {
  const makers = [...new Set([...dataset.models.keys()].map((id) => id.split('/')[0] ?? ''))];
  const wide = widestBoards(dataset, Infinity);
  const boards = [...wide, ...boardsOf(dataset).filter((board) => !wide.includes(board))];
  return makers.flatMap((maker) => boards.flatMap((board) => makerBoardFigure(dataset, maker, board) ?? []).slice(0, MOST_OF_MAKER));
}

/** A whole board, a row for each maker, the one with the best entry first. */
export function boardFigure(dataset: Dataset, board: Board): Figure {
  const groups = [...Map.groupBy(board.lines, ({ maker }) => maker)];
  const rows = groups.map(([maker, lines]): RangeRow => {
    const [best] = lines;
    return {
      id: hueOf(dataset, maker),
      name: best?.makerName ?? maker,
      under: lines.length === 1 ? '1 entry' : `${lines.length} entries`,
      best: best?.name ?? '',
      standing: best === undefined ? '' : endWords(best),
      points: lines.map((line) => pointOf(board, line)),
    };
  });
  const drawing = drawingOf(rows, board.lines[0]);
  return {
    id: board.id,
    title: boardTitle(dataset, board),
    caption: captionOf(board, 'a point for each entry on file'),
    summary: `${board.title}, best entry of each maker: ${bestOfEach(board.lines, ({ maker }) => maker)
      .map((line) => `${line.makerName} ${line.words} (${[line.name, line.standing].filter((part) => part !== '').join(', ')})`)
      .join('; ')}.`,
    note: noteOf(board, drawing),
    rows: groups.flatMap(([, lines]) => lines.map((line) => rowOf(board, line, line.makerName))),
    drawing,
    home: `/models/#${board.id}`,
  };
}

/** The entries of one maker on a board, a row for each model, the best first; null for fewer than four models. */
export function makerBoardFigure(dataset: Dataset, maker: string, board: Board): Figure | null {
  const lines = board.lines.filter((line) => line.maker === maker);
  const groups = [...Map.groupBy(lines, ({ model }) => model)];
  const [best] = lines;
  if (groups.length < FEWEST_OF_MAKER || best === undefined) return null;
  const rows = groups.map(([, own]): RangeRow => {
    const [first] = own;
    return {
      id: hueOf(dataset, maker),
      name: first?.name ?? '',
      under: '',
      best: first === undefined ? '' : endWords(first),
      standing: '',
      points: own.map((line) => pointOf(board, line)),
    };
  });
  const drawing = drawingOf(rows, best);
  const level = levelWithFirst(lines);
  const tied = level.length === 0 ? '' : `, level with ${countOrNames(level.map(({ name }) => name))}`;
  return {
    id: `models/${maker}/${board.id}`,
    title: `${best.name} stands highest of ${possessive(best.makerName)} on ${board.benchmark}${tied}`,
    caption: captionOf(board, 'a row for each model, a point for each of its entries'),
    summary: `${best.makerName} on ${board.title}: ${lines.map((line) => `${line.name} ${line.words}${line.standing === '' ? '' : `, ${line.standing}`}`).join('; ')}.`,
    note: `${board.hasSpread ? 'The tint is the spread of the highest.' : 'The board prints no spread.'}${scaleNote(drawing)}`,
    rows: lines.map((line) => rowOf(board, line, line.name)),
    drawing,
    home: `/models/${maker}/#${board.id}`,
  };
}

const possessive = (name: string): string => `${name}’s models`;
const hueOf = (dataset: Dataset, maker: string): string => (isCloud(dataset, maker) ? maker : 'benchmark');
const bandOf = ({ low, high }: BoardLine): readonly [number, number] | null => (low === null || high === null ? null : [low, high]);

/** '1,508 (1,503 to 1,513), rank 1 of 394'. */
function endWords({ words, spread, standing }: BoardLine): string {
  return [`${words}${spread === '' ? '' : ` (${spread})`}`, standing].filter((part) => part !== '').join(', ');
}

/** Names, or how many models where they are more than a title holds. */
function countOrNames(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names.length} others` : listInWords(names);
}

/** Who stands first among those on file, with whom the board does not tell it from, and the best of the compared clouds' own. */
function boardTitle(dataset: Dataset, board: Board): string {
  const [first] = board.lines;
  if (first === undefined) return board.title;
  const level = levelWithFirst(board.lines);
  const place = first.score.rank === 1 ? `stands first on ${board.benchmark}` : `stands highest on ${board.benchmark} among the models on file`;
  const tied = level.length === 0 ? '' : `, level with ${countOrNames(level.map(({ name }) => name))}`;
  const own = board.lines.find(({ maker }) => isCloud(dataset, maker));
  if (own === undefined || isCloud(dataset, first.maker)) return `${first.makerName}’s ${first.name} ${place}${tied}`;
  return `${first.makerName}’s ${first.name} ${place}${tied}; ${own.makerName}’s ${own.name} is the highest of a cloud’s own`;
}

function captionOf(board: Board, points: string): string {
  const spread = board.hasSpread ? ', each line the spread that the board prints' : '';
  return `Score on ${board.benchmark} as of ${roughWords(board.date)}, taken by ${board.runnerName}: ${points}${spread}`;
}

function noteOf(board: Board, drawing: RangeInput): string {
  const of = board.among === null ? '' : `The board holds ${board.among} entries; drawn are the ${board.lines.length} of models on file. `;
  return board.hasSpread
    ? `${of}The tint is the spread of the first: entries whose line reaches into it are level with it.${scaleNote(drawing)}`
    : `${of}The board prints no spread, so that nothing says which differences are too small to count.${scaleNote(drawing)}`;
}

/** Where the scale begins, unless zero is on it. */
function scaleNote(drawing: RangeInput): string {
  const from = placeRange(drawing, 'wide')?.from ?? 0;
  return from <= 0 ? '' : ` The scale begins at ${drawing.tick(from)}.`;
}

function drawingOf(rows: readonly RangeRow[], first: BoardLine | undefined): RangeInput {
  return { kind: 'range', rows, band: first === undefined ? null : bandOf(first), tick: (value) => scoreDigits(String(value)) };
}

function pointOf(board: Board, line: BoardLine): ChartMark {
  const { id, value, low, high, path } = line;
  return { key: id, value, low, high, mark: 'reported', label: `${line.makerName} ${rowWords(line)}, ${board.title}`, href: path };
}

/** 'Qwen3.8-Max, as qwen3.8-max: 1,481, spread 1,474 to 1,488, rank 19 of 394'. */
function rowWords({ name, as, words, spread, standing }: BoardLine): string {
  const under = as === name ? name : `${name}, as ${as}`;
  return [`${under}: ${words}`, spread === '' ? '' : `spread ${spread}`, standing].filter((part) => part !== '').join(', ');
}

function rowOf(board: Board, line: BoardLine, name: string): FigureRow {
  return {
    key: line.id,
    provider: line.maker,
    name,
    metric: null,
    calendar: board.date,
    period: roughWords(board.date),
    value: line.value,
    low: line.low,
    high: line.high,
    unit: null,
    words: rowWords(line),
    basis: null,
    disputed: false,
    perimeter: null,
    of: board.benchmark,
    grade: null,
    sources: line.score.sources,
    path: line.path,
  };
}
