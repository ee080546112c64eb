// Documents named by their publishers, so that each name leads to one of them.
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';

type Named = Pick<NonNullable<ReturnType<Dataset['sources']['get']>>, 'data'>;

/** The publisher of each document, in order; where several are one publisher's, with the day, and with the title where that is the same as well. */
export function namesApart(documents: readonly Named[]): readonly string[] {
  const withDay = ({ data }: Named): string => [data.publisher, data.date && dayWords(data.date)].filter(Boolean).join(', ');
  const among = (name: (document: Named) => string, one: Named): number => documents.filter((other) => name(other) === name(one)).length;
  return documents.map((one) => {
    if (among(({ data }) => data.publisher, one) === 1) return one.data.publisher;
    return among(withDay, one) === 1 ? withDay(one) : `${one.data.publisher}: ${one.data.title}`;
  });
}
