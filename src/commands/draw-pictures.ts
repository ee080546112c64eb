// Draws the PNGs of a finished site: one beside the SVG of each figure, and the social cards in place of theirs. `node src/commands/draw-pictures.ts dist`
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CARD_SIZE } from '../outputs/card-svg.ts';
import { staticFonts } from '../outputs/raster.ts';
import { PictureCache } from './picture-cache.ts';
import type { Drawer, Order } from './picture-worker.ts';
import { main, ROOT, Stop } from './tool.ts';

/** Figures come out twice as wide as on a page, for slides and print. */
const FIGURE_SCALE = 2;
const MOST_THREADS = 4;
const FONTS = ['source-sans-3', 'source-serif-4'].map((name) => join(ROOT, 'public', 'fonts', `${name}.woff2`));
const PROGRAM = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
/** The code whose change makes kept pictures worthless. */
const CODE = ['png', 'raster', 'type-widths'].map((name) => join(ROOT, 'src', 'outputs', `${name}.ts`));

/** What was drawn, and what was taken from before. */
export interface PictureCounts {
  readonly drawn: number;
  readonly kept: number;
}

interface Picture extends Order {
  /** The PNG. */
  readonly file: string;
}

/** Draws every picture of the site in `folder`, or takes it from `kept`. The SVGs of cards, which nobody is to take away, are removed. Throws a Stop that names the picture where one cannot be drawn. */
export async function drawPictures(folder: string, kept: string = join(ROOT, '.cache', 'pictures')): Promise<PictureCounts> {
  const inputs = [PROGRAM, ...FONTS, ...CODE].map((file) => readFileSync(file));
  const cache = new PictureCache(kept, inputs);
  const pictures = [...picturesIn(join(folder, 'figures'), null), ...picturesIn(join(folder, 'cards'), CARD_SIZE.width)];
  const missing = pictures.filter(({ svg, width, file }) => {
    const known = cache.get(svg, width);
    if (known !== null) writeFileSync(file, known);
    return known === null;
  });
  if (missing.length > 0) {
    const [program = new Uint8Array(), ...rest] = inputs;
    const drawer: Drawer = { program, fonts: await staticFonts(rest.slice(0, FONTS.length)) };
    await drawAll(missing, drawer, ({ svg, width, file }, png) => {
      writeFileSync(file, png);
      cache.put(svg, width, png);
    });
  }
  for (const name of svgsIn(join(folder, 'cards'))) rmSync(join(folder, 'cards', name));
  cache.prune();
  return { drawn: missing.length, kept: pictures.length - missing.length };
}

const svgsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.svg'))
        .toSorted()
    : [];

/** The SVGs of a folder as pictures of a width, or in proportion to their own. */
function picturesIn(folder: string, width: number | null): readonly Picture[] {
  return svgsIn(folder).map((name) => {
    const svg = readFileSync(join(folder, name), 'utf8');
    const own = Number(/<svg\b[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1]);
    if (Number.isNaN(own)) throw new Stop(`${join(folder, name)} does not say how wide it is: its <svg> needs a width.`);
    return { svg, width: width ?? Math.round(own * FIGURE_SCALE), file: join(folder, name.replace(/svg$/, 'png')) };
  });
}

/** Draws the pictures in as many threads as there are processors. */
async function drawAll(pictures: readonly Picture[], drawer: Drawer, onDrawn: (picture: Picture, png: Uint8Array) => void): Promise<void> {
  const waiting = [...pictures];
  const threads = Math.min(availableParallelism(), MOST_THREADS, pictures.length);
  await Promise.all(Array.from({ length: threads }, () => drawInThread(waiting, drawer, onDrawn)));
}

/** One thread, which takes pictures from those that wait until none is left. */
async function drawInThread(waiting: Picture[], drawer: Drawer, onDrawn: (picture: Picture, png: Uint8Array) => void): Promise<void> {
  const worker = new Worker(new URL('picture-worker.ts', import.meta.url), { workerData: drawer });
  try {
    for (let picture = waiting.shift(); picture !== undefined; picture = waiting.shift()) onDrawn(picture, await answerOf(worker, picture));
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, { svg, width, file }: Picture): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(new Stop(`${file} cannot be drawn: ${String(error)}`));
    worker.once('error', refuse);
    worker.once('message', (png: Uint8Array) => {
      worker.off('error', refuse);
      resolve(png);
    });
    worker.postMessage({ svg, width } satisfies Order);
  });
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const { drawn, kept } = await drawPictures(process.argv[2] ?? 'dist');
    console.log(`Pictures: ${drawn} drawn, ${kept} kept from before.`);
  });
}
