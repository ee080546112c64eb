// /feed.xml and /feed.json, of all and of one provider: the news as Atom (RFC 4287) and as JSON Feed 1.1.
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Dataset } from '../dataset/types.ts';
import { news, type NewsItem } from '../figures/news.ts';
import { lastingUuid } from './lasting-uuid.ts';

/** What of the site a feed names. */
export interface FeedSite {
  readonly name: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** The full address of a path; from the root on where the origin is not known. */
  readonly address: (path: string) => string;
  /** Whether addresses are full ones: JSON Feed and calendars name none that are not. */
  readonly isPlaced: boolean;
}

/** More items than this no reader fetches twice; events and sources have pages of their own. */
const MOST_ITEMS = 100;
const KIND_WORDS = { correction: 'Correction', event: 'Event', disputed: 'In doubt', restated: 'Restated', facts: 'Figures' } as const;

/** The folder of a feed: the root, or the provider's. */
const folderOf = (provider: string | undefined): string => (provider === undefined ? '/' : `/providers/${provider}/`);
const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);
const urn = (name: string): string => `urn:uuid:${lastingUuid(name)}`;

function headOf(dataset: Dataset, { name }: FeedSite, provider: string | undefined) {
  const of = provider === undefined ? '' : ` of ${dataset.providers.get(provider)?.data.name ?? provider}`;
  return {
    title: provider === undefined ? `${name}: changes` : `${name}: changes${of}`,
    subtitle: `Events${of}, and figures added, restated or in doubt, each by the day of its document. Figures of undated documents are not in it.`,
    items: news(dataset, provider).slice(0, MOST_ITEMS),
  };
}

/** The feed as Atom. Its days are those of the items: nothing reads a clock. */
export function atomFeed(dataset: Dataset, site: FeedSite, provider?: string): string {
  const { title, subtitle, items } = headOf(dataset, site, provider);
  const folder = folderOf(provider);
  return generateAtomFeed({
    id: urn(`feed${folder}`),
    title: { value: title },
    subtitle: { value: subtitle },
    updated: instant(items[0]?.day ?? dataset.asOf),
    authors: [{ name: site.name }],
    rights: { value: `${site.licence.name}, ${site.licence.url}` },
    links: [
      { href: site.address(`${folder}feed.xml`), rel: 'self', type: 'application/atom+xml' },
      { href: site.address(folder), rel: 'alternate', type: 'text/html' },
    ],
    entries: items.map((item) => ({
      id: urn(item.id),
      title: { value: item.title },
      updated: instant(item.day),
      published: instant(item.day),
      links: [{ href: site.address(item.path), rel: 'alternate', type: 'text/html' }],
      categories: [{ term: item.kind, label: KIND_WORDS[item.kind] }],
      summary: { value: item.summary },
      content: { value: html(item, site), type: 'html' },
    })),
  });
}

/** The same as JSON Feed. Without a known origin it names no addresses but those within the text. */
export function jsonFeed(dataset: Dataset, site: FeedSite, provider?: string): string {
  const { title, subtitle, items } = headOf(dataset, site, provider);
  const folder = folderOf(provider);
  const placed = <T extends object>(fields: T): T | object => (site.isPlaced ? fields : {});
  const feed = generateJsonFeed({
    title,
    description: subtitle,
    ...placed({ home_page_url: site.address(folder), feed_url: site.address(`${folder}feed.json`) }),
    language: 'en',
    authors: [{ name: site.name, ...placed({ url: site.address('/') }) }],
    items: items.map((item) => ({
      id: urn(item.id),
      ...placed({ url: site.address(item.path) }),
      title: item.title,
      summary: item.summary,
      content_html: html(item, site),
      date_published: instant(item.day),
      date_modified: instant(item.day),
      tags: [KIND_WORDS[item.kind], ...item.providers],
      language: 'en',
    })),
  });
  // The library leaves an empty list out, and the format asks for one.
  return `${JSON.stringify(items.length === 0 ? Object.assign({}, feed, { items }) : feed, null, 2)}\n`;
}

function html({ summary, lines }: NewsItem, { address }: FeedSite): string {
  const rows = lines.map(({ text, path }) => `<li><a href="${escaped(address(path))}">${escaped(text)}</a></li>`);
  return `<p>${escaped(summary)}</p>${rows.length === 0 ? '' : `<ul>${rows.join('')}</ul>`}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
