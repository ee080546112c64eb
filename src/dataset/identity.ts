// Keys and ids. A key says what is measured; only facts on one key are rivals. An id adds the document that says so.
import type { Basis } from '../schema/series.ts';
import { calendarSlug } from '../schema/period.ts';

/** What a key is made of. */
export interface KeyParts {
  readonly provider: string;
  readonly metric: string;
  /** The period's calendar label. */
  readonly calendar: string;
  readonly perimeter: string | null;
  readonly of: string | null;
  readonly basis: Basis | 'derived';
}

/** What a count or share is of, as it stands in keys and anchors: letters and digits of any script, joined by hyphens. */
export function ofSlug(of: string): string {
  return of
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** `provider/metric/calendar[@perimeter][+of][!basis]`; `!reported` is never written. */
export function keyOf({ provider, metric, calendar, perimeter, of, basis }: KeyParts): string {
  const within = perimeter === null ? '' : `@${perimeter}`;
  const part = of === null ? '' : `+${ofSlug(of)}`;
  const footing = basis === 'reported' ? '' : `!${basis}`;
  return `${provider}/${metric}/${calendarSlug(calendar)}${within}${part}${footing}`;
}

/** The key that a derived fact shares with the stated ones it stands in for. */
export function bareKey(key: string): string {
  return key.endsWith('!derived') ? key.slice(0, -'!derived'.length) : key;
}

/** What an id is made of: the key and the first source, `publisher/source`. */
export interface Identified {
  readonly key: string;
  readonly source: string;
}

/**
 * Ids in the order of the facts: key + `~` + the source's slug.
 * Where an earlier fact on the key has the same slug the publisher is put before it, and a number after it where that is taken too:
 * adding a fact at the end changes no other id.
 */
export function idsOf(facts: readonly Identified[]): readonly string[] {
  const taken = new Set<string>();
  return facts.map(({ key, source }) => {
    const [publisher = '', slug = ''] = source.split('/');
    const plain = `${key}~${slug}`;
    let id = taken.has(plain) ? `${key}~${publisher}-${slug}` : plain;
    for (let count = 2; taken.has(id); count += 1) id = `${key}~${publisher}-${slug}-${count}`;
    taken.add(id);
    return id;
  });
}

/** The id of a derived fact: there is one on each key. */
export function derivedId(key: string): string {
  return `${key}~derived`;
}
