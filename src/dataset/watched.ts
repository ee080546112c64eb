// Readings of signals and evidence of risks are one shape to the rules: somebody, a day, a direction, a sentence, its sources and facts.
import type { Reading } from '../schema/signal.ts';
import type { Content, Doc } from './parse.ts';

/** One reading or piece of evidence, and where it stands. */
export interface Watched extends Pick<Reading, 'provider' | 'date' | 'claimant' | 'sources' | 'facts'> {
  readonly doc: Doc<unknown>;
  /** The path of its entry in the front matter: `readings` or `evidence`, and its index. */
  readonly path: readonly [list: 'readings' | 'evidence', index: number];
  /** Its sentence and the field that holds it. */
  readonly sentence: { readonly field: 'why' | 'what'; readonly text: string };
}

/** A signal or risk as the rules see it. */
export interface WatchedEntry {
  readonly doc: Doc<unknown>;
  readonly title: string;
  readonly question: string;
  readonly metrics: readonly string[];
  readonly items: readonly Watched[];
}

/** Every signal and risk whose front matter the schema let pass, by path. */
export function watchedEntries(content: Content): readonly WatchedEntry[] {
  const signals = [...content.signals.values()].flatMap((doc): readonly WatchedEntry[] => {
    if (doc.data === null) return [];
    const items = doc.data.readings.map(({ why, ...rest }, index): Watched => ({
      ...rest,
      doc,
      path: ['readings', index],
      sentence: { field: 'why', text: why },
    }));
    return [{ ...doc.data, doc, items }];
  });
  const risks = [...content.risks.values()].flatMap((doc): readonly WatchedEntry[] => {
    if (doc.data === null) return [];
    const items = doc.data.evidence.map(({ what, ...rest }, index): Watched => ({
      ...rest,
      doc,
      path: ['evidence', index],
      sentence: { field: 'what', text: what },
    }));
    return [{ ...doc.data, doc, items }];
  });
  return [...signals, ...risks];
}

/** What an entry of the list is called in messages. */
export function nounOf({ path }: Pick<Watched, 'path'>): string {
  return path[0] === 'readings' ? 'reading' : 'piece of evidence';
}

/** What exceptions name: the entry, the one it is about and the day, `cloud-gross-margin/aws/2025-07-31`. */
export function subjectOfWatched({ doc, provider, date }: Watched): string {
  return `${doc.id}/${provider}/${date}`;
}
