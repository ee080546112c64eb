// Which rows answer a query, and in which order: by how many of its parts they meet, then by how well, then the newest.
import type { FoundNumber } from '../format/search-number.ts';
import { monthsOf } from '../format/search-period.ts';
import type { Query } from './search-query.ts';
import { lastMonth, type Row, type Rows, valueOf } from './search-rows.ts';

/** What the engine of words found: for each name, number or word of the query, how well each row answers it, above 0 to 1. */
export type Found = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface Ranked {
  readonly row: Row;
  /** How many parts of the query it meets. */
  readonly met: number;
  readonly score: number;
}

/** Rows that meet a part of the query and all it demands, best first. */
export function rank(query: Query, rows: Rows, found: Found): Ranked[] {
  const parts = partsOf(query, found);
  return rows.rows
    .filter((row) => query.numbers.every(({ text }) => found.get(text)?.has(row.index)) && isWithin(row, query, rows))
    .map((row): Ranked => {
      const strengths = parts.map((part) => part(row));
      const own = query.numbers.some(({ number }) => isValueOf(row, number, rows)) ? 1 : 0;
      const age = Number(rows.table.asOf.slice(0, 4)) - Number(lastMonth(row).slice(0, 4));
      const prior = rows.table.kinds[row.kind][1] + (row.kind === 'fact' ? (rows.table.bases[row.basis] ?? 0) : 0) + 0.15 * 0.8 ** Math.max(0, age);
      return { row, met: strengths.filter(Boolean).length, score: strengths.reduce((sum, one) => sum + one, own + prior) };
    })
    .filter(({ met }) => met > 0 || parts.length === 0)
    .sort(
      (a, b) => b.met - a.met || b.score - a.score || compare(lastMonth(b.row), lastMonth(a.row)) || a.row.metric - b.row.metric || a.row.index - b.row.index,
    );
}

/** The order of two texts, as sort() wants it. */
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** One function for each part: how well a row meets it, 0 for not at all. */
function partsOf(query: Query, found: Found): ((row: Row) => number)[] {
  const asFound = (text: string, row: Row): number => found.get(text)?.get(row.index) ?? 0;
  const asked = query.names.flatMap(({ keys }) => keys.find((key) => key.startsWith('p')) ?? []);
  const pair = asked.length === 2 ? asked : ['none'];
  const isAlone = query.names.length + query.periods.length + query.words.length === 1;
  return [
    ...query.names.map(({ text, keys }) => {
      const stems = keys.filter((key) => key.startsWith('f')).map((key) => key.slice(1));
      return (row: Row): number => {
        if (keys.includes(`r${row.index}`)) return 1.5;
        const isOf = row.keys.some((key) => keys.includes(key)) || row.family.split(' ').some((family) => stems.some((stem) => family.startsWith(stem)));
        // A page about the two providers asked for sets their figures side by side; and what is said of a provider may be about its models.
        const compares = row.kind === 'page' && pair.every((key) => row.keys.includes(key)) && keys.some((key) => key.startsWith('m'));
        const isOwner = !isAlone && row.providers.some((provider) => keys.includes(`q${provider}`));
        return isOf ? 1 : Math.max(asFound(text, row) * 0.7, Number(compares) * 0.7, Number(isOwner) * 0.5);
      };
    }),
    ...query.periods.map((label) => (row: Row) => periodStrength(row, label)),
    ...query.numbers.map(
      ({ text }) =>
        (row: Row) =>
          Math.ceil(asFound(text, row)),
    ),
    ...query.words.map((text) => (row: Row) => asFound(text, row)),
  ];
}

/** 1 for the very period, less for one inside it. */
function periodStrength({ date, label }: Row, wanted: string): number {
  if (date === wanted || label === wanted) return 1;
  const [span, own] = [monthsOf(wanted), monthsOf(date)];
  return label.startsWith(`${wanted}-`) || (span && own && own[0] >= span[0] && own[1] <= span[1] && !/\d-\d\d-/.test(wanted)) ? 0.6 : 0;
}

/** Whether a row lies between the months and holds a value within the bounds that the query sets. */
function isWithin(row: Row, { after, before, bounds, names }: Query, rows: Rows): boolean {
  const last = lastMonth(row);
  if ((after || before) && (last === '' || (monthsOf(row.date)?.[0] ?? last) < after || (before !== '' && last >= before))) return false;
  if (bounds.length === 0) return true;
  const metrics = names.flatMap(({ keys }) => keys.filter((key) => key.startsWith('m')));
  if (row.kind !== 'fact' || (metrics.length > 0 && !metrics.includes(`m${row.metric}`))) return false;
  const own = valueOf(row, rows);
  return bounds.every(({ low, high, isOpen, unit, isAmount }) => {
    if (own === null || (unit === null ? isAmount && !(own.unit === null || own.unit.length === 3) : unit !== own.unit)) return false;
    return isOpen ? own.value > low && own.value < high : own.value >= low && own.value <= high;
  });
}

/** Whether a row's own value, rounded to the digits asked for, is the number; one without unit and scale is compared by its digits alone. */
function isValueOf(row: Row, number: FoundNumber, rows: Rows): boolean {
  const own = valueOf(row, rows);
  if (own === null || (number.unit !== null && number.unit !== own.unit)) return false;
  const rounded = Number(Math.abs(own.value).toPrecision(number.coefficient.length));
  return number.unit !== null || number.isScaled ? rounded === number.value : rounded.toExponential().replace(/e.*|\./g, '') === number.coefficient;
}
