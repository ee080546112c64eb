// Which document an address leads to: the one of the ledger that has it, however it was copied.
import { refuseDocument } from '../dataset/gate/address.ts';
import type { Content } from '../dataset/parse.ts';
import { Source } from '../schema/source.ts';
import { refuseBySchema } from './form.ts';
import type { Field } from './form.ts';

/** Whether a text is an address rather than an id. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** Why the ledger may not name an address, and what would do; null where it may. */
export function refuseAddress(url: string): string | null {
  const refusal = refuseDocument(url);
  return refuseBySchema(Source, 'url', url) ?? (refusal === null ? null : `${refusal.message} ${refusal.cure}`);
}

/** An address without what does not change the document: scheme, capitals of the host, final slash, anchor, and marks of who passed it on. */
export function plainAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(([name]) => !/^(?:utm_\w+|fbclid|gclid)$/.test(name)).map(([name, value]) => `${name}=${value}`);
  return `${host}${pathname.replace(/\/$/, '')}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

/** The id of the source with this address; null where the ledger has none. */
export function sourceAt(url: string, content: Content): string | null {
  const wanted = plainAddress(url);
  for (const [id, { data }] of content.sources) if (data !== null && plainAddress(data.url) === wanted) return id;
  return null;
}

/** The question which document says so; what it refuses is for each kind of entry to say. */
export const SOURCE_FIELD = {
  name: 'source',
  asks: 'Which document says so?',
  legal: 'An id as under content/sources, or the document’s https address, which makes an entry for it.',
  need: 'required',
  isList: true,
  isOpen: true,
  choices: ({ content }) => [...content.sources].map(([id, { data }]) => ({ value: id, label: data?.title ?? id })),
} satisfies Field;
