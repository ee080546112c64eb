// One thread that draws pictures: takes an SVG with its width, gives the PNG.
import { parentPort, workerData } from 'node:worker_threads';
import { rasterizer } from '../outputs/raster.ts';

/** What a thread is given to begin with. */
export interface Drawer {
  readonly program: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** A picture to draw. */
export interface Order {
  readonly svg: string;
  readonly width: number;
}

const { program, fonts } = workerData as Drawer;
const draw = await rasterizer(program, fonts);
parentPort?.on('message', ({ svg, width }: Order) => parentPort?.postMessage(draw(svg, width)));
