// Whoever adds a reading adds it at the end of its provider's, so that the newest is found without searching and differences stay small.
import { nounOf, subjectOfWatched, type Watched, watchedEntries } from '../watched.ts';
import type { Finding, Rule } from '../rule.ts';

export const readingsInOrder: Rule = {
  name: 'readings-in-order',
  description: 'The readings of a signal and the evidence of a risk stand together by provider, oldest first, and none is given twice.',
  scope: 'ledger',
  *check({ content }) {
    for (const { items } of watchedEntries(content)) yield* orderOf(items);
  },
};

function* orderOf(items: readonly Watched[]): Iterable<Finding> {
  const latest = new Map<string, Watched>();
  const seen = new Map<string, Watched>();
  let previous: Watched | null = null;
  for (const item of items) {
    const before = latest.get(item.provider);
    const twin = seen.get(markOf(item));
    if (twin !== undefined) yield twice(item, twin);
    else if (before !== undefined && previous?.provider !== item.provider) yield apart(item);
    else if (before !== undefined && isEarlier(item.date, before.date)) yield tooLate(item, before);
    if (before === undefined || !isEarlier(item.date, before.date)) latest.set(item.provider, item);
    seen.set(markOf(item), item);
    previous = item;
  }
}

const markOf = ({ provider, date, sources }: Watched): string => [provider, date, ...sources.toSorted()].join(' ');

/** A month and a day within it are in either order. */
function isEarlier(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length);
  return date.slice(0, length) < than.slice(0, length);
}

function twice(item: Watched, first: Watched): Finding {
  return {
    place: item.doc.at(item.path),
    message: `The ${nounOf(item)} of "${item.provider}" on ${item.date} from ${item.sources.join(', ')} is given twice, first on line ${first.doc.at(first.path).line}.`,
    cure: 'Keep one of the two, with the direction that the source bears out.',
    subject: subjectOfWatched(item),
  };
}

function apart(item: Watched): Finding {
  return {
    place: item.doc.at([...item.path, 'provider']),
    message: `The ${nounOf(item)} of "${item.provider}" on ${item.date} stands apart from the others of "${item.provider}".`,
    cure: 'Move it to them: those of one provider stand together, oldest first.',
    subject: subjectOfWatched(item),
  };
}

function tooLate(item: Watched, before: Watched): Finding {
  return {
    place: item.doc.at([...item.path, 'date']),
    message: `The ${nounOf(item)} of "${item.provider}" on ${item.date} stands after the one of ${before.date}.`,
    cure: 'Move it up: those of one provider stand together, oldest first.',
    subject: subjectOfWatched(item),
  };
}
