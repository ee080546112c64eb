// What the pages of risks say: the newest evidence of each for each cloud, how much there is of it, and which risk gathers most.
import { listInWords } from '../format/label.ts';
import { remembered } from '../dataset/remembered.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { type Direction, RISK_KEY } from '../format/direction.ts';
import { type Risk, RISK_DIRECTIONS, type RiskDirection } from '../schema/risk.ts';
import { isBefore, monthsBack, type PointerView, watchRow, type WatchRow, type WatchWords } from './watch.ts';
import { agesInWords, counted, most, newestInWords } from './watch-words.ts';

export type RiskRow = WatchRow<RiskDirection>;

const VERBS: readonly (readonly [RiskDirection, string])[] = [
  ['raises', 'raises the risk'],
  ['eases', 'eases the risk'],
  ['mixed', 'is mixed'],
];

/** The address of a risk: '/risks/chip-supply/'. */
export function riskPath(id: string): string {
  return `/risks/${id}/`;
}

/** One risk with its evidence by provider. */
export function riskRow(dataset: Dataset, { id, data }: Entry<Risk>): RiskRow {
  const pointers = data.evidence.map(({ what, ...rest }) => ({ ...rest, words: what }));
  return watchRow(dataset, { id, title: data.title, question: data.question, path: riskPath(id), pointers });
}

/** All risks in their order. */
export const riskRows = remembered((dataset: Dataset): readonly RiskRow[] => [...dataset.risks.values()].map((risk) => riskRow(dataset, risk)));

type View = PointerView<RiskDirection>;
const viewsOf = (row: RiskRow): readonly View[] => [...row.cells, ...row.others].flatMap(({ views }) => views);
const pieces = (count: number): string => `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence`;

const countOf = (views: readonly { readonly direction: Direction }[], direction: RiskDirection): number =>
  views.filter((view) => view.direction === direction).length;

/** 'raises 3, mixed 1, eases 1', of what stands in a cell; '' for nothing. */
export function evidenceCount({ views }: { readonly views: readonly { readonly direction: Direction }[] }): string {
  const parts = RISK_DIRECTIONS.map((direction) => ({ direction, count: countOf(views, direction) })).filter(({ count }) => count > 0);
  return parts.map(({ direction, count }) => `${direction} ${count}`).join(', ');
}

/** What the pages of risks call things. */
export const RISK_WORDS: WatchWords = {
  noun: 'risk',
  title: 'Risks',
  folder: 'risks',
  entry: 'evidence',
  entries: 'evidence',
  key: RISK_KEY,
  count: evidenceCount,
};

/** '3 raise it, 1 is mixed and 1 eases it', for sentences; 'a risk' where they are of several. */
function evidenceInWords(views: readonly View[], risk = 'it'): string {
  const parts = [
    counted(countOf(views, 'raises'), `raises ${risk}`, `raise ${risk}`),
    counted(countOf(views, 'mixed'), 'is mixed', 'are mixed'),
    counted(countOf(views, 'eases'), `eases ${risk}`, `ease ${risk}`),
  ];
  return listInWords(parts.filter((part) => part !== ''));
}

/** Those of the twelve months up to the ledger's day. */
function recent(dataset: Dataset, views: readonly View[]): readonly View[] {
  const start = monthsBack(dataset, 12);
  return views.filter(({ date }) => !isBefore(date, start));
}

/** The matrix's opening: which risk gathered most evidence of late and which way it points, and how much there is in all. */
export function risksLead(dataset: Dataset): string {
  const rows = riskRows(dataset);
  const all = rows.flatMap(viewsOf);
  if (all.length === 0) return 'No evidence is on file yet.';
  const best = most(rows, (row) => recent(dataset, viewsOf(row)).length);
  const [first] = best;
  const late = first === undefined || best.length > 2 ? '' : `${gathered(dataset, best, recent(dataset, viewsOf(first)))} `;
  return `${late}In all, ${pieces(all.length)} on ${counted(rows.length, 'risk', 'risks')}: ${evidenceInWords(all, rows.length === 1 ? 'it' : 'a risk')}.`;
}

function gathered(dataset: Dataset, best: readonly RiskRow[], views: readonly View[]): string {
  const names = listInWords(best.map(({ title }) => `‘${title}’`));
  const which = best.length === 1 ? `, of which ${evidenceInWords(views)}` : ' each';
  return `${names} gathered most in the twelve months to ${dayWords(dataset.asOf)}: ${pieces(views.length)}${which}.`;
}

/** How old the newest evidence is. */
export function risksAge(dataset: Dataset): string {
  return agesInWords(riskRows(dataset).flatMap(({ cells }) => cells));
}

/** How much evidence one risk has, and which way the newest points for whom. */
export function riskSummary(dataset: Dataset, row: RiskRow): string {
  const views = viewsOf(row);
  const { said, silent } = newestInWords(dataset, row.cells, VERBS);
  const total = `${pieces(views.length)}, ${recent(dataset, views).length} of the last twelve months: ${evidenceInWords(views)}.`;
  const missing = silent === '' ? '' : `None is on file for ${silent}.`;
  return [total, said === '' ? '' : `The newest ${said}.`, missing].filter((part) => part !== '').join(' ');
}
