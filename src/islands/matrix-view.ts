// Shows of tables what matches a choice. Words of choice stand in data attributes: on column heads (whole columns go), on rows, their bodies
// or sections (rows go), and on cells (cells that do not match are set aside, rows without any go).
import { isBand } from './matrix-sort.ts';

/** The values chosen by attribute: `provider` → {'aws'}. An attribute that is not named is not asked for. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** How much of the tables in view is shown. */
export interface Shown {
  readonly rows: number;
  readonly allRows: number;
  readonly cells: number;
  readonly allCells: number;
}

/** Cells that hold a figure or a finding. */
const FIGURES = 'td:is([data-basis], [data-direction]:not([data-direction=none]), [data-state])';

/** Parts of a drawing, and of cells, that answer for themselves. */
const PARTS = 'svg g:is([data-provider], [data-area], [data-country], [data-state]), td a[data-state]';

const matches = (element: Element, name: string, wanted: ReadonlySet<string>): boolean =>
  (element.getAttribute(`data-${name}`) ?? '').split(' ').some((value) => wanted.has(value));

/** True for what bears one of the attributes chosen by, with none of the values. */
const isOut = (element: Element, chosen: Chosen): boolean =>
  [...chosen].some(([name, wanted]) => element.hasAttribute(`data-${name}`) && !matches(element, name, wanted));

/** Hides what does not match. `isRow` may ask more of a row. Tables that do not show themselves are filtered too but not counted. */
export function showOnly(host: HTMLElement, chosen: Chosen, isRow: (row: HTMLTableRowElement) => boolean = () => true): Shown {
  const tables = [...host.querySelectorAll('table')];
  for (const table of tables) frameOf(table, host).hidden = false;
  const seen = tables.filter((table) => table.getClientRects().length > 0);
  for (const table of tables) filterTable(table, host, chosen, isRow);
  for (const part of host.querySelectorAll(PARTS)) part.classList.toggle('faded', isOut(part, chosen));
  const counts = seen.map(countIn);
  tables.forEach((table) => (frameOf(table, host).hidden = rowsOf(table).every(({ hidden }) => hidden)));
  const sum = (name: keyof Shown): number => counts.reduce((total, one) => total + one[name], 0);
  return { rows: sum('rows'), allRows: sum('allRows'), cells: sum('cells'), allCells: sum('allCells') };
}

const rowsOf = (table: HTMLTableElement): readonly HTMLTableRowElement[] => [...table.tBodies].flatMap((body) => [...body.rows].filter((row) => !isBand(row)));

/** Counts what shows, also where styles hide a row; cells count that hold a figure or a finding. */
function countIn(table: HTMLTableElement): Shown {
  const rows = rowsOf(table);
  const inView = rows.filter((row) => row.getClientRects().length > 0);
  const figures = (row: HTMLTableRowElement) => [...row.querySelectorAll<HTMLTableCellElement>(FIGURES)];
  const shown = inView.flatMap(figures).filter((cell) => !cell.hidden && !cell.classList.contains('set-aside'));
  return { rows: inView.length, allRows: rows.length, cells: shown.length, allCells: rows.flatMap(figures).length };
}

/** What goes with a table that has no rows left: its section where it is alone in one, else the box it scrolls in. */
function frameOf(table: HTMLTableElement, host: HTMLElement): HTMLElement {
  const section = table.closest<HTMLElement>('section');
  if (section !== null && host.contains(section) && section.querySelectorAll('table').length === 1) return section;
  return table.closest<HTMLElement>('.scroll, .matrix-box') ?? table;
}

function filterTable(table: HTMLTableElement, host: HTMLElement, chosen: Chosen, isRow: (row: HTMLTableRowElement) => boolean): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const byColumn = [...chosen].filter(([name]) => heads.some((head) => head.hasAttribute(`data-${name}`)));
  const out = new Set(heads.flatMap((head, index) => (isOut(head, new Map(byColumn)) ? [index] : [])));
  const others = [...chosen].filter((choice) => !byColumn.includes(choice));
  const byCell = others.filter(([name]) => table.querySelector(`tbody td[data-${name}]`) !== null);
  const byRow = others.filter((choice) => !byCell.includes(choice));
  heads.forEach((head, index) => (head.hidden = out.has(index)));
  table.toggleAttribute('data-narrowed', out.size > 0);
  table.style.setProperty('--columns', String(heads.length - out.size - 1));
  // Of a table most of whose cells are empty, rows go that have nothing in the columns left.
  const isSparse = byColumn.length > 0 && table.hasAttribute('data-sparse');
  for (const row of rowsOf(table)) {
    const isAny = filterCells(row, out, byCell, isSparse);
    row.hidden = !(isRow(row) && byRow.every(([name, wanted]) => isRowOf(row, host, name, wanted)) && ((byCell.length === 0 && !isSparse) || isAny));
  }
  for (const body of table.tBodies) {
    const isEmpty = [...body.rows].every((row) => isBand(row) || row.hidden);
    for (const row of body.rows) if (isBand(row)) fitBand(row, isEmpty, heads.length - out.size);
  }
}

/** A row answers by its own attribute or by that of what it stands in; one that has neither is not asked. */
function isRowOf(row: HTMLTableRowElement, host: HTMLElement, name: string, wanted: ReadonlySet<string>): boolean {
  const holder = row.closest(`[data-${name}]`);
  return holder === null || !host.contains(holder) || holder === host || matches(holder, name, wanted);
}

/** Sets aside the cells that do not match; true where one in view does, and holds something where `isSparse`. */
function filterCells(
  row: HTMLTableRowElement,
  out: ReadonlySet<number>,
  byCell: readonly (readonly [string, ReadonlySet<string>])[],
  isSparse: boolean,
): boolean {
  let isAny = false;
  [...row.cells].forEach((cell, index) => {
    cell.hidden = out.has(index);
    if (cell.tagName !== 'TD') return;
    const isIn = byCell.every(([name, wanted]) => matches(cell, name, wanted));
    cell.classList.toggle('set-aside', !isIn);
    isAny ||= isIn && !cell.hidden && !(isSparse && cell.childElementCount === 0);
  });
  return isAny;
}

/** A band spans the columns that are left, and goes with the last of its rows. */
function fitBand(row: HTMLTableRowElement, isEmpty: boolean, columns: number): void {
  row.hidden = isEmpty;
  const [cell] = row.cells;
  if (cell) cell.colSpan = Math.max(2, columns);
}
