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
  const colours = coloursOf(rgba);
  const counts = countsOf(colours);
  const palette = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COLOURS);
  const places = new Map(palette.map(([colour], place) => [colour, place]));
  const known = palette.map(([colour]) => channels(colour));
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, nearest(channels(colour), known));
  const rows = rowsOf(colours, width, places);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(FORM, 8);
  const table = Uint8Array.from(known.flat());
  return Buffer.concat([Buffer.from(SIGNATURE), chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]);
}

/** Each pixel as one number, its four bytes in the order of this machine. */
function coloursOf(rgba: Uint8Array): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : Uint8Array.from(rgba);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

/** How often each colour stands in the picture. Colours come in long runs, so each run is looked up once. */
function countsOf(colours: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, end = 0; start < colours.length; start = end) {
    const colour = colours[start] ?? 0;
    while (end < colours.length && colours[end] === colour) end += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  return counts;
}

/** The pixels as places in the palette, each row after the number of its filter: none. */
function rowsOf(colours: Uint32Array, width: number, places: ReadonlyMap<number, number>): Uint8Array {
  const height = colours.length / width;
  const rows = new Uint8Array(colours.length + height);
  let [known, place] = [-1, 0];
  for (let y = 0, from = 0; y < height; y += 1) {
    const shift = y + 1;
    for (const end = from + width; from < end; from += 1) {
      const colour = colours[from] ?? 0;
      if (colour !== known) [known, place] = [colour, places.get(colour) ?? 0];
      rows[from + shift] = place;
    }
  }
  return rows;
}

/** Red, green and blue of a pixel. */
function channels(colour: number): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(colour).buffer);
  return [red, green, blue];
}

type Channels = ReturnType<typeof channels>;

/** The place of the colour of the palette that lies closest. */
function nearest([red, green, blue]: Channels, palette: readonly Channels[]): number {
  let best = 0;
  let least = Infinity;
  for (const [place, [r, g, b]] of palette.entries()) {
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
