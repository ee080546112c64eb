// The figure itself above the results: for a query that names a provider, a metric, or both with or without a period.
import type { Query } from './search-query.ts';
import { compare } from './search-rank.ts';
import { lastMonth, type Row, type Rows } from './search-rows.ts';

const MOST = 6;

/** The facts to show above the results: the newest of each provider, or of each of a provider's first metrics. None where the query asks for more than names and a period. */
export function cardFacts({ names, periods, words, numbers, bounds, after, before }: Query, { rows }: Rows): readonly Row[] {
  const ofLetter = (letter: string): readonly string[] => names.flatMap(({ keys }) => keys.filter((key) => key.startsWith(letter)));
  const [providers, metrics] = [ofLetter('p'), ofLetter('m')];
  const hasMore = words.length + numbers.length + bounds.length > 0 || after || before || periods.length > 1;
  if (hasMore || names.length === 0 || names.some(({ keys }) => !keys.some((key) => providers.includes(key) || metrics.includes(key)))) return [];
  const isMeant = ({ keys }: Row, wanted: readonly string[]): boolean => wanted.length === 0 || keys.some((key) => wanted.includes(key));
  const isOfProvider = metrics.length === 0;
  // Of several metrics that a name means, the first; of its facts the newest, and what is stated before what is derived. A plan is no figure yet.
  const facts = rows
    .filter((row) => row.kind === 'fact' && !/guid|ann/.test(row.basis) && isMeant(row, providers) && isMeant(row, metrics))
    .filter(({ basis, date, label }) => (!isOfProvider || basis !== 'not disclosed') && periods.every((period) => date === period || label === period))
    .sort((a, b) => a.metric - b.metric || compare(lastMonth(b), lastMonth(a)) || Number(a.basis === 'derived') - Number(b.basis === 'derived'));
  const firsts = new Map<number | undefined, Row>();
  for (const row of facts.reverse()) firsts.set(isOfProvider ? row.metric : row.providers[0], row);
  return [...firsts.values()].sort((a, b) => (isOfProvider ? a.metric - b.metric : a.index - b.index)).slice(0, MOST);
}
