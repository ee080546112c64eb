// Facets of an answer: how many of its rows each choice would leave, and the rows that the chosen ones do leave.
import type { Facet } from '../format/search-table.ts';
import { compare, type Ranked } from './search-rank.ts';
import { lastMonth, type Row, type Rows, valueOf } from './search-rows.ts';

export const FACETS: readonly Facet[] = ['provider', 'kind', 'group', 'year', 'basis', 'confidence'];
/** The chosen value of each facet; '' or none chooses all. */
export type Choices = Readonly<Partial<Record<string, string>>>;

/** A row's values of each facet, as addresses name them. */
function valuesOf(row: Row, { table }: Rows): Readonly<Record<Facet, readonly string[]>> {
  return {
    provider: row.providers.map((provider) => table.providers[provider]?.[0] ?? ''),
    kind: [table.kinds[row.kind][0]],
    group: [row.group],
    year: [lastMonth(row).slice(0, 4)],
    basis: [row.basis],
    confidence: [row.grade],
  };
}

/** For each facet the values that rows have under the other facets' choices, with their labels and counts: years newest first, the rest by how many rows they have. */
export function facetOptions(
  ranked: readonly Ranked[],
  choices: Choices,
  rows: Rows,
): readonly (readonly [facet: string, options: readonly (readonly [value: string, label: string])[]])[] {
  return FACETS.map((facet) => {
    const left = chosen(ranked, { ...choices, [facet]: '' }, rows).flatMap(({ row }) => valuesOf(row, rows)[facet].filter(Boolean));
    const providers = new Map(rows.table.providers);
    const values = [...Map.groupBy(left, (value) => value)].sort(([a, own], [b, other]) =>
      facet === 'year' ? compare(b, a) : other.length - own.length || compare(a, b),
    );
    return [facet, values.map(([value, all]) => [value, `${providers.get(value) ?? rows.table.groups[value] ?? value} (${all.length})`])];
  });
}

/** The rows that all choices leave. */
export function chosen(ranked: readonly Ranked[], choices: Choices, rows: Rows): readonly Ranked[] {
  const asked = FACETS.filter((facet) => choices[facet]);
  return ranked.filter(({ row }) => asked.every((facet) => valuesOf(row, rows)[facet].includes(choices[facet] ?? '')));
}

/** Sorted by date, or by value: one unit after the other, the most frequent first, since amounts of two units have no order. Rows without stand last. */
export function sorted(ranked: readonly Ranked[], order: string | undefined, rows: Rows): readonly Ranked[] {
  if (order === 'newest') return [...ranked].sort((a, b) => compare(lastMonth(b.row), lastMonth(a.row)));
  if (order !== 'largest') return ranked;
  const units = Map.groupBy(
    ranked.map((one) => ({ one, own: valueOf(one.row, rows) })),
    ({ own, one }) => (own === null ? '' : (own.unit ?? `m${one.row.metric}`)),
  );
  return [...units]
    .sort(([a, own], [b, other]) => Number(a === '') - Number(b === '') || other.length - own.length)
    .flatMap(([, own]) => own.sort((a, b) => (b.own?.value ?? 0) - (a.own?.value ?? 0)).map(({ one }) => one));
}
