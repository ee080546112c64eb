// A figure's drawing as a file of its own: title, drawing, note, sources and address, with its styles inside.
import { wrapText } from '../charts/text-room.ts';
import { standaloneStyle } from './standalone-style.ts';

/** What stands around the drawing. */
export interface StandaloneWords {
  readonly title: string;
  readonly caption: string;
  readonly summary: string;
  readonly note: string;
  /** Who says it, and as of when. */
  readonly source: string;
  /** Where the figure lives. */
  readonly address: string;
}

const MARGIN = 24;
/** The lines around the drawing: size and line in pixels, the class that paints them, and how much of the room they fill by our widths: viewers
 * without the site's fonts set text wider. */
const TITLE = { size: 17, line: 22, name: 'sheet-title', fill: 0.74 };
const CAPTION = { size: 14, line: 20, name: 'sheet-caption', fill: 0.84 };
const FOOT = { size: 12.5, line: 17, name: 'sheet-foot', fill: 0.84 };
const OWN_STYLES = `
.chart .sheet { fill: var(--paper); }
.chart .sheet-title { font: 600 17px var(--serif); fill: var(--ink); }
.chart .sheet-caption { font: 400 14px var(--sans); fill: var(--ink-2); }
.chart .sheet-foot { font: 400 12.5px var(--sans); fill: var(--ink-3); }
`;

/** Text as XML takes it. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A drawing taken out of its page. */
export interface DrawnPart {
  readonly width: number;
  readonly height: number;
  readonly classes: string;
  /** What stands in its <svg>. */
  readonly inner: string;
}

/** The one drawing in a markup, its links made whole by `absolute`; null where the markup holds none with width and height. */
export function drawnPart(markup: string, absolute: (path: string) => string): DrawnPart | null {
  const found = /<svg\b([^>]*)>([\s\S]*)<\/svg>/.exec(markup);
  const [, attributes = '', inner = ''] = found ?? [];
  const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(attributes)?.[1]));
  if (width === undefined || height === undefined || Number.isNaN(width + height)) return null;
  const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? 'chart';
  // A path without data is legal on a page, where its attribute may stand without a value, and draws nothing.
  const drawing = inner
    .replace(/<path\b[^>]*\sd(?:="")?(?=[\s>])[^>]*><\/path>/g, '')
    .replace(/\shref="(\/[^"]*)"/g, (_, path: string) => ` href="${xmlText(absolute(path))}"`)
    .trim();
  return { width, height, classes, inner: drawing };
}

interface Stack {
  readonly markup: string;
  readonly foot: number;
}

/** Lines of text from `top` down. */
function stack(texts: readonly string[], { size, line, name, fill }: typeof FOOT, top: number, room: number): Stack {
  const lines = texts.filter((text) => text !== '').flatMap((text) => wrapText(text, room * fill, 8, size));
  return {
    markup: lines.map((text, index) => `<text class="${name}" x="${MARGIN}" y="${top + index * line + size}">${xmlText(text)}</text>`).join('\n'),
    foot: top + lines.length * line,
  };
}

/**
 * The file, from the markup of one drawing (one <svg> with width and height) and the site's styles. Links of the drawing are made whole by
 * `absolute`. Throws where the markup holds no drawing.
 */
export function standaloneSvg(markup: string, words: StandaloneWords, css: string, absolute: (path: string) => string): string {
  const part = drawnPart(markup, absolute);
  if (part === null) throw new Error(`“${words.title}” has no drawing to put in a file.`);
  const { width, height, classes, inner } = part;
  const title = stack([words.title], TITLE, MARGIN - 4, width);
  const caption = stack([`${words.caption}.`], CAPTION, title.foot + 4, width);
  const top = caption.foot + 16;
  const foot = stack([words.note, words.source, words.address], FOOT, top + height + 16, width);
  const body = [
    `<rect class="sheet" width="${width + 2 * MARGIN}" height="${foot.foot + MARGIN - 4}"/>`,
    title.markup,
    caption.markup,
    `<g transform="translate(${MARGIN} ${top})">`,
    inner,
    '</g>',
    foot.markup,
  ].join('\n');
  const shell = `<svg class="${classes}">${body}</svg>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" class="${classes}" viewBox="0 0 ${width + 2 * MARGIN} ${foot.foot + MARGIN - 4}" width="${width + 2 * MARGIN}" height="${foot.foot + MARGIN - 4}" role="img" aria-labelledby="title desc" xml:lang="en">`,
    `<title id="title">${xmlText(words.title)}</title>`,
    `<desc id="desc">${xmlText(words.summary)}</desc>`,
    `<style>${xmlText(standaloneStyle(`${css}${OWN_STYLES}`, shell))
      .replaceAll('&quot;', '"')
      .replaceAll('&gt;', '>')}</style>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}
