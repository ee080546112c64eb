// What a built site shows a reader, page by page: the text, the links and the drawings of each page's main part, without the day of the data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './release.ts';

const DRAWN = /\s(d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|viewBox|class|text-anchor)="([^"]*)"/g;

/** Keeps the text and, of tags, where links lead and what drawings draw. */
export function shownText(html: string, day: string): string {
  const main = /<main[\s>][\s\S]*<\/main>|<figure class="drawing">[\s\S]*<\/figure>/.exec(html)?.[0] ?? '';
  let depth = 0;
  const text = main.replace(/<(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/g, (_, slash: string, name: string, attributes: string) => {
    if (name === 'svg') depth += slash === '' ? 1 : -1;
    if (slash !== '') return ' ';
    if (depth > 0) return ` <${name}${[...attributes.matchAll(DRAWN)].map(([, key, value]) => ` ${key}=${value}`).join('')}> `;
    const to = name === 'a' ? /\shref="([^"]*)"/.exec(attributes)?.[1] : undefined;
    return to === undefined ? ' ' : ` <${to}> `;
  });
  return text.replaceAll(day, 'the day').replace(/\s+/g, ' ').trim();
}

/** The shown text of every page by its path; `day` is how the site writes the day of its data. Pages for search engines to pass on are among them. */
export function shownPages(dist: string, day: string): ReadonlyMap<string, string> {
  const pages = filesOf(dist).filter((file) => file.endsWith('/index.html') || file === 'index.html');
  return new Map(pages.map((file) => [`/${file.slice(0, -'index.html'.length)}`, shownText(readFileSync(join(dist, file), 'utf8'), day)]));
}
