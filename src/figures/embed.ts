// What a page that embeds a figure must leave room for.
import { FORM_WIDTH } from '../charts/chart.ts';
import { sizeOf } from '../charts/drawing.ts';
import type { Figure } from './figure.ts';

/** The narrow form grows to this width, in pixels, before the wide one takes its place (.chart-narrow in chart.css). */
const NARROW_AT_MOST = 416;
/** Letters in a line of small text and of the title, in a frame as narrow as a phone of 320 px. */
const LETTERS_A_LINE = 40;
const LETTERS_A_TITLE_LINE = 30;
/** Heights of those lines, and the margins and the line that names the sources together, in pixels. */
const LINE = 20;
const TITLE_LINE = 22;
const AROUND = 150;

/** How high a frame must be, in pixels, for a figure to stand in it whole at any width from a small phone's up. */
export function embedHeight({ drawing, title, caption, note }: Pick<Figure, 'drawing' | 'title' | 'caption' | 'note'>): number {
  const wide = sizeOf(drawing, 'wide')?.height ?? 0;
  const narrow = ((sizeOf(drawing, 'narrow')?.height ?? 0) * NARROW_AT_MOST) / FORM_WIDTH.narrow;
  const words = Math.ceil(caption.length / LETTERS_A_LINE) * LINE + Math.ceil(note.length / LETTERS_A_LINE) * LINE;
  return Math.ceil(Math.max(wide, narrow) + words + Math.ceil(title.length / LETTERS_A_TITLE_LINE) * TITLE_LINE + AROUND);
}
