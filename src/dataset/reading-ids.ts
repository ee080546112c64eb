// Ids of readings and pieces of evidence: the entry, the one it is about, the day. Adding one at the end of its provider's changes no other.

/** What an id is made of. */
export interface Dated {
  readonly provider: string;
  readonly date: string;
  readonly sources: readonly string[];
}

/**
 * `signal/provider/date` in the order of the list. Where several stand on one day the first has the plain id, and the others add `~` and the slug of their
 * first source; its publisher before it where that is taken, and a number where that is taken too.
 */
export function readingIds(entry: string, items: readonly Dated[]): readonly string[] {
  const taken = new Set<string>();
  return items.map(({ provider, date, sources }) => {
    const [publisher = '', slug = ''] = (sources[0] ?? '').split('/');
    const plain = `${entry}/${provider}/${date}`;
    const candidates = [plain, `${plain}~${slug}`, `${plain}~${publisher}-${slug}`];
    let id = candidates.find((one) => !taken.has(one));
    for (let count = 2; id === undefined; count += 1) {
      const numbered = `${plain}~${publisher}-${slug}-${count}`;
      if (!taken.has(numbered)) id = numbered;
    }
    taken.add(id);
    return id;
  });
}
