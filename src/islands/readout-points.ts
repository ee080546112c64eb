// The points of a figure as somebody reads them out one by one: which lies nearest, which comes next, what is said of it. Pure.

/** What the read-out needs of a figure's row. */
export interface ReadoutRow {
  readonly provider: string;
  readonly name: string;
  readonly metric: string | null;
  readonly period: string;
  readonly words: string;
  readonly basis: string | null;
  readonly disputed: boolean;
  readonly grade: string | null;
  readonly path: string;
}

/** The marks of one form: x, y and index of the row, in pixels of a drawing `width` wide. */
export interface ReadoutForm {
  readonly width: number;
  readonly marks: readonly (readonly [x: number, y: number, row: number])[];
}

/** A figure as /figures/<id>.json gives it, as far as it is read out. */
export interface ReadoutFigure {
  readonly id: string;
  /** The kind of chart: 'line'. */
  readonly kind: string;
  readonly wide: ReadoutForm | null;
  readonly narrow: ReadoutForm | null;
  readonly rows: readonly ReadoutRow[];
}

/** Points that lie along one line, by the index of their row, and whose they are. */
export interface ReadoutLine {
  readonly name: string;
  readonly rows: readonly number[];
}

export type ReadoutStep = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

type Mark = ReadoutForm['marks'][number];

/** True for an answer that has the shape of a figure. */
export function isReadoutFigure(data: unknown): data is ReadoutFigure {
  if (typeof data !== 'object' || data === null || !('rows' in data) || !Array.isArray(data.rows) || !('id' in data)) return false;
  const isForm = (form: unknown) => form === null || (typeof form === 'object' && 'marks' in form && Array.isArray(form.marks) && 'width' in form);
  return 'wide' in data && 'narrow' in data && isForm(data.wide) && isForm(data.narrow);
}

/**
 * The lines of a figure: one for each provider and metric, its points from left to right; of a line chart the line that ends highest first, else in the
 * order of reading; of a map one for each provider, from west to east. Where none has a second point (a dumbbell), or where the points are events, those at one height make a line. Where no two of these
 * stand together either (bars, a scatter), all are one line.
 */
export function linesOf(figure: ReadoutFigure): readonly ReadoutLine[] {
  const marks = uniqueMarks((figure.wide ?? figure.narrow)?.marks ?? []).filter(([, , row]) => figure.rows[row] !== undefined);
  if (marks.length === 0) return [];
  const bySeries = [...Map.groupBy(marks, ([, , row]) => `${figure.rows[row]?.provider}/${figure.rows[row]?.metric}`).values()];
  const isOfSeries = (figure.kind === 'map' || figure.rows.some(({ metric }) => metric !== null)) && bySeries.some((group) => group.length > 1);
  const byHeight = [...Map.groupBy(marks, ([, y]) => y).values()].toSorted((a, b) => (a[0]?.[1] ?? 0) - (b[0]?.[1] ?? 0));
  const groups = isOfSeries ? bySeries : byHeight;
  if (groups.every((group) => group.length < 2)) return [{ name: '', rows: marks.map(([, , row]) => row) }];
  const lines = groups.map((group) => group.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  const ordered = figure.kind === 'line' ? lines.toSorted((a, b) => (a.at(-1)?.[1] ?? 0) - (b.at(-1)?.[1] ?? 0)) : lines;
  return ordered.map((group) => ({ name: lineName(group.flatMap(([, , row]) => figure.rows[row] ?? [])), rows: group.map(([, , row]) => row) }));
}

/** What the rows of a line have in common: whose they are, or else what they measure; '' where nothing. */
function lineName(rows: readonly ReadoutRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  if (rows.every(({ name }) => name === first.name)) return first.name;
  return first.metric !== null && rows.every(({ metric }) => metric === first.metric) ? first.metric.replaceAll('-', ' ') : '';
}

/** Each row once: a row drawn twice is read at its first mark. */
function uniqueMarks(marks: readonly Mark[]): readonly Mark[] {
  return [...new Map(marks.toReversed().map((mark) => [mark[2], mark])).values()].reverse();
}

/** Where a row's mark stands in a form; null where it is not drawn. */
export function placeOf(form: ReadoutForm, row: number): Mark | null {
  return form.marks.find((mark) => mark[2] === row) ?? null;
}

/** The row whose mark lies nearest to a place of the drawing; null where there is none. */
export function nearestRow(form: ReadoutForm, x: number, y: number): number | null {
  let best: Mark | null = null;
  for (const mark of form.marks) if (best === null || distance(mark, x, y) < distance(best, x, y)) best = mark;
  return best?.[2] ?? null;
}

const distance = (mark: Mark, x: number, y: number): number => Math.hypot(mark[0] - x, mark[1] - y);

/** The row that a key leads to from another: along its line, to the line above or below at the nearest place, or to an end. It stays where there is no more. */
export function rowAfter(figure: ReadoutFigure, lines: readonly ReadoutLine[], from: number, step: ReadoutStep): number {
  const at = lines.findIndex(({ rows }) => rows.includes(from));
  const line = lines[at]?.rows ?? [];
  const index = line.indexOf(from);
  if (step === 'Home') return line[0] ?? from;
  if (step === 'End') return line.at(-1) ?? from;
  if (step === 'ArrowLeft') return line[index - 1] ?? from;
  if (step === 'ArrowRight') return line[index + 1] ?? from;
  const by = step === 'ArrowUp' ? -1 : 1;
  if (lines.length === 1) return line[index + by] ?? from;
  const form = figure.wide ?? figure.narrow;
  const x = form === null ? 0 : (placeOf(form, from)?.[0] ?? 0);
  const gap = (row: number): number => (form === null ? 0 : Math.abs((placeOf(form, row)?.[0] ?? 0) - x));
  return lines[at + by]?.rows.toSorted((a, b) => gap(a) - gap(b))[0] ?? from;
}

/** What a point is, in two parts: 'AWS, Q2 2025: US$30.9 billion' and 'reported, grade A'. The metric is named where a figure has several. */
export function pointWords(figure: ReadoutFigure, row: number): { readonly label: string; readonly standing: string } {
  const found = figure.rows[row];
  if (!found) return { label: '', standing: '' };
  const isMixed = figure.rows.some(({ metric }) => metric !== found.metric);
  const metric = isMixed ? (found.metric ?? '').replaceAll('-', ' ') : '';
  const subject = [found.name, metric, found.period].filter((part) => part !== '').join(', ');
  const basis = found.disputed ? 'disputed' : (found.basis ?? '');
  const standing = [basis, found.grade === null ? '' : `grade ${found.grade}`].filter((part) => part !== '').join(', ');
  return { label: `${subject}: ${found.words}`, standing };
}
