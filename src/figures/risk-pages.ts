// What the pages of risks say: the newest evidence of each for each cloud, how much there is of it, and which risk gathers most.
import type { Dataset, Entry } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import type { Direction } from '../format/direction.ts';
import type { Risk, RiskDirection } from '../schema/risk.ts';
import { listInWords } from './scoreboard.ts';
import { isBefore, linksOfSource, monthsBack, type PointerView, type WatchLink, watchRow, type WatchRow } from './watch.ts';
import { agesInWords, counted, most, namesInWords, newestInWords } from './watch-words.ts';

export type RiskRow = WatchRow<RiskDirection>;

const VERBS: readonly (readonly [RiskDirection, string])[] = [
  ['raises', 'raises the risk'],
  ['mixed', 'is mixed'],
  ['eases', 'eases it'],
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
export function riskRows(dataset: Dataset): readonly RiskRow[] {
  return [...dataset.risks.values()].map((risk) => riskRow(dataset, risk));
}

type View = PointerView<RiskDirection>;
const viewsOf = (row: RiskRow): readonly View[] => [...row.cells, ...row.others].flatMap(({ views }) => views);
const pieces = (count: number): string => `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence`;

/** '3 raise, 1 mixed, 1 eases', of what stands; '' for nothing. */
export function evidenceCount({ views }: { readonly views: readonly { readonly direction: Direction }[] }): string {
  const count = (direction: RiskDirection): number => views.filter((view) => view.direction === direction).length;
  const parts = [counted(count('raises'), 'raises', 'raise'), counted(count('mixed'), 'mixed', 'mixed'), counted(count('eases'), 'eases', 'ease')];
  return parts.filter((words) => words !== '').join(', ');
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
  return `${late}In all, ${pieces(all.length)} on ${counted(rows.length, 'risk', 'risks')}: ${evidenceCount({ views: all })}.`;
}

function gathered(dataset: Dataset, best: readonly RiskRow[], views: readonly View[]): string {
  const names = listInWords(best.map(({ title }) => title));
  const which = best.length === 1 ? `, of which ${evidenceCount({ views })}` : ' each';
  return `${names} gathered the most in the twelve months to ${dayWords(dataset.asOf)}: ${pieces(views.length)}${which}.`;
}

/** How old the newest evidence is. */
export function risksAge(dataset: Dataset): string {
  return agesInWords(riskRows(dataset).flatMap(({ cells }) => cells));
}

/** How much evidence one risk has, and which way the newest points for whom. */
export function riskSummary(dataset: Dataset, row: RiskRow): string {
  const views = viewsOf(row);
  const { said, silent } = newestInWords(dataset, row.cells, VERBS);
  const total = `${pieces(views.length)}, ${recent(dataset, views).length} of the last twelve months: ${evidenceCount({ views })}.`;
  const missing = silent === '' ? '' : `None is on file for ${silent}.`;
  return [total, said === '' ? '' : `The newest ${said}.`, missing].filter((part) => part !== '').join(' ');
}

/** Whom most of a risk's evidence is about: 'Most is about Alibaba, 6.'; '' where no one or two stand out. */
export function mostlyAbout(dataset: Dataset, row: RiskRow): string {
  const best = most(row.cells, ({ views }) => views.length);
  const [first] = best;
  if (first === undefined || best.length > 2) return '';
  const names = namesInWords(
    dataset,
    best.map(({ provider }) => provider),
  );
  return `Most is about ${names}: ${first.views.length}${best.length > 1 ? ' each' : ''}.`;
}

/** The risks that bear on a metric. */
export function risksOfMetric(dataset: Dataset, metric: string): readonly WatchLink[] {
  return [...dataset.risks.values()].filter(({ data }) => data.metrics.includes(metric)).map(({ id, data }) => ({ title: data.title, path: riskPath(id) }));
}

/** The evidence that rests on a source. */
export function evidenceOfSource(dataset: Dataset, source: string): readonly WatchLink[] {
  return riskRows(dataset).flatMap((row) => linksOfSource(dataset, row, source));
}
