// Which way a reading or a piece of evidence points: one word and one shape each. Up and down are no verdict; the word says what they mean.
import type { RiskDirection } from '../schema/risk.ts';
import type { SignalDirection } from '../schema/signal.ts';
import { MARKS } from './mark.ts';

export type Direction = SignalDirection | RiskDirection;

/** A direction in a word and as a shape in a box 13 high and `width` wide. */
export interface DirectionText {
  readonly word: string;
  readonly width: number;
  /** Path data that is filled. */
  readonly solid: string;
}

const UP = 'M6.5 2l5.5 9H1z';
const DOWN = 'M1 2h11l-5.5 9z';
const BOTH = 'M6.5 .5l4.5 5h-9zM2 7.5h9l-4.5 5z';

export const DIRECTIONS: Readonly<Record<Direction, DirectionText>> = {
  improving: { word: 'improving', width: 13, solid: UP },
  mixed: { word: 'mixed', width: 13, solid: BOTH },
  worsening: { word: 'worsening', width: 13, solid: DOWN },
  'not disclosed': { word: 'not disclosed', width: 26, solid: MARKS['not-disclosed'].solid },
  raises: { word: 'raises', width: 13, solid: UP },
  eases: { word: 'eases', width: 13, solid: DOWN },
};

/** Directions with what they mean, in the order of the key. */
export type DirectionKey = readonly (readonly [direction: Direction, meaning: string])[];

export const SIGNAL_KEY: DirectionKey = [
  ['improving', 'improving: better than before, as the source says or shows'],
  ['mixed', 'mixed: better and worse, or no change; both ways: sources of the newest day differ'],
  ['worsening', 'worsening: worse than before'],
  ['not disclosed', 'not disclosed: the company keeps silent'],
];

export const RISK_KEY: DirectionKey = [
  ['raises', 'raises: it makes the risk larger'],
  ['mixed', 'mixed: it does both; both ways: sources of the newest day differ'],
  ['eases', 'eases: it makes the risk smaller'],
];

/** A direction as an attribute or a class holds it: 'not-disclosed'. */
export function directionSlug(direction: Direction): string {
  return direction.replaceAll(' ', '-');
}
