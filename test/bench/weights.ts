// What the pages of a built site weigh by kind: the page as it travels, the styles and scripts in it, the scripts that a person wakes, the fonts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type BuiltPage, PAGE_KINDS, type PageKind, scriptsAwake, weightOf } from '../site/pages.ts';

/** A text or file as it is, and as it travels. */
export interface Bytes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** One kind of page, by the page in the middle of its kind. */
export interface KindWeight {
  readonly kind: PageKind;
  readonly pages: number;
  /** The address of the page in the middle, and of the heaviest. */
  readonly middle: BuiltPage;
  readonly heaviest: BuiltPage;
  readonly heaviestBrotli: number;
  /** The page whole: its styles and its first script are in it. */
  readonly html: Bytes;
  readonly css: Bytes;
  /** Its own script with those that a person wakes on it. */
  readonly js: Bytes;
  /** Fonts are compressed already. */
  readonly fonts: number;
  readonly requests: number;
}

/** Bytes of nothing are none: an empty gzip has twenty. */
export function bytesOf(parts: readonly (string | Uint8Array)[]): Bytes {
  const all = parts.map((part) => Buffer.from(part)).filter(({ length }) => length > 0);
  const sum = (measure: (part: Buffer) => number): number => all.reduce((total, part) => total + measure(part), 0);
  return {
    raw: sum(({ length }) => length),
    gzip: sum((part) => gzipSync(part, { level: 9 }).length),
    brotli: sum((part) => brotliCompressSync(part).length),
  };
}

/** The contents of a page's elements of a name, JSON apart. */
export function contentsOf(html: string, name: 'style' | 'script'): readonly string[] {
  return [...html.matchAll(new RegExp(`<${name}([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))]
    .filter(([, attributes = '']) => !attributes.includes('json'))
    .map(([, , text = '']) => text);
}

function fontsOf(folder: string, html: string): number {
  const files = [...html.matchAll(/<link[^>]*\shref="([^"]+\.woff2)"/g)].map(([, address = '']) => address);
  return files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
}

const quick = (html: string): number => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

/** The weights of every kind that has pages, in the order of kinds. The site must have been built for a root. */
export function weightsByKind(folder: string, pages: readonly BuiltPage[]): readonly KindWeight[] {
  return PAGE_KINDS.flatMap((kind): readonly KindWeight[] => {
    const own = pages.filter((page) => page.kind === kind).map((page) => ({ page, size: quick(page.html) }));
    const sorted = own.toSorted((a, b) => a.size - b.size).map(({ page }) => page);
    const [middle, heaviest] = [sorted[sorted.length >> 1], sorted.at(-1)];
    if (middle === undefined || heaviest === undefined) return [];
    const woken = [...scriptsAwake(folder, middle.html).keys()].map((address) => readFileSync(join(folder, address)));
    return [
      {
        kind,
        pages: sorted.length,
        middle,
        heaviest,
        heaviestBrotli: bytesOf([heaviest.html]).brotli,
        html: bytesOf([middle.html]),
        css: bytesOf(contentsOf(middle.html, 'style')),
        js: bytesOf([...contentsOf(middle.html, 'script'), ...woken]),
        fonts: fontsOf(folder, middle.html),
        requests: weightOf(folder, middle.html, Infinity).requests,
      },
    ];
  });
}
