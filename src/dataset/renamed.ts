// What became of an id or an address that was published: where it is found now, or why it is withdrawn.
import type { Renaming, RenamedIn } from '../schema/renamed.ts';

/** Its present name, or the reason for which it has none. */
export type Successor = { readonly kind: 'renamed'; readonly is: string } | { readonly kind: 'withdrawn'; readonly why: string };

/** The renaming that holds for an id: of the longest name that is the id or its beginning before a slash; null where there is none. */
function renamingOf(renamed: readonly Renaming[], table: RenamedIn, id: string): Renaming | null {
  const fits = renamed.filter((one) => one.table === table && (one.was === id || id.startsWith(one.was.endsWith('/') ? one.was : `${one.was}/`)));
  return fits.reduce<Renaming | null>((best, one) => (best === null || one.was.length > best.was.length ? one : best), null);
}

/** Where an id is found now, however often it was renamed; null where nothing was written of it. A ring of names counts as nothing written. */
export function successorOf(renamed: readonly Renaming[], table: RenamedIn, id: string): Successor | null {
  const seen = new Set<string>();
  let name = id;
  for (;;) {
    const found = renamingOf(renamed, table, name);
    if (found?.why !== undefined) return { kind: 'withdrawn', why: found.why };
    if (found?.is === undefined) return name === id ? null : { kind: 'renamed', is: name };
    if (seen.has(name)) return null;
    seen.add(name);
    name = found.is + name.slice(found.was.length);
  }
}
