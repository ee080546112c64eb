// What a page says of itself in its head: title, publisher, day and language. Only what stands there; nothing is concluded.
import { isRealDay } from '../schema/plain-date.ts';
import type { Answers } from './form.ts';

const HEAD = 200_000;

/** The answers that the head of an HTML page gives to the questions about a source; fields that it does not state are left out. */
export function readPage(html: string): Answers {
  const head = html.slice(0, HEAD);
  const metas = [...head.matchAll(/<meta\b[^>]*>/gi)].map(([tag]) => tag);
  const meta = (...names: readonly string[]): string | undefined => {
    const tag = metas.find((one) => names.includes((attribute(one, 'property') ?? attribute(one, 'name') ?? attribute(one, 'itemprop') ?? '').toLowerCase()));
    return tag === undefined ? undefined : attribute(tag, 'content');
  };
  const day = (meta('article:published_time', 'datepublished', 'date', 'dc.date', 'pubdate') ?? /"datePublished"\s*:\s*"([^"]+)"/.exec(head)?.[1] ?? '').slice(
    0,
    10,
  );
  const found = {
    title: meta('og:title') ?? /<title[^>]*>([\s\S]*?)<\/title>/i.exec(head)?.[1],
    publisher: meta('og:site_name'),
    date: isRealDay(day) ? day : undefined,
    language: /^[a-z]{2}/.exec(attribute(/<html\b[^>]*>/i.exec(head)?.[0] ?? '', 'lang')?.toLowerCase() ?? '')?.[0],
  };
  const said = Object.entries(found).map(([name, text]) => [name, plain(text ?? '')] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== '').map(([name, text]) => [name, [text]]));
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
  return double ?? single;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'", '#039': "'", '#x27': "'" };

/** Text without entities, line breaks and signs that no reader sees. */
function plain(text: string): string {
  return text
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim();
}
