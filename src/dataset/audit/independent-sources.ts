// How many documents independently say a thing: those that repeat one another count once.
import type { Source } from '../../schema/source.ts';

type Find = (id: string) => Pick<Source, 'relays'> | undefined;

/** The document at the end of the chain of `relays`; the last before it would close a circle. */
export function originOf(id: string, find: Find): string {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    const next = find(at)?.relays;
    if (next === undefined || seen.has(next)) return at;
    seen.add(next);
    at = next;
  }
}

/** The distinct origins of a fact's sources. */
export function independentSources(sources: readonly string[], find: Find): readonly string[] {
  return [...new Set(sources.map((id) => originOf(id, find)))];
}
