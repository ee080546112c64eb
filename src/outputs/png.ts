// A drawing's pixels as a PNG with a palette: drawings have few colours, so the file is a third of one with four bytes a pixel, and is made sooner.
import { crc32, deflateSync } from 'node:zlib';

/** Pixels row by row, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_COLOURS = 256;
/** Eight bits a sample, from a palette, plainly deflated and filtered, no interlace. */
const FORM = [8, 3, 0, 0, 0];

/** The picture as a file. Colours beyond the 256 commonest become the nearest of those; opacity is left out, so every pixel must be opaque. */
export function pngOf({ width, height, rgba }: Pixels): Uint8Array {
  const colours = coloursOf(rgba, width * height);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COLOURS);
  const places = new Map(palette.map(([colour], place) => [colour, place]));
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, nearest(colour, palette));
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1; // Each row begins with its filter: none.
    for (let x = 0; x < width; x += 1) rows[to++] = places.get(colours[from++] ?? 0) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(FORM, 8);
  const table = Uint8Array.from(palette.flatMap(([colour]) => channels(colour)));
  return Buffer.concat([Buffer.from(SIGNATURE), chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]);
}

/** Each pixel as one number, 0xrrggbb. */
function coloursOf(rgba: Uint8Array, count: number): Uint32Array {
  const colours = new Uint32Array(count);
  for (let at = 0, byte = 0; at < count; at += 1, byte += 4) {
    colours[at] = ((rgba[byte] ?? 0) << 16) | ((rgba[byte + 1] ?? 0) << 8) | (rgba[byte + 2] ?? 0);
  }
  return colours;
}

const channels = (colour: number): readonly [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The place of the colour of the palette that lies closest. */
function nearest(colour: number, palette: readonly (readonly [colour: number, count: number])[]): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (const [place, [other]] of palette.entries()) {
    const [r, g, b] = channels(other);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
}
