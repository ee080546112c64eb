// The figure itself above the results: for a query that names a provider, a metric, or both with or without a period.
import { compare } from './search-rank.ts';
import type { Query } from './search-query.ts';
import { lastMonth, type Row, type Rows } from './search-rows.ts';

const MOST = 6;

/** The facts to show above the results: the newest of each provider, or of each of a provider's first metrics. None where the query asks for more than names and a period. */
export function cardFacts({ names, periods, words, numbers, bounds, after, before }: Query, { rows }: Rows): readonly Row[] {
  const keys = names.flatMap((name) => name.keys);
  const [providers, metrics] = ['p', 'm'].map((letter) => keys.filter((key) => key.startsWith(letter)));
  if (!providers || !metrics || words.length + numbers.length + bounds.length > 0 || after || before || periods.length > 1) return [];
  if (names.length === 0 || names.some((name) => !name.keys.some((key) => /^[pm]/.test(key)))) return [];
  const facts = rows.filter(
    (row) =>
      row.kind === 'fact' &&
      !['guided', 'announced'].includes(row.basis) &&
      (providers.length === 0 || row.keys.some((key) => providers.includes(key))) &&
      (metrics.length === 0 ? row.basis !== 'not disclosed' : row.keys.some((key) => metrics.includes(key))) &&
      periods.every((period) => row.date === period || row.label === period),
  );
  // Of several metrics that a name means, the first; of its facts the newest, and what is stated before what is derived.
  const best = facts.sort(
    (a, b) => a.metric - b.metric || compare(lastMonth(b), lastMonth(a)) || Number(a.basis === 'derived') - Number(b.basis === 'derived'),
  );
  const each = Map.groupBy(best, ({ providers: [provider], metric }) => (metrics.length === 0 ? metric : provider));
  return [...each.values()]
    .flatMap(([first]) => first ?? [])
    .sort((a, b) => (metrics.length === 0 ? a.metric - b.metric : a.index - b.index))
    .slice(0, MOST);
}
