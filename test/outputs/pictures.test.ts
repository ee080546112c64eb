// Pictures: PNG as others read it, fonts as the site's, text as wide as it is said to be, the same bytes each time.
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../src/outputs/png.ts';
import { rasterizer, type Rasterizer, staticFonts } from '../../src/outputs/raster.ts';
import { balancedLines, drawableText, type Face, filledLines, lineWidth, SIGNS, WIDTHS } from '../../src/outputs/type-widths.ts';
import { fontWidths } from '../support/font-widths.ts';

const read = (path: string): Uint8Array => readFileSync(new URL(`../../${path}`, import.meta.url));
let fonts: readonly Uint8Array[] = [];
let draw: Rasterizer = () => new Uint8Array();
beforeAll(async () => {
  fonts = await staticFonts([read('public/fonts/source-sans-3.woff2'), read('public/fonts/source-serif-4.woff2')]);
  draw = await rasterizer(read('node_modules/@resvg/resvg-wasm/index_bg.wasm'), fonts);
}, 60_000);

/** Opaque pixels from colours 0xrrggbb. */
const pixels = (width: number, colours: readonly number[]) => ({
  width,
  height: colours.length / width,
  rgba: Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255])),
});

describe('a PNG', () => {
  it('of few colours is read back pixel by pixel', () => {
    const picture = pixels(3, [0xff0000, 0x00ff00, 0x0000ff, 0x123456, 0xffffff, 0x000000]);
    const back = PNG.sync.read(Buffer.from(pngOf(picture)));
    expect([back.width, back.height]).toEqual([3, 2]);
    expect([...back.data]).toEqual([...picture.rgba]);
  });

  it('of many colours keeps the commonest and brings the others near', () => {
    const many = Array.from({ length: 400 }, (_, index) => (index % 20) * 0x0a0000 + Math.floor(index / 20) * 0x000a00);
    const picture = pixels(100, [...many, ...Array.from({ length: 100 }, () => 0xf8fbf9)]);
    const back = PNG.sync.read(Buffer.from(pngOf(picture)));
    const off = Math.max(...[...back.data].map((byte, at) => Math.abs(byte - (picture.rgba[at] ?? 0))));
    expect(off).toBeGreaterThan(0);
    expect(off).toBeLessThanOrEqual(80);
    expect([...back.data.subarray(1600, 1604)]).toEqual([0xf8, 0xfb, 0xf9, 255]);
  });
});

const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 60" width="400" height="60"><rect width="400" height="60" fill="#fff"/>${body}</svg>`;
/** The last column with ink in it. */
function inkEnd(png: Uint8Array): number {
  const { data, width } = PNG.sync.read(Buffer.from(png));
  return data.reduce((end, byte, at) => (at % 4 === 0 && byte < 128 ? Math.max(end, (at / 4) % width) : end), 0);
}

describe('a drawn picture', () => {
  const text = svg(`<text x="0" y="40" font-size="20" font-family="'Source Serif 4', Georgia">AWS leads, 42.2</text>`);

  it('has the width asked for and its height after it', () => {
    const { width, height } = PNG.sync.read(Buffer.from(draw(text, 800)));
    expect([width, height]).toEqual([800, 120]);
  });

  it('is the same bytes each time', () => {
    expect(Buffer.compare(Buffer.from(draw(text, 640)), Buffer.from(draw(text, 640)))).toBe(0);
  });

  it('sets each weight of each family apart, and as wide as laid out', () => {
    const said = 'Cloud revenue growth: about 27.5';
    for (const [face, family, weight] of [
      ['sans-400', 'Source Sans 3', 400],
      ['sans-600', 'Source Sans 3', 600],
      ['serif-600', 'Source Serif 4', 600],
    ] as const) {
      const drawn = inkEnd(draw(svg(`<text x="0" y="40" font-size="20" font-weight="${weight}" font-family="'${family}', serif">${said}</text>`), 400));
      expect(Math.abs(drawn - lineWidth(said, face, 20)), face).toBeLessThan(6);
    }
  });

  it('keeps the space between two runs', () => {
    const line = (between: string): string => svg(`<text x="0" y="40" font-size="20" font-family="'Source Sans 3'">Baidu${between}year</tspan></text>`);
    expect(inkEnd(draw(line('<tspan> '), 400)) - inkEnd(draw(line('<tspan>'), 400))).toBeGreaterThan(2);
  });

  it('that cannot be read is refused', () => {
    expect(() => draw('<svg', 100)).toThrow();
  });
});

describe('the widths of signs', () => {
  it.each([
    ['sans-400', 0],
    ['sans-600', 1],
    ['serif-600', 3],
  ] as const)('are those of public/fonts: %s', (face, place) => {
    const own = fontWidths(fonts[place] ?? new Uint8Array(), SIGNS);
    const instead = fontWidths(fonts[1] ?? new Uint8Array(), SIGNS);
    expect(WIDTHS[face]).toEqual(own.map((width, at) => width ?? instead[at]));
  });

  it.each([
    ['Anue (鉅亨), 3 documents', 'Anue, 3 documents'],
    ['São Paulo', 'Sao Paulo'],
    ['≈ 33.98% − 2 × “é”…', '≈ 33.98% − 2 × “é”…'],
    ['财中社', ''],
    ['', ''],
  ])('leave of %j what can be set: %j', (text, drawn) => {
    expect(drawableText(text)).toBe(drawn);
  });
});

describe('lines', () => {
  const statement = 'Of the three clouds whose revenue compares over twelve months, AWS is the largest and Azure grows fastest.';
  const face: Face = 'serif-600';

  it.each([200, 300, 420, 700])('in %d px are no wider, and even in as many as are needed', (room) => {
    const [filled, even] = [filledLines(statement, face, 24, room), balancedLines(statement, face, 24, room)];
    expect(even.join(' ')).toBe(statement);
    expect(even).toHaveLength(filled.length);
    expect(Math.max(...even.map((line) => lineWidth(line, face, 24)))).toBeLessThanOrEqual(room);
    const shortest = (lines: readonly string[]): number => Math.min(...lines.map((line) => lineWidth(line, face, 24)));
    expect(shortest(even)).toBeGreaterThanOrEqual(shortest(filled));
  });

  it('are none for nothing, and one for a word that is too long', () => {
    expect(balancedLines('', face, 24, 100)).toEqual([]);
    expect(balancedLines('Incomprehensibilities', face, 24, 50)).toEqual(['Incomprehensibilities']);
  });
});
