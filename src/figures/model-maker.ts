// One maker's page: its families, where its models stand by whose measure, what it reports itself, what it says of its models as a whole.
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { listInWords } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import { isDrawn, makerBoardFigures } from './board-figures.ts';
import type { Figure } from './figure.ts';
import { type Board, type BoardLine, boardsOf, widestBoards } from './model-boards.ts';
import { factsOfMaker } from './model-mentions.ts';
import { isServed, releasedWords } from './model-rows.ts';
import { type CompanyScore, companyScores, type MakerLine, makerLines } from './models-overview.ts';

const COLUMNS = 2;

export interface MakerPage {
  readonly maker: MakerLine;
  readonly lead: string;
  /** The boards whose best entries the table shows, a column each. */
  readonly columns: readonly Board[];
  /** The widest boards on which many of its models stand. */
  readonly figures: readonly { readonly board: string; readonly figure: Figure }[];
  /** The others that it stands on, with the page of their drawing or of the list. */
  readonly others: readonly { readonly title: string; readonly path: string }[];
  readonly company: readonly CompanyScore[];
  readonly facts: readonly LedgerFact[];
}

/** Everything that a maker's page shows. */
export function makerPage(dataset: Dataset, id: string): MakerPage {
  const maker = makerLines(dataset).find((line) => line.id === id);
  if (maker === undefined) throw new Error(`The ledger has no model of ${id}.`);
  const prefix = `models/${id}/`;
  const figures = makerBoardFigures(dataset)
    .filter((figure) => figure.id.startsWith(prefix))
    .map((figure) => ({ board: figure.id.slice(prefix.length), figure }));
  const isOther = (board: Board): boolean => board.lines.some((line) => line.maker === id) && figures.every((one) => one.board !== board.id);
  return {
    maker,
    lead: makerLead(dataset, maker),
    columns: widestBoards(dataset, COLUMNS),
    figures,
    others: boardsOf(dataset)
      .filter(isOther)
      .map((board) => ({ title: board.title, path: isDrawn(board) ? `/figures/${board.id}/` : '/models/#boards' })),
    company: companyScores(dataset, (model) => model.startsWith(`${id}/`)),
    facts: factsOfMaker(dataset, id),
  };
}

/** How many models, how open, the newest, how the best of them stands on the widest boards, and whether the compared clouds list them. */
export function makerLead(dataset: Dataset, { id, name, rows, families, newest, isCloud, counts }: MakerLine): string {
  const [only] = rows;
  const many =
    rows.length === 1 && only !== undefined
      ? `One model of ${name} is on file, ${only.openness === 'unsaid' ? 'of which no source says whether its weights are open' : `with ${only.openness} weights`}.`
      : `${rows.length} models of ${name} in ${families.length === 1 ? 'one family' : `${families.length} families`} are on file: ${opennessWords(counts)}.`;
  const dated =
    newest === null
      ? ''
      : rows.length === 1
        ? ` ${newest.name} came out ${releasedWords(newest)}.`
        : ` The newest with a date is ${newest.name}, ${releasedWords(newest)}.`;
  return `${many}${dated}${standWords(dataset, id)}${isCloud ? '' : listedWords(rows)}`;
}

function opennessWords({ open, closed, unsaid }: MakerLine['counts']): string {
  const parts: readonly (readonly [number, string])[] = [
    [open, 'with open weights'],
    [closed, open === 0 ? 'with closed weights' : 'with closed ones'],
    [unsaid, 'of which no source says'],
  ];
  return listInWords(parts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])));
}

/** How many of them stand on a list of the compared clouds. */
function listedWords(rows: MakerLine['rows']): string {
  const listed = rows.filter(isServed).length;
  if (rows.length === 1) return listed === 1 ? ' It stands on a price list of the compared clouds.' : ' No price of it is on file.';
  return ` ${listed === rows.length ? 'All of them' : `${listed} of them`} stand on price lists of the compared clouds.`;
}

/** Its best entry on each of the widest boards; where it stands on none, whether it does on others. */
function standWords(dataset: Dataset, maker: string): string {
  const best = widestBoards(dataset, COLUMNS).flatMap((board) => board.lines.find((one) => one.maker === maker) ?? []);
  const place = ({ score, words, standing }: BoardLine): string =>
    `on ${score.benchmark} of ${roughWords(score.date)} (${[words, standing].filter((part) => part !== '').join(', ')})`;
  const models = [...Map.groupBy(best, ({ name }) => name)].map(([name, own]) => `${name} ${listInWords(own.map(place))}`);
  if (models.length > 0) return ` Its highest ${models.length === 1 ? 'is' : 'are'} ${listInWords(models)}.`;
  const others = boardsOf(dataset).some(({ lines }) => lines.some((line) => line.maker === maker));
  return others ? ' The two boards with the most makers hold none of its models.' : ' No independent board on file holds a model of it.';
}
