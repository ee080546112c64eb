// What a writer copies to show a figure inside another page.
import { embedHeight } from '../figures/embed.ts';
import type { Figure } from '../figures/figure.ts';
import { xmlText } from './standalone-svg.ts';

/** The frame as HTML; `src` is the full address of the figure's page for embedding. */
export function embedSnippet(figure: Pick<Figure, 'title' | 'caption' | 'note' | 'drawing'>, src: string): string {
  return `<iframe src="${xmlText(src)}" title="${xmlText(figure.title)}" width="100%" height="${embedHeight(figure)}" loading="lazy" style="border:0"></iframe>`;
}
