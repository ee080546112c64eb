// What the page of all models says: how many, how open, how good by whose measure; its makers, its boards, and what companies say of their own.
import { makerName } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { listInWords } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import { scoreId } from '../dataset/catalogue-ids.ts';
import { scorePath } from './address.ts';
import { type Board, type BoardLine, boardsOf, cloudsOnNoBoard, isCloud, levelWithFirst, scoreDigits, widestBoards } from './model-boards.ts';
import { familiesOf, isServed, type ModelRow, modelRows, newestOf, type Openness, OPENNESS_WORDS, opennessCounts } from './model-rows.ts';
import type { FilterChoice } from './filter-choices.ts';
import { namesInWords } from './watch-words.ts';

/** A maker with what it has made. */
export interface MakerLine {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly isCloud: boolean;
  readonly rows: readonly ModelRow[];
  /** Newest first. */
  readonly families: readonly string[];
  readonly counts: Readonly<Record<Openness, number>>;
  /** Null where no release is known. */
  readonly newest: ModelRow | null;
}

/** The page of a maker: '/models/alibaba-cloud/'. */
export function makerPath(maker: string): string {
  return `/models/${maker}/`;
}

/** Every maker: the compared clouds in their order, then the others, those with the most models first. */
export function makerLines(dataset: Dataset): readonly MakerLine[] {
  return [...Map.groupBy(modelRows(dataset), ({ maker }) => maker)].map(([id, rows]) => ({
    id,
    name: makerName(dataset, id),
    path: makerPath(id),
    isCloud: isCloud(dataset, id),
    rows,
    families: familiesOf(rows).map(({ family }) => family),
    counts: opennessCounts(rows),
    newest: newestOf(rows),
  }));
}

/** The page's opening: how many models, how open they are, and who stands where by the two boards that the most makers stand on. */
export function modelsLead(dataset: Dataset): string {
  const rows = modelRows(dataset);
  if (rows.length === 0) return 'No model is on file yet.';
  const own = rows.filter(({ isOwn }) => isOwn).length;
  const { open, unsaid } = opennessCounts(rows);
  const silent = unsaid === 0 ? '' : `; of ${unsaid} no source says`;
  const parts = [
    `Of ${rows.length} models ${own} ${own === 1 ? 'is' : 'are'} of the clouds’ own making, and the weights of ${open} can be downloaded${silent}.`,
    measureWords(widestBoards(dataset, 2)),
    ownWords(dataset, widestBoards(dataset, 2)),
    silenceWords(dataset),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Who stands first by each board; where it is the same model, once. '' without boards. */
function measureWords(boards: readonly Board[]): string {
  const said = boards.flatMap(({ benchmark, date, lines }) => {
    const [first] = lines;
    if (first === undefined) return [];
    const level = levelWithFirst(lines);
    const tied =
      level.length === 0 ? '' : level.length > 2 ? `, level with ${level.length} others` : `, level with ${listInWords(level.map(({ name }) => name))}`;
    return [`by ${benchmark} (${roughWords(date)}) ${first.makerName}’s ${first.name} stands highest${tied}`];
  });
  const text = said.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The best of a cloud's own on each board, with the rank that the board prints. '' where no cloud stands on any. */
function ownWords(dataset: Dataset, boards: readonly Board[]): string {
  const best = boards.flatMap((board) => board.lines.find(({ maker }) => isCloud(dataset, maker)) ?? []);
  const [first] = best;
  if (first === undefined || best.every((line, index) => line.model === boards[index]?.lines[0]?.model)) return '';
  const place = ({ standing, words }: BoardLine): string => (standing === '' ? `at ${words}` : standing);
  if (best.every(({ model }) => model === first.model)) {
    return `The highest of a cloud’s own is ${first.makerName}’s ${first.name}${best.length > 1 ? ` on ${best.length === 2 ? 'both' : 'all'}` : ''}, ${listInWords(best.map(place))}.`;
  }
  return `The highest of a cloud’s own are ${listInWords(best.map((line) => `${line.makerName}’s ${line.name} (${line.score.benchmark}, ${place(line)})`))}.`;
}

/** Whose models stand on no board; '' where all clouds' do. */
function silenceWords(dataset: Dataset): string {
  const absent = cloudsOnNoBoard(dataset);
  return absent.length === 0 || boardsOf(dataset).length === 0 ? '' : `No independent board on file holds a model of ${namesInWords(dataset, absent)}.`;
}

/** How many of the models of others stand on a price list of the compared clouds: for the heading of their table. */
export function othersWords(dataset: Dataset): string {
  const others = modelRows(dataset).filter(({ isOwn }) => !isOwn);
  const served = others.filter(isServed).length;
  if (others.length === 0) return 'No model of another maker is on file.';
  return served === others.length
    ? 'Every one stands on a price list of one of the clouds.'
    : `${served} of ${others.length} stand on a price list of one of the clouds.`;
}

/** One line of the list of boards. */
export interface BoardIndexLine {
  readonly board: Board;
  /** The best entry of a compared cloud's own making; null where none stands there. */
  readonly own: BoardLine | null;
  /** The page of its drawing; null where it has too few entries for one. */
  readonly figure: string | null;
}

/** Every state of every board for the list, those of a scale that has been left since marked by their name. */
export function boardIndex(dataset: Dataset, drawn: ReadonlySet<string>): readonly BoardIndexLine[] {
  return boardsOf(dataset).map((board) => ({
    board,
    own: board.lines.find(({ maker }) => isCloud(dataset, maker)) ?? null,
    figure: drawn.has(board.id) ? `/figures/${board.id}/` : null,
  }));
}

/** What a company says its own model scores. */
export interface CompanyScore {
  readonly id: string;
  readonly path: string;
  readonly model: string;
  readonly modelName: string;
  readonly maker: string;
  readonly benchmark: string;
  /** As the company prints it. */
  readonly words: string;
  /** Who says so. */
  readonly claimant: string;
  readonly date: string;
  readonly sources: readonly string[];
}

/** Scores that the maker itself, or one paid by it, has reported: by test, the newest first. Never beside those of the boards. */
export function companyScores(dataset: Dataset, isWanted: (model: string) => boolean = () => true): readonly CompanyScore[] {
  const alphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...dataset.models.values()]
    .filter(({ id }) => isWanted(id))
    .flatMap(({ id: model, data }) =>
      data.scores
        .filter(({ independent }) => !independent)
        .map((score): CompanyScore => {
          const id = scoreId(model, score);
          return {
            id,
            path: scorePath(id),
            model,
            modelName: data.name,
            maker: model.split('/')[0] ?? '',
            benchmark: score.benchmark,
            words: scoreDigits(score.value),
            claimant: dataset.claimants.get(score.runner)?.data.name ?? score.runner,
            date: score.date,
            sources: score.sources,
          };
        }),
    )
    .toSorted((a, b) => a.benchmark.localeCompare(b.benchmark, 'en') || alphabet(b.date, a.date) || alphabet(a.modelName, b.modelName));
}

/** The value of models that no cloud lists, among the clouds that list them. */
const ON_NO_LIST = 'none';

/** What filters read of a row: its maker, its openness, the clouds that list it. */
export function filterMarks({ maker, openness, clouds }: ModelRow): { readonly maker: string; readonly openness: string; readonly serves: string } {
  return { maker, openness, serves: clouds.length === 0 ? ON_NO_LIST : clouds.join(' ') };
}

/** What the tables of models can be narrowed by: only what occurs in them. */
export function modelChoices(dataset: Dataset): readonly FilterChoice[] {
  const rows = modelRows(dataset);
  const clouds = [...dataset.prices.keys()].map((id) => [id, dataset.providers.get(id)?.data.short ?? id] as const);
  const serves = rows.some((row) => row.clouds.length === 0) ? [...clouds, [ON_NO_LIST, 'none of them'] as const] : clouds;
  const states = (Object.keys(OPENNESS_WORDS) as readonly Openness[]).filter((openness) => rows.some((row) => row.openness === openness));
  return [
    { name: 'serves', title: 'Listed by', options: serves },
    { name: 'openness', title: 'Weights', options: states.map((openness) => [openness, OPENNESS_WORDS[openness]]) },
    { name: 'maker', title: 'Makers', options: makerLines(dataset).map(({ id, name }) => [id, name]) },
  ];
}
