// Pages ask which entries name one thing: an index answers for all of them at once, where a search would go through every entry for every page.

/** The items by each of their keys, in their order under each; under a key that an item names twice it stands once. */
export function byEach<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const own = found.get(key);
      if (own === undefined) found.set(key, [item]);
      else own.push(item);
    }
  }
  return found;
}
