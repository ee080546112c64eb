// Which addresses content/ leads a reader to, and where each is written.
import type { Content } from '../dataset/parse.ts';

/** An address and the place that names it. */
export interface Linked {
  readonly url: string;
  /** `content/sources/reuters/plan.yaml:1`. */
  readonly place: string;
  /** The id of the source or provider it is of. */
  readonly of: string;
  /** The day on which the document was last read; null for a provider's links. */
  readonly accessed: string | null;
}

/** Every address of a source, of the copy that was read of it, and of a provider's links, each once. */
export function linkedAddresses({ sources, providers }: Content): readonly Linked[] {
  const ofSources = [...sources].flatMap(([of, { data, at }]): readonly Linked[] => {
    if (data === null) return [];
    const entry = (url: string, field: string): Linked => ({ url, place: placed(at([field])), of, accessed: data.accessed });
    return [entry(data.url, 'url'), ...(data.via !== undefined && URL.canParse(data.via) ? [entry(data.via, 'via')] : [])];
  });
  const ofProviders = [...providers].flatMap(([of, { data, at }]) =>
    (data?.links ?? []).map(({ url }, index): Linked => ({ url, place: placed(at(['links', index, 'url'])), of, accessed: null })),
  );
  const seen = new Set<string>();
  return [...ofSources, ...ofProviders].filter(({ url }) => {
    const isNew = /^https?:/.test(url) && !seen.has(url);
    seen.add(url);
    return isNew;
  });
}

const placed = ({ file, line }: { readonly file: string; readonly line: number }): string => `content/${file}:${line}`;
