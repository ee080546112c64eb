// Sorts the rows of tables by a column: numbers by their value, words by the alphabet, what is missing always last.

/** What a cell is sorted by: a number, words, or nothing. */
export type SortKey = number | string | null;

const collator = new Intl.Collator('en', { numeric: true });

/** The order of rows by their keys, as indices: equal ones keep theirs, those without a key come last whichever way it goes. */
export function orderOf(keys: readonly SortKey[], isDescending: boolean): readonly number[] {
  const sign = isDescending ? -1 : 1;
  return keys
    .map((_, index) => index)
    .toSorted((a, b) => {
      const [left, right] = [keys[a] ?? null, keys[b] ?? null];
      if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
      const order = typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
      return sign * order || a - b;
    });
}

/**
 * The keys of a column's cells. `value` is the cell's own number where the page gives one ('' says that there is none), `text` what it prints.
 * A column is of numbers where its page gives values, or where most of what is printed begins with one; words in it are then no number.
 */
export function sortKeys(cells: readonly { readonly value: string | null; readonly text: string }[]): readonly SortKey[] {
  const own = cells.map(({ value, text }) => (value === null ? numberIn(text) : value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value)));
  const printed = cells.filter(({ text }) => text.trim() !== '').length;
  const isNumeric = cells.some(({ value }) => value !== null) || (printed > 0 && own.filter((key) => key !== null).length * 2 > printed);
  return isNumeric ? own : cells.map(({ text }) => (text.trim() === '' ? null : text.trim()));
}

/** The number that a text begins with: '1,234', '−5.2%', 'US$3.1'. Null where it begins with none. */
function numberIn(text: string): number | null {
  const found = /^[^\d\s−-]{0,4}([−-]?)[^\d\s]{0,4}(\d[\d,]*(?:\.\d+)?)(?![\d-])/.exec(text.trim());
  return found ? Number(`${found[1] === '' ? '' : '-'}${(found[2] ?? '').replaceAll(',', '')}`) : null;
}

/** 'Facts per year' as it stands in an address: 'facts-per-year'. */
export function columnName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Sorts the rows of each body of a table by a column; null puts them back in the page's own order. Rows that span the table stay on top. */
export function sortTable(table: HTMLTableElement, column: number | null, isDescending: boolean, given: ReadonlyMap<HTMLTableRowElement, number>): void {
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter((row) => !isBand(row)).toSorted((a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0));
    const cells = column === null ? [] : rows.map((row) => row.cells[column]);
    const keys = sortKeys(cells.map((cell) => ({ value: cell?.getAttribute('data-value') ?? null, text: cell?.textContent ?? '' })));
    const order = column === null ? rows.map((_, index) => index) : orderOf(keys, isDescending);
    body.append(...order.flatMap((index) => rows[index] ?? []));
  }
}

/** True for a row that names a group and spans the table. */
export function isBand(row: HTMLTableRowElement): boolean {
  return row.cells.length === 1 && (row.cells[0]?.colSpan ?? 1) > 1;
}
