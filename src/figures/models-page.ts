// Everything that the page of all models shows, in its order.
import type { Dataset } from '../dataset/types.ts';
import { boardFigures } from './board-figures.ts';
import type { Figure } from './figure.ts';
import type { FilterChoice } from './filter-choices.ts';
import { type Board, isCloud, widestBoards } from './model-boards.ts';
import { releaseFigure } from './release-figure.ts';
import { type ModelRow, modelRows } from './model-rows.ts';
import {
  type BoardIndexLine,
  boardIndex,
  type CompanyScore,
  companyScores,
  type MakerLine,
  makerLines,
  modelChoices,
  modelsLead,
  othersWords,
} from './models-overview.ts';

/** How many boards the tables have columns for. */
const COLUMNS = 2;
/** Boards with as many makers on file, some of them no cloud, are drawn on the page itself, the widest few. */
const MAKERS_DRAWN = 5;
const MOST_DRAWN = 3;

export interface ModelsPage {
  readonly lead: string;
  readonly makers: readonly MakerLine[];
  /** When models came out; null where no release is dated. */
  readonly releases: Figure | null;
  /** The boards that set the clouds' models beside those of others. */
  readonly drawn: readonly Figure[];
  readonly boards: readonly BoardIndexLine[];
  readonly company: readonly CompanyScore[];
  readonly choices: readonly FilterChoice[];
  /** The boards whose best entries the tables show, a column each. */
  readonly columns: readonly Board[];
  readonly tables: readonly { readonly title: string; readonly note: string; readonly rows: readonly ModelRow[] }[];
}

/** The page of all models. */
export function modelsPage(dataset: Dataset): ModelsPage {
  const figures = boardFigures(dataset);
  const wide = widestBoards(dataset, Infinity).filter(({ lines }) => {
    const makers = new Set(lines.map(({ maker }) => maker));
    return makers.size >= MAKERS_DRAWN && [...makers].some((maker) => !isCloud(dataset, maker));
  });
  const rows = modelRows(dataset);
  return {
    lead: modelsLead(dataset),
    makers: makerLines(dataset),
    releases: releaseFigure(dataset),
    drawn: wide.slice(0, MOST_DRAWN).flatMap(({ id }) => figures.find((figure) => figure.id === id) ?? []),
    boards: boardIndex(dataset, new Set(figures.map(({ id }) => id))),
    company: companyScores(dataset),
    choices: modelChoices(dataset),
    columns: widestBoards(dataset, COLUMNS),
    tables: [
      { title: 'Models of the clouds', note: '', rows: rows.filter(({ isOwn }) => isOwn) },
      { title: 'Models of others', note: othersWords(dataset), rows: rows.filter(({ isOwn }) => !isOwn) },
    ].filter((table) => table.rows.length > 0),
  };
}
