// The shapes of a map's marks: one for each of up to eight series, alike in area, so that colour never tells them apart alone.
import { round } from './round.ts';

/** Half the size of the largest shape, in pixels. */
export const MAP_RADIUS = 3.6;

/** Drawn about (0, 0) from a first step that is relative: a disc, a square, a triangle up, a diamond, a triangle down, a bar, a bar on end, a cross. */
const OUTLINES: readonly (readonly [left: number, up: number, steps: string])[] = [
  [3.2, 0, 'a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z'],
  [2.9, 2.9, 'h5.8v5.8h-5.8z'],
  [0, 4, 'l4 7h-8z'],
  [0, 4.1, 'l4.1 4.1-4.1 4.1-4.1-4.1z'],
  [4, 3, 'h8l-4 7z'],
  [4.1, 2.2, 'h8.2v4.4h-8.2z'],
  [2.2, 4.1, 'h4.4v8.2h-4.4z'],
  [1.6, 4, 'h3.2v2.4h2.4v3.2h-2.4v2.4h-3.2v-2.4h-2.4v-3.2h2.4z'],
];

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Path data of the shape of a series, by its place among the series, about a spot. Series after the eighth begin again. */
export function mapShape({ x, y }: Spot, series: number): string {
  const [left, up, steps] = OUTLINES[series % OUTLINES.length] ?? [0, 0, ''];
  return `M${round(x - left)} ${round(y - up)}${steps}`;
}

/** The middle of a shape that is open inside. */
export function mapCore({ x, y }: Spot): string {
  return `M${round(x - 1.2)} ${round(y)}a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z`;
}

/** A stroke through a shape. */
export function mapStroke({ x, y }: Spot): string {
  return `M${round(x - 4.4)} ${round(y + 4.4)}l8.8-8.8`;
}
